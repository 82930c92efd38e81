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

/** What the promotion reports about the rows that it rejected. */
export function rowErrors({ failedCount, records }: Outcome): Json[] {
  return [
    { code: "INGEST-1212-400", message: `${failedCount} rows have errors; ${records.length} rows were ingested.` },
    { code: "MAPPER-3700-400", recordCount: failedCount, message: "Rows could not be mapped." },
  ];
}
