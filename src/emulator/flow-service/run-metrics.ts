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

const MEANINGS = {
  "MAPPER-3700-400": "Rows could not be mapped.",
  "INGEST-1555-400": "A required field is missing or null.",
} as const;

/** What the promotion reports about the rows that it rejected; little where error diagnostics were off. */
export function rowErrors({ failedCount, failures, records, hasDiagnostics }: Outcome): JsonObject[] {
  if (!hasDiagnostics) {
    return [
      { code: "INGEST-1211-400", message: "Rows have errors; error diagnostics were not enabled to tell which." },
    ];
  }
  const counts = new Map<keyof typeof MEANINGS, number>();
  for (const { errors } of failures) {
    for (const code of new Set(errors.map((each) => each.code))) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [
    { code: "INGEST-1212-400", message: `${failedCount} rows have errors; ${records.length} rows were ingested.` },
    ...[...counts].map(([code, recordCount]) => ({ code, recordCount, message: MEANINGS[code] })),
  ];
}
