import { isNotFoundError } from "../../errors/guards.ts";
import type { ApiPromise } from "../../http/api-promise.ts";
import type { List } from "../../http/list.ts";
import { path, plainPath } from "../../http/path.ts";
import type { Search } from "../../http/recovery/search.ts";
import type { Transport } from "../../http/transport.ts";
import { BatchId, type IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checked, checkedId } from "../../payloads/check.ts";
import type { FailedRecord } from "../data-access/failed-record.ts";
import { failedRecordsOf } from "../data-access/failed-records.ts";
import { batchPath, changeOperation, createOperation, foundIn, searchFor } from "./batch-operations.ts";
import { batchBody, batchFieldsSchema, createBatchSchema } from "./batch-payload.ts";
import {
  type Batch,
  type BatchFields,
  type BatchFilter,
  type BatchGetOptions,
  type BatchListQuery,
  type CreateBatch,
  type CreatedBatch,
  type LastBatches,
  type LastBatchesQuery,
  readBatch,
  readLastBatches,
} from "./batch-types.ts";
import { CATALOG, keyedListing, type Listing, listIn } from "./list.ts";
import { onlyIn, type VersionOptions } from "./write.ts";

/** Batches of Catalog: what has been written to datasets, and what went wrong with it. */
export class Batches {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Lists them. Times are a `Date` or epoch milliseconds.
   *
   * @example
   * ```ts
   * const where = { dataSet: "5ed5639d798a22191b6987b2", status: ["failed", "failure"], createdAfter: new Date("2026-01-01") };
   * for await (const batch of platform.batches.list({ where, orderBy: "desc:created" })) console.log(batch.id, batch.errors);
   * ```
   */
  list(query: BatchListQuery = {}, options?: CallOptions): List<Batch> {
    return listIn(this.#transport, keyedListing("batches.list", "batches", readBatch), query, options);
  }

  /**
   * Reads one. Throws a {@link NotFoundError} when there is none.
   *
   * @example
   * ```ts
   * const batch = await platform.batches.get("01EF01X41KJD82Y9ZX6ET54PCZ");
   * console.log(batch.status, batch.metrics, batch.errors);
   * ```
   */
  get(id: IdInput<"BatchId">, options?: BatchGetOptions): ApiPromise<Batch> {
    return this.#transport.call(
      (context) => ({
        kind: "read",
        method: "GET",
        path: batchPath("batches.get", id, context),
        query: { aggregate: options?.aggregate },
        read: (answer) => readBatch(onlyIn(answer, "batch"), answer),
      }),
      options,
    );
  }

