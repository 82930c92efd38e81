import type { Row } from "../data/table.ts";
import type { Mapping } from "../data-prep/read-mappings.ts";
import type { JsonObject } from "../json.ts";
import type { XdmFields } from "../schema-registry/xdm-fields.ts";
import { mapRow } from "./map-row.ts";

/** What a run comes to. */
export interface Outcome {
  readonly status: "success" | "failed";
  /** The activity at fault, where there is one. */
  readonly failedAt: "copy" | "promotion" | null;
  readonly inputCount: number;
  readonly failedCount: number;
  readonly inputBytes: number;
  /** The records that land; none when the run failed. */
  readonly records: readonly JsonObject[];
}

/** What the promotion of copied rows needs. */
export interface Promotion {
  readonly rows: readonly Row[];
  readonly mappings: readonly Mapping[];
  readonly fields: XdmFields;
  /** The share of failed rows, in percent, above which the whole run fails. */
  readonly threshold: number;
}

/** The outcome of a run whose rows could not be read from the source. */
export const COPY_FAILED: Outcome = {
  status: "failed",
  failedAt: "copy",
  inputCount: 0,
  failedCount: 0,
  inputBytes: 0,
  records: [],
};

/** Maps every row; rows that fail are counted, and too many of them, or all, fail the run. */
export function promote({ rows, mappings, fields, threshold }: Promotion): Outcome {
  const mapped = rows.map((row) => mapRow(row, mappings, fields));
  const records = mapped.filter((record) => record !== undefined);
  const failedCount = rows.length - records.length;
  const failed = failedCount > 0 && (records.length === 0 || (100 * failedCount) / rows.length > threshold);
  return {
    status: failed ? "failed" : "success",
    failedAt: failedCount > 0 ? "promotion" : null,
    inputCount: rows.length,
    failedCount,
    inputBytes: bytesOf(rows),
    records: failed ? [] : records,
  };
}

/** The size of values as JSON, in UTF-8 bytes. */
export function bytesOf(values: readonly unknown[]): number {
  return values.length === 0 ? 0 : new TextEncoder().encode(JSON.stringify(values)).length;
}
