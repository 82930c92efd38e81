import { isRecord, type JsonRecord } from "../../http/envelopes.ts";
import type { BatchId } from "../../ids.ts";
import type { Row } from "./json-lines.ts";

/** Why a record was not taken in. */
export interface RecordError {
  /** Such as `1401`, or the keyword of the schema that the record breaks. */
  readonly code?: string;
  readonly message?: string;
  /** The error as it came: older ones tell where in the schema and in the record. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** A record that a batch could not take in, out of its diagnostics. Sources: the guides on error diagnostics and on failed batches. */
export interface FailedRecord {
  readonly batchId: BatchId;
  /** The file it stands in, such as `conversion_errors_0.json`. */
  readonly file: string;
  /** Its line in that file, from 1. */
  readonly line: number;
  /** What is left of the record: its fields, without those that tell about the failure. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly errors: readonly RecordError[];
  /** The text of a record that could not even be parsed. */
  readonly corruptRecord?: string;
  /** The source file it came from, where the platform tells. */
  readonly sourceFile?: string;
}

/** Reads a row of a diagnostics file, in the newer words or the older ones. */
export function failedRecord({ line, value }: Row, batchId: BatchId, file: string): FailedRecord {
  if (typeof value === "string") return { batchId, file, line, record: {}, errors: [], corruptRecord: value };
  const { _errors, _validationErrors, _corrupt_record, _filename, ...record } = value;
  return {
    batchId,
    file,
    line,
    record,
    errors: [...errorsIn(_errors), ...errorsIn(_validationErrors)],
    ...(typeof _corrupt_record === "string" ? { corruptRecord: _corrupt_record } : {}),
    ...(typeof _filename === "string" ? { sourceFile: _filename } : {}),
  };
}

/** A list of errors; or, of streamed records, lists of them under names such as `_streamingValidation`. */
function errorsIn(errors: unknown): readonly RecordError[] {
  if (isRecord(errors)) return Object.values(errors).flatMap((list) => (Array.isArray(list) ? errorsIn(list) : []));
  return Array.isArray(errors) ? errors.filter(isRecord).map(recordError) : [];
}

function recordError(raw: JsonRecord): RecordError {
  const code = raw.code ?? raw.keyword;
  const message = raw.message ?? raw.description;
  return {
    ...(typeof code === "string" || typeof code === "number" ? { code: String(code) } : {}),
    ...(typeof message === "string" ? { message } : {}),
    raw,
  };
}
