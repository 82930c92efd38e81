import type { ApiPromise } from "../../http/api-promise.ts";
import type { List } from "../../http/list.ts";
import type { Transport } from "../../http/transport.ts";
import type { ConnectionSpecId, IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import type { Condition } from "../filters/condition.ts";
import { byName } from "./by-name.ts";
import type { Collection } from "./collection.ts";
import { getFrom, listFrom } from "./operations.ts";
import { entityReader } from "./read.ts";
import type { ListQuery } from "./where.ts";

/** One way to authenticate: its name goes into `auth.specName`, its JSON Schema says what `auth.params` must be. */
export interface AuthSpec {
  readonly name: string;
  readonly type?: string;
  readonly spec?: Readonly<Record<string, unknown>>;
}

/** A kind of source or destination. Source: Flow Service API reference, connection specs. */
export interface ConnectionSpec {
  readonly id: ConnectionSpecId;
  /** Such as `"hubspot"` or `"salesforce"`. */
  readonly name: string;
  readonly providerId?: string;
  readonly version?: string;
  readonly authSpec?: readonly AuthSpec[];
  readonly sourceSpec?: Readonly<Record<string, unknown>>;
  readonly exploreSpec?: Readonly<Record<string, unknown>>;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** Fields a list of specs can be filtered by. */
export interface SpecFilter {
  readonly name?: Condition<string> | undefined;
  readonly providerId?: Condition<string> | undefined;
}

const COLLECTION: Collection<ConnectionSpec> = {
  name: "connectionSpecs",
  idName: "ConnectionSpecId",
  label: "connection spec",
  read: entityReader<ConnectionSpec>(),
};

/** Connection specs: the kinds of sources and destinations there are. */
export class ConnectionSpecs {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Reads one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const hubspot = await platform.connectionSpecs.get("cc6a4487-9e91-433e-a3a3-9cf6626c1806");
   * console.log(hubspot.authSpec?.map((auth) => auth.name));
   * ```
   */
  get(id: IdInput<"ConnectionSpecId">, options?: CallOptions): ApiPromise<ConnectionSpec> {
    return getFrom(this.#transport, COLLECTION, id, options);
  }

  /**
   * Finds one by its exact name. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const hubspot = await platform.connectionSpecs.getByName("hubspot");
   * ```
   */
  getByName(name: string, options?: CallOptions): ApiPromise<ConnectionSpec> {
    return byName(this.#transport, COLLECTION, name, options);
  }

  /**
   * Lists them, sources and destinations alike. The service sends them all in one page.
   *
   * @example
   * ```ts
   * for (const spec of await platform.connectionSpecs.list()) console.log(spec.id, spec.name);
   * ```
   */
  list(query?: Pick<ListQuery<SpecFilter>, "where">, options?: CallOptions): List<ConnectionSpec> {
    return listFrom(this.#transport, COLLECTION, query, options);
  }
}
