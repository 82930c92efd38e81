import type { ApiPromise } from "../../http/api-promise.ts";
import { itemsOf } from "../../http/envelopes.ts";
import type { List } from "../../http/list.ts";
import { plainPath } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import type { ConnectionSpecId, FlowSpecId, IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checkedId } from "../../payloads/check.ts";
import { byName } from "./by-name.ts";
import type { SpecFilter } from "./connection-specs.ts";
import { type Collection, FLOW_SERVICE } from "./collection.ts";
import { getFrom, listFrom } from "./operations.ts";
import { entityReader } from "./read.ts";
import type { ListQuery } from "./where.ts";

/** A named JSON Schema inside a spec. */
export interface NamedSpec {
  readonly name?: string;
  readonly type?: string;
  readonly spec?: Readonly<Record<string, unknown>>;
}

/** How a kind of dataflow runs: the JSON Schemas of its transformations, schedule, options and run parameters. Source: Flow Service API reference. */
export interface FlowSpec {
  readonly id: FlowSpecId;
  /** Such as `"CRMToAEP"`. */
  readonly name: string;
  readonly providerId?: string;
  readonly version?: string;
  readonly sourceConnectionSpecIds?: readonly ConnectionSpecId[];
  readonly targetConnectionSpecIds?: readonly ConnectionSpecId[];
  /** Printed in the singular, in the plural and as an object by different documents; the validator reads all of them. */
  readonly transformationSpecs?: unknown;
  readonly transformationSpec?: unknown;
  readonly scheduleSpec?: NamedSpec;
  readonly optionSpec?: NamedSpec;
  readonly runSpec?: NamedSpec;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

const COLLECTION: Collection<FlowSpec> = {
  name: "flowSpecs",
  idName: "FlowSpecId",
  label: "flow spec",
  read: entityReader<FlowSpec>(),
};

/** Flow specs: the kinds of dataflows there are. */
export class FlowSpecs {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Reads one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const spec = await platform.flowSpecs.get("14518937-270c-4525-bdec-c2ba7cce3860");
   * ```
   */
  get(id: IdInput<"FlowSpecId">, options?: CallOptions): ApiPromise<FlowSpec> {
    return getFrom(this.#transport, COLLECTION, id, options);
  }

  /**
   * Finds one by its exact name. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const spec = await platform.flowSpecs.getByName("CRMToAEP");
   * ```
   */
  getByName(name: string, options?: CallOptions): ApiPromise<FlowSpec> {
    return byName(this.#transport, COLLECTION, name, options);
  }

  /**
   * Finds the flow spec that runs flows of a source: the one that lists the source's connection spec. Throws a {@link NotFoundError} when none
   * does, or when several do and only a name can tell which is meant.
   *
   * @example
   * ```ts
   * const spec = await platform.flowSpecs.forSource("cc6a4487-9e91-433e-a3a3-9cf6626c1806");
   * console.log(spec.name);
   * ```
   */
  forSource(connectionSpecId: IdInput<"ConnectionSpecId">, options?: CallOptions): ApiPromise<FlowSpec> {
    return this.#transport.call((context) => {
      const id = checkedId("flowSpecs.forSource", "ConnectionSpecId", connectionSpecId, context);
      return {
        kind: "read",
        method: "GET",
        path: plainPath(`${FLOW_SERVICE}/flowSpecs`),
        read: (answer) => {
          const specs = itemsOf(answer).map((record) => COLLECTION.read(record, answer));
          const fitting = specs.filter((spec) => spec.sourceConnectionSpecIds?.some((member) => member === id));
          const [only, another] = fitting;
          if (only !== undefined && another === undefined) return only;
          const names = fitting.map((spec) => spec.name).join(", ");
          return only === undefined
            ? answer.missing(
                `no flow spec lists the connection spec ${id} as its source`,
                "Find the flow spec by its name with getByName().",
              )
            : answer.missing(
                `several flow specs list the connection spec ${id}: ${names}`,
                "Take one of them with getByName().",
              );
        },
      };
    }, options);
  }

  /**
   * Lists them. The service sends them all in one page.
   *
   * @example
   * ```ts
   * for (const spec of await platform.flowSpecs.list()) console.log(spec.id, spec.name);
   * ```
   */
  list(query?: Pick<ListQuery<SpecFilter>, "where">, options?: CallOptions): List<FlowSpec> {
    return listFrom(this.#transport, COLLECTION, query, options);
  }
}