  /**
   * The records that one could not take in, with the reasons, out of its diagnostics: the platform keeps them for 30 days, and only where they were
   * on. Where there are none, those of the files it failed with. Leaving the loop stops fetching; a file is fetched whole, up to the client's
   * `maxResponseBytes`. Files that are compressed, or no text, are passed over: {@link RunFailures.skipped} names them for a run.
   *
   * @example
   * ```ts
   * for await (const { record, errors } of platform.batches.failedRecords("01EF01X41KJD82Y9ZX6ET54PCZ")) {
   *   console.log(errors[0]?.code, errors[0]?.message, record);
   * }
   * ```
   */
  async *failedRecords(id: IdInput<"BatchId">, options?: CallOptions): AsyncGenerator<FailedRecord, void, undefined> {
    let isEmpty = true;
    const batchId = BatchId(checkedId("batches.failedRecords", "BatchId", id, this.#transport.context(options)));
    for await (const record of failedRecordsOf(this.#transport, batchId, options, undefined)) {
      isEmpty = false;
      yield record;
    }
    // Nothing may mean that there is no such batch: that must not pass for good news.
    if (isEmpty) await this.get(batchId, options);
  }

  /**
   * Creates one, under an id that the platform gives. Records come into it through the Batch Ingestion API, which is no part of this package.
   * When the answer was lost, a batch is surely this one only by an `externalId` of its own; without one it ends with an
   * {@link UnknownOutcomeError}, whose candidates are the batches it may have made.
   *
   * @example
   * ```ts
   * const batch = await platform.batches.create({
   *   status: "loading",
   *   externalId: "import-2026-01-01",
   *   relatedObjects: [{ type: "dataSet", id: "5ed5639d798a22191b6987b2" }],
   *   inputFormat: { format: "json" },
   * });
   * ```
   */
  create(input: CreateBatch, options?: CallOptions): ApiPromise<CreatedBatch> {
    return this.#transport.call((context) => {
      const body = batchBody(checked("batches.create", createBatchSchema, input, context));
      return createOperation(plainPath(`${CATALOG}/batches`), body, searchFor(body, context.settings.apiKey));
    }, options);
  }

  /**
   * Creates one under an id of your own. Throws an {@link UnknownOutcomeError} when the answer was lost and there is no batch of this id yet that
   * is surely ours.
   *
   * @example
   * ```ts
   * await platform.batches.createWithId("01EF01X41KJD82Y9ZX6ET54PCZ", { status: "loading" });
   * ```
   */
  createWithId(id: IdInput<"BatchId">, input: CreateBatch, options?: CallOptions): ApiPromise<CreatedBatch> {
    return this.#transport.call((context) => {
      const subject = "batches.createWithId";
      const address = batchPath(subject, id, context);
      const body = batchBody(checked(subject, createBatchSchema, input, context));
      const search: Search<CreatedBatch> = {
        ...searchFor(body, context.settings.apiKey),
        find: async (look) => {
          try {
            return await look({ kind: "read", method: "GET", path: address, read: foundIn(true) });
          } catch (error) {
            if (isNotFoundError(error)) return [];
            throw error;
          }
        },
      };
      return createOperation(address, body, search);
    }, options);
  }

  /**
   * Changes some fields of one. With a `version` only if nobody has changed it since.
   *
   * @example
   * ```ts
   * await platform.batches.update("01EF01X41KJD82Y9ZX6ET54PCZ", { status: "success", completed: new Date() });
   * ```
   */
  update(id: IdInput<"BatchId">, fields: BatchFields, options?: VersionOptions): ApiPromise<CreatedBatch> {
    return this.#transport.call((context) => {
      const body = batchBody(checked("batches.update", batchFieldsSchema, fields, context));
      return changeOperation("batches.update", "PATCH", id, body, context, options);
    }, options);
  }

  /**
   * Replaces one: what is not given is gone. With a `version` only if nobody has changed it since.
   *
   * @example
   * ```ts
   * const batch = await platform.batches.get("01EF01X41KJD82Y9ZX6ET54PCZ");
   * await platform.batches.replace(batch.id, { status: "success", recordCount: 45 }, { version: batch.version });
   * ```
   */
  replace(id: IdInput<"BatchId">, input: CreateBatch, options?: VersionOptions): ApiPromise<CreatedBatch> {
    return this.#transport.call((context) => {
      const body = batchBody(checked("batches.replace", createBatchSchema, input, context));
      return changeOperation("batches.replace", "PUT", id, body, context, options);
    }, options);
  }

  /**
   * Deletes one.
   *
   * @deprecated The platform deprecates this operation for the Batch Ingestion API's, which is no part of this package.
   * @example
   * ```ts
   * await platform.batches.delete("01EF01X41KJD82Y9ZX6ET54PCZ");
   * ```
   */
  delete(id: IdInput<"BatchId">, options?: CallOptions): ApiPromise<void> {
    return this.#transport.call(
      (context) => ({
        kind: "idempotent",
        method: "DELETE",
        path: batchPath("batches.delete", id, context),
        format: "none",
        read: () => undefined,
      }),
      options,
    );
  }

  /**
   * Lists the values a field has among the batches that pass the filters, each once, in one page of `pageSize` values at the most, which is up to
   * 100: the reference shows no second one. When it is full, narrow the filters. Adobe's reference says that it is to be deprecated.
   *
   * @example
   * ```ts
   * for await (const status of platform.batches.uniques("status", { where: { dataSet: "5ed5639d798a22191b6987b2" } })) console.log(status);
   * ```
   */
  uniques(
    field: keyof BatchFilter | (string & {}),
    query: BatchListQuery = {},
    options?: CallOptions,
  ): List<string | number> {
    const listing: Listing<string | number> = {
      subject: "batches.uniques",
      path: path(`${CATALOG}/batches/uniques/{field}`, { field }),
      isWhole: true,
      read: ({ json, unexpected }) => (isValues(json) ? json : unexpected("the answer is not a list of values")),
    };
    return listIn(this.#transport, listing, query, options);
  }

  /**
   * Lists the last batch of each dataset, the last that succeeded and the last that failed.
   *
   * @example
   * ```ts
   * const where = { dataSetId: ["5ed5639d798a22191b6987b2", "5c8c3c555033b814b69f947f"] };
   * for await (const last of platform.batches.lastPerDataSet({ where })) console.log(last.dataSetId, last.lastBatchStatus);
   * ```
   */
  lastPerDataSet(query: LastBatchesQuery = {}, options?: CallOptions): List<LastBatches> {
    const listing = keyedListing("batches.lastPerDataSet", "lastBatches", readLastBatches);
    return listIn(this.#transport, listing, query, options);
  }
}

function isValues(json: unknown): json is (string | number)[] {
  return Array.isArray(json) && json.every((value) => typeof value === "string" || typeof value === "number");
}
