import type { ApiPromise } from "../../http/api-promise.ts";
import type { CountableList } from "../../http/countable-list.ts";
import type { Transport } from "../../http/transport.ts";
import type { FlowId, IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { type Findings, settle } from "../../payloads/check.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import type { SchemaFacts } from "../schema-facts.ts";
import { actionOn, type FlowAction, type FlowActionOptions, type GuardedOptions } from "./action.ts";
import type { CreateOptions } from "./create-options.ts";
import type { Created } from "./entity.ts";
import type { EntityChange } from "./entity-draft.ts";
import { type Flow, FLOWS, type FlowFilter } from "./flow.ts";
import { checkFlow, type FlowKnowledge } from "./flow-check.ts";
import type { CreateFlow, FlowSpecLike, ScheduleFrequency, TransformationName } from "./flow-types.ts";
import { flowUpdateRules } from "./flow-update-rules.ts";
import { countableListFrom, createIn, deleteFrom, getFrom } from "./operations.ts";
import { moduleAdvice } from "./module-age.ts";
import { publishAll, type PublishAllOptions, type PublishedDraft } from "./publish-all.ts";
import {
  isProjected,
  type ProjectedSearchQuery,
  projectedSearchFrom,
  type SearchQuery,
  searchFrom,
} from "./searching.ts";
import type { SpecCache } from "./spec-cache.ts";
import { type UpdateOptions, updateIn, type UpdateRules } from "./update.ts";
import { type KnownTransformation, type ParamsChange, updateTransformation } from "./update-transformation.ts";
import type { ListQuery } from "./where.ts";

/** Flows: source, target, transformations and schedule together. */
export class Flows {
  readonly #transport: Transport;
  readonly #known: FlowKnowledge;
  readonly #rules: UpdateRules<Flow>;

  constructor(transport: Transport, specs: SpecCache, facts: SchemaFacts) {
    this.#transport = transport;
    this.#known = { specs, facts };
    this.#rules = flowUpdateRules(transport, this.#known);
  }

  /**
   * Creates a flow, once its transformations, schedule and options have been checked against its flow spec. Given only the spec's id, the
   * spec is looked up first: one read more, kept for an hour. A draft may do without transformations and schedule. Throws a {@link ValidationError} before the flow is sent, and an
   * {@link UnknownOutcomeError} when the answer was lost and what it made cannot be told for certain.
   *
   * @example
   * ```ts
   * const flow = await platform.flows.create({
   *   name: "HubSpot contacts, every 15 minutes",
   *   flowSpec: await platform.flowSpecs.getByName("CRMToAEP"),
   *   sourceConnectionIds: ["f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf"],
   *   targetConnectionIds: ["4b3d05d8-b7aa-40de-bd05-d8b7aa80de65"],
   *   transformations: [
   *     { name: "Copy", params: { deltaColumn: { name: "updatedAt" } } },
   *     { name: "Mapping", params: { mappingId: "500a9b747fcf4908a21917d49bd61780", mappingVersion: 0 } },
   *   ],
   *   scheduleParams: { startTime: new Date(Date.now() + 10 * 60_000), frequency: "minute", interval: 15 },
   * });
   * ```
   */
  create<
    S extends FlowSpecLike,
    const N extends TransformationName<S>,
    Draft extends boolean = false,
    const F extends ScheduleFrequency<S> = ScheduleFrequency<S>,
  >(input: CreateFlow<S, N, NoInfer<Draft>, F>, options?: CreateOptions<Draft>): ApiPromise<Created<FlowId>> {
    return this.#transport.call(async (context) => {
      const found = await checkFlow(this.#transport, this.#known, input, context, options?.draft);
      settle("flows.create", found, context.events);
      return createIn(FLOWS, found.body, {
        sought: { sent: found.body, where: { name: input?.name } },
        advice: moduleAdvice("flow", input?.flowSpec),
        draft: options?.draft,
      });
    }, options);
  }

  /**
   * Says what `create` would refuse and what it would warn about, and creates nothing. May look up the flow spec.
   *
   * @example
   * ```ts
   * const { issues, warnings } = await platform.flows.check({
   *   name: "Contacts",
   *   flowSpec: { id: "14518937-270c-4525-bdec-c2ba7cce3860" },
   *   sourceConnectionIds: ["f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf"],
   *   targetConnectionIds: ["4b3d05d8-b7aa-40de-bd05-d8b7aa80de65"],
   *   scheduleParams: { startTime: 1591043454, frequency: "minute", interval: 5 },
   * });
   * console.log(issues, warnings);
   * ```
   */
  async check<
    S extends FlowSpecLike,
    const N extends TransformationName<S>,
    Draft extends boolean = false,
    const F extends ScheduleFrequency<S> = ScheduleFrequency<S>,
  >(input: CreateFlow<S, N, NoInfer<Draft>, F>, options?: CreateOptions<Draft>): Promise<Findings> {
    const context = this.#transport.context(options);
    const { issues, warnings } = await checkFlow(this.#transport, this.#known, input, context, options?.draft);
    return { issues, warnings };
  }

  /**
   * Reads one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const flow = await platform.flows.get("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
   * console.log(flow.state, flow.scheduleParams?.frequency);
   * ```
   */
  get(id: IdInput<"FlowId">, options?: CallOptions): ApiPromise<Flow> {
    return getFrom(this.#transport, FLOWS, id, options);
  }

  /**
   * Lists them.
   *
   * @example
   * ```ts
   * for await (const flow of platform.flows.list({ where: { state: "enabled" }, orderBy: "-createdAt" })) console.log(flow.id, flow.name);
   * ```
   */
  list(query?: ListQuery<FlowFilter>, options?: CallOptions): CountableList<Flow> {
    return countableListFrom(this.#transport, FLOWS, query, options);
  }

  /**
   * Searches in the service's own words, whose grammar is not documented. Prefer {@link list} and its `where`.
   *
   * @example
   * ```ts
   * for await (const flow of platform.flows.search({ queryString: 'name=="Contacts"', pageSize: 100 })) console.log(flow.name);
   * ```
   */
  search(
    query: ProjectedSearchQuery & { readonly projectionFields: string },
    options?: CallOptions,
  ): CountableList<Partial<Flow>>;
  search(query?: SearchQuery, options?: CallOptions): CountableList<Flow>;
  search(query?: ProjectedSearchQuery, options?: CallOptions): CountableList<Flow> | CountableList<Partial<Flow>> {
    return isProjected(query)
      ? projectedSearchFrom(this.#transport, FLOWS, query, options)
      : searchFrom(this.#transport, FLOWS, query, options);
  }

  /**
   * Changes one. By a function: it is given a copy, and only what it changes is sent; when somebody else was faster it is called again on what is
   * there now, and an {@link UpdateConflictError} is thrown when both have changed the same field. By a JSON Patch and the etag it was made
   * for: when somebody else was faster, a {@link PreconditionFailedError} is thrown.
   * Change a transformation with {@link updateTransformation}, which finds it by its name: a change that would lose or rename one is refused,
   * unless it removes it alone. Transformations, schedule and options are checked together by the flow's own spec, as they would be, which takes a
   * patch one read more; what the spec declares otherwise, such as a number for `"15"`, is sent as it declares it. Once a flow has started, its
   * `startTime` and `backfill` cannot change any more, nor can its `frequency` become `once`.
   *
   * @example
   * ```ts
   * await platform.flows.update("e0bd8463-0913-4ca1-bd84-6309134ca1f6", (draft) => {
   *   draft.description = "Checked";
   * });
   *
   * const { etag = "" } = await platform.flows.get("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
   * await platform.flows.update("e0bd8463-0913-4ca1-bd84-6309134ca1f6", [{ op: "replace", path: "/description", value: "Checked" }], { etag });
   * ```
   */
  update(id: IdInput<"FlowId">, patch: JsonPatch, options: UpdateOptions): ApiPromise<Created<FlowId>>;
  update(id: IdInput<"FlowId">, change: EntityChange<Flow>, options?: CallOptions): ApiPromise<Created<FlowId>>;
  update(
    id: IdInput<"FlowId">,
    change: JsonPatch | EntityChange<Flow>,
    options?: UpdateOptions | CallOptions,
  ): ApiPromise<Created<FlowId>> {
    return updateIn(this.#transport, FLOWS, id, change, options, this.#rules);
  }

  /**
   * Gives the transformation of a name other parameters, wherever it stands: new ones, or what a function makes of those it has. As
   * {@link update} by a function. Throws a {@link ValidationError} when the flow has none, or several, of that name, and when the function returns
   * no parameters.
   *
   * @example
   * ```ts
   * await platform.flows.updateTransformation("2edc08ac-4df5-4fe6-936f-81a19ce92f5c", "Mapping", (params) => ({ ...params, mappingVersion: 2 }));
   * ```
   */
  updateTransformation<const Name extends KnownTransformation>(
    id: IdInput<"FlowId">,
    name: Name,
    params: ParamsChange<NoInfer<Name>>,
    options?: CallOptions,
  ): ApiPromise<Created<FlowId>> {
    return updateTransformation(this.#transport, id, name, params, options, this.#rules);
  }

  /**
   * Enables one, so that it runs by its schedule. Not repeated when the answer is lost.
   *
   * @example
   * ```ts
   * await platform.flows.enable("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
   * ```
   */
  enable(id: IdInput<"FlowId">, options?: GuardedOptions): ApiPromise<Created<FlowId>> {
    return this.#transport.call((context) => actionOn(FLOWS, "enable", id, "enable", context, options), options);
  }

  /**
   * Disables one: it keeps its data and stops running. Not repeated when the answer is lost.
   *
   * @example
   * ```ts
   * await platform.flows.disable("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
   * ```
   */
  disable(id: IdInput<"FlowId">, options?: GuardedOptions): ApiPromise<Created<FlowId>> {
    return this.#transport.call((context) => actionOn(FLOWS, "disable", id, "disable", context, options), options);
  }

  /**
   * Publishes a draft, whose connections must be published already: {@link publishAll} sees to the order. Not repeated when the answer is lost.
   *
   * @example
   * ```ts
   * await platform.flows.publish("c9751426-dff8-49b0-965f-50defcf4187b");
   * ```
   */
  publish(id: IdInput<"FlowId">, options?: GuardedOptions): ApiPromise<Created<FlowId>> {
    return this.#transport.call((context) => actionOn(FLOWS, "publish", id, "publish", context, options), options);
  }

  /**
   * Publishes a draft with its connections, in the order the platform insists on: base connections, source and target connections, flow. What is in
   * use already is left alone. Which state a draft is in is not documented, so a connection in any other state is tried; its refusal is told in the
   * result and ends nothing, for the flow is refused where it did matter, and that is thrown as an {@link ApiError}. Can be called again.
   *
   * @example
   * ```ts
   * const { parts } = await platform.flows.publishAll("c9751426-dff8-49b0-965f-50defcf4187b", {
   *   onProgress: ({ kind, id, outcome }) => console.log(kind, id, outcome),
   * });
   * console.log(parts.length);
   * ```
   */
  publishAll(id: IdInput<"FlowId">, options?: PublishAllOptions): ApiPromise<PublishedDraft> {
    return publishAll(this.#transport, id, options);
  }

  /**
   * Does something else to one. `enable`, `disable` and `publish` have methods of their own; `FINALIZE`, `FINALIZE_UPDATE` and their `subOp` are for
   * providers of sources, whose long operations they end or report on.
   *
   * @example
   * ```ts
   * await platform.flows.action("e0bd8463-0913-4ca1-bd84-6309134ca1f6", "FINALIZE_UPDATE", { subOp: "APPLY" });
   * ```
   */
  action(id: IdInput<"FlowId">, op: FlowAction, options?: FlowActionOptions): ApiPromise<Created<FlowId>> {
    return this.#transport.call((context) => actionOn(FLOWS, "action", id, op, context, options), options);
  }

  /**
   * Deletes one. Its source and target connections stay.
   *
   * @example
   * ```ts
   * await platform.flows.delete("e0bd8463-0913-4ca1-bd84-6309134ca1f6");
   * ```
   */
  delete(id: IdInput<"FlowId">, options?: CallOptions): ApiPromise<void> {
    return deleteFrom(this.#transport, FLOWS, id, options);
  }
}
