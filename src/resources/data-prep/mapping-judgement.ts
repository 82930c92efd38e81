import type { Answer } from "../../http/answer.ts";
import { isRecord, itemsOf, type JsonRecord } from "../../http/envelopes.ts";
import type { CreateMappingSet } from "./mapping-set-types.ts";

/** Why a mapping fails. Source: Data Prep API reference. */
export interface MappingError {
  readonly source?: string;
  readonly destination?: string;
  readonly columnName?: string;
  readonly sourceType?: string;
  readonly exception?: string;
}

/** The platform's judgement of one mapping. */
export interface MappingVerdict {
  readonly status: "SUCCESS" | "FAILED" | (string & {});
  readonly errors: readonly MappingError[];
}

/** The platform's judgement of a mapping set. */
export interface MappingSetVerdict {
  /** Whether every mapping is right. */
  readonly ok: boolean;
  /** One for each mapping, in their order. */
  readonly verdicts: readonly MappingVerdict[];
}

/** Rows to try a mapping set on. */
export interface PreviewMappingSet {
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly mappingSet: CreateMappingSet;
}

/** What becomes of one row. */
export interface PreviewedRow {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly MappingError[];
}

/** HTTP 200 says nothing here: each verdict has a status of its own. */
export function readVerdict(answer: Answer): MappingSetVerdict {
  const verdicts = itemsOf(answer, "validationResponse").map((record) => {
    if (typeof record.status !== "string") return answer.unexpected("a verdict has no status");
    return { ...record, status: record.status, errors: errorsOf(record) };
  });
  return { ok: verdicts.every(({ status, errors }) => status === "SUCCESS" && errors.length === 0), verdicts };
}

/** A list of rows in the guide, one row in the reference. */
export function readPreview(answer: Answer): readonly PreviewedRow[] {
  return itemsOf(answer).map((record) => ({
    ...record,
    data: isRecord(record.data) ? record.data : answer.unexpected("a previewed row has no data"),
    errors: errorsOf(record),
  }));
}

/** Null where there are none. */
function errorsOf({ errors }: JsonRecord): readonly MappingError[] {
  return Array.isArray(errors) ? errors.filter(isRecord) : [];
}
