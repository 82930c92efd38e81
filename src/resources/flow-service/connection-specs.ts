import type { ApiPromise } from "../../http/api-promise.ts";
import type { List } from "../../http/list.ts";
import type { Transport } from "../../http/transport.ts";
import type { IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checked } from "../../payloads/check.ts";
import { byName } from "./by-name.ts";
import {
  CONNECTION_SPECS,
  type ConnectionSpec,
  type CreateConnectionSpec,
  createConnectionSpecSchema,
  type SpecFilter,
} from "./connection-spec.ts";
import {
  type ConfigColumn,
  configsOf,
  type Explored,
  exploreIn,
  type ExploreQuery,
  type ObjectType,
} from "./explore.ts";
import { getFrom, listFrom } from "./operations.ts";
import type { SpecCache } from "./spec-cache.ts";
import { CONNECTION_SPEC } from "./spec-kind.ts";
import { createSpec, replaceSpec } from "./spec-writes.ts";
import type { ListQuery } from "./where.ts";

/** Connection specs: the kinds of sources and destinations there are. */
export class ConnectionSpecs {
  readonly #transport: Transport;
  readonly #kept: SpecCache;

  constructor(transport: Transport, kept: SpecCache) {
    this.#transport = transport;
    this.#kept = kept;
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
    return getFrom(this.#transport, CONNECTION_SPECS, id, options);
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
    return byName(this.#transport, CONNECTION_SPECS, name, options);
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
    return listFrom(this.#transport, CONNECTION_SPECS, query, options);
  }

  /**
   * Looks into a source that needs no base connection, such as the Data Landing Zone. As `baseConnections.explore`.
   *
   * @example
   * ```ts
   * const files = await platform.connectionSpecs.explore("26f526f2-58f4-4712-961d-e41bf1ccc0e8", { objectType: "root" });
   * console.log(files.map((file) => file.path));
   * ```
   */
  explore<Type extends ObjectType>(
    id: IdInput<"ConnectionSpecId">,
    query: ExploreQuery<Type>,
    options?: CallOptions,
  ): ApiPromise<Explored<Type>> {
    return this.#transport.call((context) => exploreIn(CONNECTION_SPECS, id, query, context), options);
  }

  /**
   * The columns of a source that needs no base connection. As `baseConnections.configs`.
   *
   * @example
   * ```ts
   * const columns = await platform.connectionSpecs.configs("26f526f2-58f4-4712-961d-e41bf1ccc0e8");
   * ```
   */
  configs(id: IdInput<"ConnectionSpecId">, options?: CallOptions): ApiPromise<readonly ConfigColumn[]> {
    return this.#transport.call((context) => configsOf(CONNECTION_SPECS, id, context), options);
  }

  /**
   * Makes one, for providers of sources: a user's token is refused (FLOW-1426-400). When the answer is lost, an {@link UnknownOutcomeError} names
   * the specs of the same name as candidates, for specs do not say who made them.
   *
   * @example
   * ```ts
   * const spec = await platform.connectionSpecs.create({ name: "acme", providerId: "0ed90a81-07f4-4586-8190-b40eccef1c5a", version: "1.0" });
   * ```
   */
  create(input: CreateConnectionSpec, options?: CallOptions): ApiPromise<ConnectionSpec> {
    return this.#transport.call((context) => {
      const body = checked("connectionSpecs.create", createConnectionSpecSchema, input, context);
      return createSpec(CONNECTION_SPECS, body, body);
    }, options);
  }

  /**
   * Replaces one as a whole, for providers of sources: a user's token is refused (FLOW-1426-400). There is no If-Match: the last writer wins.
   *
   * @example
   * ```ts
   * await platform.connectionSpecs.replace("be5ec48c-5b78-49d5-b8fa-7c89ec4569b8", {
   *   name: "acme",
   *   providerId: "0ed90a81-07f4-4586-8190-b40eccef1c5a",
   *   attributes: { isSource: true },
   * });
   * ```
   */
  replace(
    id: IdInput<"ConnectionSpecId">,
    input: CreateConnectionSpec,
    options?: CallOptions,
  ): ApiPromise<ConnectionSpec> {
    return this.#transport.call((context) => {
      const body = checked("connectionSpecs.replace", createConnectionSpecSchema, input, context);
      this.#kept.forget(CONNECTION_SPEC, id);
      return replaceSpec(CONNECTION_SPECS, id, body, context);
    }, options);
  }
}
