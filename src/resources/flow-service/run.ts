import { isRecord, type JsonRecord } from "../../http/envelopes.ts";
import type { FlowId, RunId } from "../../ids.ts";
import type { Audit } from "./entity.ts";

/** How a run stands, in one spelling: the documents print `success`, `Failed` and `IN_PROGRESS`. An open set. */
export type RunStatus =
  | "scheduled"
  | "queued"
  | "inProgress"
  | "success"
  | "partialSuccess"
  | "failed"
  | "partialFailure"
  | "completed"
  | (string & {});

/** Records in and out. A count may be missing, or -1. */
export interface RecordSummary {
  readonly inputRecordCount?: number;
  readonly outputRecordCount?: number;
  readonly failedRecordCount?: number;
  readonly createdRecordCount?: number;
  readonly updatedRecordCount?: number;
  readonly skippedRecordCount?: number;
}

/** What went wrong in a run as a whole, such as `CONNECTOR-1001-500` when the source could not be read. */
export interface RunError {
  readonly code?: string;
  readonly message?: string;
}

/** A run that succeeded can still carry errors and failed records: see both. */
export interface RunMetrics {
  /** Epoch milliseconds. */
  readonly durationSummary?: { readonly startedAtUTC?: number; readonly completedAtUTC?: number };
  readonly sizeSummary?: { readonly inputBytes?: number; readonly outputBytes?: number };
  readonly recordSummary?: RecordSummary;
  readonly fileSummary?: Readonly<Record<string, unknown>>;
  readonly statusSummary?: {
    /** As the platform spelled it. */
    readonly status?: string;
    readonly errors?: readonly RunError[];
  };
}

/** One step of a run: the copy from the source, or the promotion into the dataset. */
export interface RunActivity {
  readonly id: string;
  readonly name?: string;
  readonly recordSummary?: RecordSummary;
  readonly statusSummary?: RunMetrics["statusSummary"];
  readonly sourceInfo?: readonly RunReference[];
  /** References of type `Batch` name the batches that were written. */
  readonly targetInfo?: readonly RunReference[];
}

export interface RunReference {
  readonly id?: string;
  readonly type?: string;
  readonly reference?: { readonly type?: string; readonly ids?: readonly string[] };
}

/** A run as the platform returns it, with its status in one spelling. Source: tutorial on monitoring dataflows. */
export interface Run extends Audit {
  readonly id: RunId;
  readonly flowId: FlowId;
  readonly etag?: string;
  /** Out of `metrics.statusSummary`, else `state`; `scheduled` when the platform has not said yet. */
  readonly status: RunStatus;
  readonly metrics?: RunMetrics;
  readonly activities?: readonly RunActivity[];
}

/** Puts the status beside the metrics, and the two misspelled fields of the reference under their documented names. */
export function readRun({ eTag, activites, ...record }: JsonRecord): JsonRecord {
  const metrics = isRecord(record.metrics) ? record.metrics : {};
  const summary = isRecord(metrics.statusSummary) ? metrics.statusSummary : {};
  return {
    ...record,
    ...(eTag === undefined ? {} : { etag: eTag }),
    ...(activites === undefined ? {} : { activities: activites }),
    status: normalized(summary.status ?? record.status ?? record.state ?? "scheduled"),
  };
}

function normalized(status: unknown): string {
  return String(status)
    .replace(/^[A-Z]+(?=$|_)|^[A-Z]/, (head) => head.toLowerCase())
    .replace(/_([A-Z])([A-Z]*)/g, (_all, first: string, rest: string) => first + rest.toLowerCase());
}

const UNFINISHED = new Set<string>(["scheduled", "queued", "inProgress"]);

/** Whether nothing more will happen to a run, as far as its status tells. */
export function isFinished(run: Run): boolean {
  return !UNFINISHED.has(run.status);
}
