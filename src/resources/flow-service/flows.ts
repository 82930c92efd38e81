import type { ApiPromise } from "../../http/api-promise.ts";
import type { JsonRecord } from "../../http/envelopes.ts";
import { isRecord } from "../../http/envelopes.ts";
import type { List } from "../../http/list.ts";
import type { Transport } from "../../http/transport.ts";
import type { FlowId, FlowSpecId, IdInput, RunId, SourceConnectionId, TargetConnectionId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { type Findings, settle } from "../../payloads/check.ts";
import type { Condition, IdCondition, TimeCondition } from "../filters/condition.ts";
import type { Created, Entity, SpecReferenceRead } from "./entity.ts";
import { checkFlow } from "./flow-check.ts";
import type { CreateFlow, FlowOptions, FlowSpecLike, TransformationName } from "./flow-types.ts";
import type { Collection } from "./collection.ts";
import type { Change } from "../editing/edit.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import { createIn, deleteFrom, getFrom, listFrom } from "./operations.ts";
import { entityReader } from "./read.ts";
import type { SpecCache } from "./spec-cache.ts";
import { type UpdateOptions, updateIn } from "./update.ts";
import type { ListQuery } from "./where.ts";

/** When a flow runs, as the platform returns it: numbers, also where it echoes them as strings. */
export interface FlowSchedule {
  /** Epoch seconds. */
  readonly startTime?: number;
  readonly frequency?: string;
  readonly interval?: number;
  readonly backfill?: boolean;
}

/** A flow as the platform returns it. Source: Flow Service API reference, retrieve a flow. */
export interface Flow extends Entity<FlowId> {
  readonly flowSpec?: SpecReferenceRead<FlowSpecId>;
  readonly sourceConnectionIds?: readonly SourceConnectionId[];
  readonly targetConnectionIds?: readonly TargetConnectionId[];
  readonly transformations?: readonly { readonly name: string; readonly params?: Readonly<Record<string, unknown>> }[];
  readonly scheduleParams?: FlowSchedule;
  readonly options?: FlowOptions;
  /** Absent until the first run has ended. Times in epoch milliseconds. */
  readonly lastRunDetails?: {
    readonly id: RunId;
    readonly state?: string;
    readonly startedAtUTC?: number;
    readonly completedAtUTC?: number;
  };
}

/** Fields a list of flows can be filtered by. */
export interface FlowFilter {
  readonly id?: IdCondition<"FlowId"> | undefined;
  readonly name?: Condition<string> | undefined;
  readonly description?: Condition<string> | undefined;
  readonly state?: Condition<string> | undefined;
  readonly createdAt?: TimeCondition | undefined;
  readonly updatedAt?: TimeCondition | undefined;
  readonly "flowSpec.id"?: IdCondition<"FlowSpecId"> | undefined;
  readonly "sourceConnectionIds[]"?: IdCondition<"SourceConnectionId"> | undefined;
  readonly "targetConnectionIds[]"?: IdCondition<"TargetConnectionId"> | undefined;
  readonly "transformations[].name"?: Condition<string> | undefined;
  readonly "inheritedAttributes.sourceConnections[].connectionSpec.id"?: IdCondition<"ConnectionSpecId"> | undefined;
  readonly "inheritedAttributes.targetConnections[].connectionSpec.id"?: IdCondition<"ConnectionSpecId"> | undefined;
  readonly "inheritedAttributes.sourceConnections[].baseConnection.id"?: IdCondition<"BaseConnectionId"> | undefined;
  readonly "inheritedAttributes.properties.isDestinationFlow"?: Condition<boolean> | undefined;
  readonly "lastRunDetails.state"?: Condition<string> | undefined;
  readonly "lastRunDetails.startedAtUTC"?: TimeCondition | undefined;
  readonly "lastRunDetails.completedAtUTC"?: TimeCondition | undefined;
}

const COLLECTION: Collection<Flow> = {
  name: "flows",
  idName: "FlowId",
  label: "flow",
  read: entityReader<Flow>(withNumbers),
};

/** Flows: source, target, transformations and schedule together. */
export class Flows {
  readonly #transport: Transport;
  readonly #specs: SpecCache;

  constructor(transport: Transport, specs: SpecCache) {
    this.#transport = transport;
    this.#specs = specs;
  }

  /**
   * Creates a flow, once its transformations, schedule and options have been checked against its flow spec. Given only the spec's id, the
   * spec is looked up first: one read more, kept for an hour. Throws a {@link ValidationError} before the flow is sent, and an
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
  create<S extends FlowSpecLike, const N extends TransformationName<S>>(
    input: CreateFlow<S, N>,
    options?: CallOptions,
  ): ApiPromise<Created<FlowId>> {
    return this.#transport.call(async (context) => {
      const found = await checkFlow(this.#transport, this.#specs, input, context);
      settle("flows.create", found, context.events);
      return createIn(COLLECTION, found.body, { sought: { sent: found.body, where: { name: input?.name } } });
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
  async check<S extends FlowSpecLike, const N extends TransformationName<S>>(
    input: CreateFlow<S, N>,
    options?: CallOptions,
  ): Promise<Findings> {
    const { issues, warnings } = await checkFlow(this.#transport, this.#specs, input, this.#transport.context(options));
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
    return getFrom(this.#transport, COLLECTION, id, options);
  }

  /**
   * Lists them.
   *
   * @example
   * ```ts
   * for await (const flow of platform.flows.list({ where: { state: "enabled" }, orderBy: "-createdAt" })) console.log(flow.id, flow.name);
   * ```
   */
  list(query?: ListQuery<FlowFilter>, options?: CallOptions): List<Flow> {
    return listFrom(this.#transport, COLLECTION, query, options);
  }

  /**
   * Changes one. By a function: it is given a copy, and only what it changes is sent; when somebody else was faster it is called again on what is
   * there now, and an {@link UpdateConflictError} is thrown when both have changed the same field. By a JSON Patch and the etag it was made
   * for: when somebody else was faster, a {@link PreconditionFailedError} is thrown.
   * Find a transformation by its name, never by its index. A change of the schedule is checked together with what it leaves as it is.
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
  update(id: IdInput<"FlowId">, change: Change<Flow>, options?: CallOptions): ApiPromise<Created<FlowId>>;
  update(
    id: IdInput<"FlowId">,
    change: JsonPatch | Change<Flow>,
    options?: UpdateOptions | CallOptions,
  ): ApiPromise<Created<FlowId>> {
    return updateIn(this.#transport, COLLECTION, id, change, options);
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
    return deleteFrom(this.#transport, COLLECTION, id, options);
  }
}

/** Flows echo their schedule as it was sent, which Adobe's own samples do in strings: it is read as the numbers it means. */
function withNumbers(record: JsonRecord): JsonRecord {
  if (!isRecord(record.scheduleParams)) return record;
  const schedule = Object.entries(record.scheduleParams).map(([key, value]) => [
    key,
    key === "frequency" ? value : literal(value),
  ]);
  return { ...record, scheduleParams: Object.fromEntries(schedule) };
}

function literal(value: unknown): unknown {
  if (value === "true" || value === "false") return value === "true";
  return typeof value === "string" && String(Number(value)) === value ? Number(value) : value;
}
