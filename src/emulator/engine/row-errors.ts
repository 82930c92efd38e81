import type { JsonObject } from "../json.ts";
import type { Outcome } from "./outcome.ts";

const MEANINGS = {
  "MAPPER-3700-400": "Rows could not be mapped.",
  "INGEST-1555-400": "A required field is missing or null.",
} as const;

/** What a promotion has to say of the rows that it rejected, by code. */
interface RowErrorCount {
  readonly code: string;
  readonly message: string;
  /** How many rows have it; absent where it is no row's. */
  readonly recordCount?: number;
}

/** What the promotion reports about the rows that it rejected; little where error diagnostics were off. */
function rowErrors({ failedCount, failures, records, hasDiagnostics }: Outcome): readonly RowErrorCount[] {
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

/** The same as a JSON list, with the message under the name that its reader gives it. */
export function shownRowErrors(outcome: Outcome, messageKey: "message" | "description"): JsonObject[] {
  return rowErrors(outcome).map(({ code, message, recordCount }) => ({
    code,
    [messageKey]: message,
    ...(recordCount === undefined ? {} : { recordCount }),
  }));
}
