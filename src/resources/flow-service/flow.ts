import { isRecord, type JsonRecord } from "../../http/envelopes.ts";
import type {
  BaseConnectionId,
  ConnectionSpecId,
  FlowId,
  FlowSpecId,
  RunId,
  SourceConnectionId,
  TargetConnectionId,
} from "../../ids.ts";
import type { Condition, IdCondition, TimeCondition } from "../filters/condition.ts";
import type { Collection } from "./collection.ts";
import type { Entity, SpecReferenceRead } from "./entity.ts";
import type { FlowOptions, Frequency } from "./flow-types.ts";
import { entityReader } from "./read.ts";

/** When a flow runs, as the platform returns it: numbers, also where it echoes them as strings. */
export interface FlowSchedule {
  /** Epoch seconds. */
  readonly startTime?: number;
  readonly frequency?: Frequency;
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
  /** Data usage labels, such as `"core/C12"`. */
  readonly labels?: readonly string[];
  /** What the platform knows of its connections. */
  readonly inheritedAttributes?: {
    readonly sourceConnections?: readonly InheritedConnection<SourceConnectionId>[];
    readonly targetConnections?: readonly InheritedConnection<TargetConnectionId>[];
    readonly properties?: { readonly isDestinationFlow?: boolean };
  };
  /** What was last done to it. Times in epoch milliseconds. */
  readonly lastOperation?: {
    readonly operation?: string;
    readonly started?: number;
    readonly updated?: number;
    /** From 0 to 100. */
    readonly percentCompleted?: number;
    readonly status?: { readonly value?: string; readonly errors?: readonly unknown[] };
  };
  /** Absent until the first run has ended. Times in epoch milliseconds. */
  readonly lastRunDetails?: {
    readonly id: RunId;
    readonly state?: string;
    readonly startedAtUTC?: number;
    readonly completedAtUTC?: number;
  };
}

/** A connection of a flow, and the base connection below it. */
export interface InheritedConnection<Id> {
  readonly id: Id;
  readonly connectionSpec?: SpecReferenceRead<ConnectionSpecId>;
  readonly baseConnection?: {
    readonly id: BaseConnectionId;
    readonly connectionSpec?: SpecReferenceRead<ConnectionSpecId>;
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

export const FLOWS: Collection<Flow> = {
  name: "flows",
  idName: "FlowId",
  label: "flow",
  read: entityReader<Flow>(withNumbers),
};

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
