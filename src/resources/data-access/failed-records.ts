import { isNotFoundError } from "../../errors/guards.ts";
import type { Transport } from "../../http/transport.ts";
import type { BatchId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { type FailedRecord, failedRecord } from "./failed-record.ts";
import { type BatchFile, contentsOf, failedFilesOf, filesAt, rowErrorsOf } from "./files.ts";
import { rowsIn } from "./json-lines.ts";
import type { Target } from "./link.ts";

/** A file of a batch's diagnostics that is not read: it is compressed, or of a format that is no text. Its records are missing. */
export interface SkippedFile {
  readonly batchId: BatchId;
  /** Such as `part-00000.json.gz`. */
  readonly file: string;
  /** In bytes; undefined where the platform does not tell. */
  readonly bytes: number | undefined;
}

/** Files that hold records, but no text. */
const NO_TEXT = /\.(parquet|avro|gz|zip|orc)$/i;
/** What is left by those who write files, such as `_SUCCESS`: no records are in it. */
const MARKER = /^_[^.]*$/;

/**
 * The records a batch could not take in: those of its diagnostics, and where there are none, those of the files it failed with. A file is fetched
 * when its first record is asked for, and its records are parsed one by one.
 */
export async function* failedRecordsOf(
  transport: Transport,
  batchId: BatchId,
  options: CallOptions | undefined,
  diagnostics: Target | undefined,
): AsyncGenerator<FailedRecord, void, undefined> {
  for await (const file of filesOf(transport, batchId, options, diagnostics))
    yield* recordsIn(transport, batchId, file, options);
}

/** Those of the same files that are passed over. */
export async function* skippedFilesOf(
  transport: Transport,
  batchId: BatchId,
  options: CallOptions | undefined,
  diagnostics: Target | undefined,
): AsyncGenerator<SkippedFile, void, undefined> {
  for await (const { name, bytes } of filesOf(transport, batchId, options, diagnostics))
    if (bytes !== 0 && NO_TEXT.test(name)) yield { batchId, file: name, bytes };
}

/** The files of a batch's diagnostics, and where there are none, those it failed with. */
async function* filesOf(
  transport: Transport,
  batchId: BatchId,
  options: CallOptions | undefined,
  diagnostics: Target = rowErrorsOf(batchId),
): AsyncGenerator<BatchFile, void, undefined> {
  let isListed = false;
  for await (const file of filesAt(transport, diagnostics, options)) {
    isListed = true;
    yield file;
  }
  if (!isListed) yield* filesAt(transport, failedFilesOf(batchId), options);
}

/** The records of one file. */
async function* recordsIn(
  transport: Transport,
  batchId: BatchId,
  { name, bytes, target }: BatchFile,
  options: CallOptions | undefined,
): AsyncGenerator<FailedRecord, void, undefined> {
  if (bytes === 0 || NO_TEXT.test(name) || MARKER.test(name)) return;
  for (const row of rowsIn(await contentsOf(transport, target, options))) yield failedRecord(row, batchId, name);
}

/** The samples of a batch's failures, which stand in one file. No file is no sample. */
export async function* samplesAt(
  transport: Transport,
  batchId: BatchId,
  target: Target,
  options: CallOptions | undefined,
): AsyncGenerator<FailedRecord, void, undefined> {
  const name = String(target.query.path ?? target.path.sent.split("/").at(-1));
  try {
    yield* recordsIn(transport, batchId, { name, bytes: undefined, target }, options);
  } catch (error) {
    if (!isNotFoundError(error)) throw error;
  }
}
