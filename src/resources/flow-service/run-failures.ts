import type { Transport } from "../../http/transport.ts";
import type { CallOptions } from "../../options.ts";
import type { Batch } from "../catalog/batch-types.ts";
import { Batches } from "../catalog/batches.ts";
import type { FailedRecord } from "../data-access/failed-record.ts";
import { failedRecordsOf, type SkippedFile, samplesAt, skippedFilesOf } from "../data-access/failed-records.ts";
import type { Run, RunError } from "./run.ts";
import { errorsOf } from "./run-errors.ts";
import { batchesOf, type RunBatch } from "./run-batches.ts";

/**
 * What went wrong in a run: its own errors, its batches with theirs, and, iterated, the records they could not take in. **A run that failed before
 * it wrote a batch has no batches and no records, and nothing but its own errors tells so.** Nothing is asked for until it is used; leaving a loop
 * stops fetching. Each use asks afresh.
 *
 * @example
 * ```ts
 * const failures = platform.runs.failures("9830305a-985f-47d0-b030-5a985fd7d004");
 * for (const { code, message } of await failures.errors()) console.log(code, message);
 * for (const batch of await failures.batches()) console.log(batch.id, batch.status, batch.errors);
 * for await (const { record, errors } of failures.samples()) console.log(errors[0]?.message, record);
 * ```
 */
export class RunFailures implements AsyncIterable<FailedRecord> {
  readonly #transport: Transport;
  readonly #read: () => PromiseLike<Run>;
  readonly #options: CallOptions | undefined;

  constructor(transport: Transport, read: () => PromiseLike<Run>, options: CallOptions | undefined) {
    this.#transport = transport;
    this.#read = read;
    this.#options = options;
  }

  /**
   * The errors of the run itself, then those of its activities, each once: such as `CONNECTOR-1001-500` when the source could not be read. Of a run
   * that failed and names no error there is one without a code, which says how it stands.
   *
   * @example
   * ```ts
   * for (const { code, message } of await platform.runs.failures("9830305a-985f-47d0-b030-5a985fd7d004").errors()) console.error(code, message);
   * ```
   */
  async errors(): Promise<readonly RunError[]> {
    return errorsOf(await this.#read());
  }

  /**
   * The files of diagnostics whose records are missing when this is iterated: compressed ones, and those of a format that is no text.
   *
   * @example
   * ```ts
   * for (const { batchId, file, bytes } of await platform.runs.failures("9830305a-985f-47d0-b030-5a985fd7d004").skipped()) {
   *   console.warn(`not read: ${file} of ${batchId}, ${bytes} bytes`);
   * }
   * ```
   */
  async skipped(): Promise<readonly SkippedFile[]> {
    const found: SkippedFile[] = [];
    for (const { id, failedRecords } of await this.#batches())
      for await (const file of skippedFilesOf(this.#transport, id, this.#options, failedRecords)) found.push(file);
    return found;
  }

  /**
   * The run's batches, as Catalog knows them: each with its status, its errors and its counts. A batch that succeeded can still have errors.
   *
   * @example
   * ```ts
   * const batches = await platform.runs.failures("9830305a-985f-47d0-b030-5a985fd7d004").batches();
   * ```
   */
  async batches(): Promise<readonly Batch[]> {
    const batches = new Batches(this.#transport);
    const found: Batch[] = [];
    for (const { id } of await this.#batches()) found.push(await batches.get(id, this.#options));
    return found;
  }

  /**
   * Some of the failed records, one file a batch, where the run names it: quick to see what kinds of failure there are.
   *
   * @example
   * ```ts
   * for await (const { errors } of platform.runs.failures("9830305a-985f-47d0-b030-5a985fd7d004").samples()) console.log(errors);
   * ```
   */
  async *samples(): AsyncGenerator<FailedRecord, void, undefined> {
    for (const { id, sampleErrors } of await this.#batches()) {
      if (sampleErrors !== undefined) yield* samplesAt(this.#transport, id, sampleErrors, this.#options);
    }
  }

  /** All failed records, batch by batch and file by file, but for those in {@link RunFailures.skipped} files. */
  async *[Symbol.asyncIterator](): AsyncGenerator<FailedRecord, void, undefined> {
    for (const { id, failedRecords } of await this.#batches())
      yield* failedRecordsOf(this.#transport, id, this.#options, failedRecords);
  }

  async #batches(): Promise<readonly RunBatch[]> {
    return batchesOf(await this.#read());
  }
}
