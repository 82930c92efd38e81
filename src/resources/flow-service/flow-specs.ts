import type { ApiPromise } from "../../http/api-promise.ts";
import type { CountableList } from "../../http/countable-list.ts";
import { itemsOf } from "../../http/envelopes.ts";
import type { List } from "../../http/list.ts";
import { plainPath } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import type { IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import { byName } from "./by-name.ts";
import { FLOW_SERVICE } from "./collection.ts";
import type { SpecFilter } from "./connection-spec.ts";
import { type CreateFlowSpec, createFlowSpecSchema, FLOW_SPECS, type FlowSpec } from "./flow-spec.ts";
import { getFrom, listFrom } from "./operations.ts";
import {
  type FlowSpecSearchQuery,
  isProjected,
  projectedSearchFrom,
  type SearchQuery,
  searchFrom,
} from "./searching.ts";
import type { SpecCache } from "./spec-cache.ts";
import { FLOW_SPEC } from "./spec-kind.ts";
import { createSpec, replaceSpec } from "./spec-writes.ts";
import type { ListQuery } from "./where.ts";

/** Flow specs: the kinds of dataflows there are. */
export class FlowSpecs {
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
   * const spec = await platform.flowSpecs.get("14518937-270c-4525-bdec-c2ba7cce3860");
   * ```
   */
  get(id: IdInput<"FlowSpecId">, options?: CallOptions): ApiPromise<FlowSpec> {
    return getFrom(this.#transport, FLOW_SPECS, id, options);
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
    return byName(this.#transport, FLOW_SPECS, name, options);
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
          const specs = itemsOf(answer).map((record) => FLOW_SPECS.read(record, answer));
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
    return listFrom(this.#transport, FLOW_SPECS, query, options);
  }

  /**
   * Searches in the service's own words, whose grammar is not documented. Prefer {@link list} and its `where`.
   *
   * @example
   * ```ts
   * for await (const spec of platform.flowSpecs.search({ queryString: 'name=="CRMToAEP"' })) console.log(spec.id);
   * ```
   */
  search(
    query: FlowSpecSearchQuery & ({ readonly projectionFields: string } | { readonly groupByProperty: string }),
    options?: CallOptions,
  ): CountableList<Partial<FlowSpec>>;
  search(query?: SearchQuery, options?: CallOptions): CountableList<FlowSpec>;
  search(
    query?: FlowSpecSearchQuery,
    options?: CallOptions,
  ): CountableList<FlowSpec> | CountableList<Partial<FlowSpec>> {
    return isProjected(query)
      ? projectedSearchFrom(this.#transport, FLOW_SPECS, query, options)
      : searchFrom(this.#transport, FLOW_SPECS, query, options);
  }

  /**
   * Makes one, for providers of sources: a user's token is refused (FLOW-1426-400). When the answer is lost, an {@link UnknownOutcomeError} names
   * the specs of the same name as candidates, for specs do not say who made them.
   *
   * @example
   * ```ts
   * const spec = await platform.flowSpecs.create({
   *   name: "AcmeToAEP",
   *   providerId: "0ed90a81-07f4-4586-8190-b40eccef1c5a",
   *   sourceConnectionSpecIds: ["be5ec48c-5b78-49d5-b8fa-7c89ec4569b8"],
   *   targetConnectionSpecIds: ["c604ff05-7f1a-43c0-8e18-33bf874cb11c"],
   * });
   * ```
   */
  create(input: CreateFlowSpec, options?: CallOptions): ApiPromise<FlowSpec> {
    return this.#transport.call((context) => {
      const body = checked("flowSpecs.create", createFlowSpecSchema, input, context);
      // Read back under other names, these cannot be compared.
      return createSpec(FLOW_SPECS, body, { ...body, transformationSpecDTOS: undefined });
    }, options);
  }

  /**
   * Replaces one as a whole, for providers of sources: a user's token is refused (FLOW-1426-400). There is no If-Match: the last writer wins.
   *
   * @example
   * ```ts
   * await platform.flowSpecs.replace("9753525b-82c7-4dce-8a9b-5ccfce2b9876", {
   *   name: "AcmeToAEP",
   *   providerId: "0ed90a81-07f4-4586-8190-b40eccef1c5a",
   *   attributes: { isDraftModeSupported: true },
   * });
   * ```
   */
  replace(id: IdInput<"FlowSpecId">, input: CreateFlowSpec, options?: CallOptions): ApiPromise<FlowSpec> {
    return this.#transport.call((context) => {
      const body = checked("flowSpecs.replace", createFlowSpecSchema, input, context);
      this.#kept.forget(FLOW_SPEC, id);
      return replaceSpec(FLOW_SPECS, id, body, context);
    }, options);
  }
}
