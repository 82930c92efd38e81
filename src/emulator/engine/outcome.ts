import type { Row } from "../data/table.ts";
import type { JsonObject } from "../json.ts";
import { type Destinations, type RowError, mapRow } from "../mapping/map-row.ts";
import type { CompiledMapping } from "../mapping/mapping.ts";

/** What a run comes to. */
export interface Outcome {
  readonly status: "success" | "failed";
  /** The activity at fault, where there is one. */
  readonly failedAt: "copy" | "promotion" | null;
  readonly inputCount: number;
  readonly failedCount: number;
  readonly inputBytes: number;
  /** How many files the rows came in. */
  readonly fileCount: number;
  /** The records that land; none when the run failed. */
  readonly records: readonly JsonObject[];
  /** The rows that were rejected, with the reasons. */
  readonly failures: readonly Failure[];
  /** Whether the failures can be downloaded. */
  readonly hasDiagnostics: boolean;
}

/** A row that could not be taken in. */
export interface Failure {
  readonly row: JsonObject;
  readonly errors: readonly RowError[];
}

/** What the promotion of copied rows needs. */
export interface Promotion {
  readonly rows: readonly Row[];
  readonly fileCount: number;
  readonly mappings: readonly CompiledMapping[];
  readonly fields: Destinations;
  /** When the mappings are applied, in epoch milliseconds. */
  readonly now: number;
  /** The share of failed rows, in percent, above which the whole run fails. */
  readonly threshold: number;
  readonly hasDiagnostics: boolean;
}

/** The outcome of a run whose rows could not be read from the source. */
export const COPY_FAILED: Outcome = {
  status: "failed",
  failedAt: "copy",
  inputCount: 0,
  failedCount: 0,
  inputBytes: 0,
  fileCount: 1,
  records: [],
  failures: [],
  hasDiagnostics: false,
};

/** Maps every row; rows that fail are counted, and too many of them, or all, fail the run. */
export function promote({ rows, fileCount, mappings, fields, now, threshold, hasDiagnostics }: Promotion): Outcome {
  const records: JsonObject[] = [];
  const failures: Failure[] = [];
  for (const row of rows) {
    const { record, rejections } = mapRow(mappings, fields, { row, now });
    if (rejections.length === 0) records.push(record);
    else failures.push({ row: { ...row }, errors: rejections });
  }
  const failedCount = failures.length;
  const failed = failedCount > 0 && (records.length === 0 || (100 * failedCount) / rows.length > threshold);
  return {
    status: failed ? "failed" : "success",
    failedAt: failedCount > 0 ? "promotion" : null,
    inputCount: rows.length,
    failedCount,
    inputBytes: bytesOf(rows),
    fileCount,
    records: failed ? [] : records,
    failures,
    hasDiagnostics,
  };
}

/** The size of values as JSON, in UTF-8 bytes. */
export function bytesOf(values: readonly unknown[]): number {
  return values.length === 0 ? 0 : new TextEncoder().encode(JSON.stringify(values)).length;
}
