import type { Outcome } from "../engine/outcome.ts";
import type { Json, JsonObject } from "../json.ts";

/** How many records went in, came out and failed. */
export function recordSummary({ inputCount, failedCount, records }: Outcome): JsonObject {
  return { inputRecordCount: inputCount, outputRecordCount: records.length, failedRecordCount: failedCount };
}

/** The errors of a run; undefined when it has none. A successful run can have some. */
export function errorsOf({ failedAt }: Outcome): Json[] | undefined {
  if (failedAt === null) return undefined;
  return failedAt === "copy"
    ? [{ code: "CONNECTOR-1001-500", message: "The copy activity could not read the source." }]
    : [{ code: "CONNECTOR-2001-500", message: "The promotion activity met records that it could not process." }];
}
