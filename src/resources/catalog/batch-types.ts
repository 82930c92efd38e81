import type { Answer } from "../../http/answer.ts";
import { type JsonRecord, stringIn } from "../../http/envelopes.ts";
import { BatchId, DataSetId, type IdInput } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import type { Condition, IdCondition } from "../filters/condition.ts";
import type { CatalogCondition, CatalogTimeCondition, TagsCondition, TextCondition } from "./condition.ts";
import type { CatalogQuery } from "./list.ts";

export const BATCH_STATUSES = [
  "processing",
  "success",
  "failure",
  "queued",
  "retrying",
  "stalled",
  "aborted",
  "abandoned",
  "inactive",
  "failed",
  "loading",
  "loaded",
  "staged",
  "active",
  "staging",
  "deleted",
] as const;

/** How a batch stands: both `failure` and `failed` are documented. An open set. */
export type BatchStatus = (typeof BATCH_STATUSES)[number] | (string & {});

/** What went wrong in a batch, also in one whose status is `success`. */
export interface BatchError {
  readonly code?: string | undefined;
  readonly description?: string | undefined;
  /** Rows, or ranges of them such as `3-5`. */
  readonly rows?: readonly string[] | undefined;
  /** Rows that failed so; only where error diagnostics were on. */
  readonly recordCount?: number | undefined;
}

/** What a batch has to do with: a dataset, its views and files, other batches. */
export interface RelatedObject {
  readonly type: "batch" | "dataSet" | "dataSetFile" | "dataSetView" | "transform" | (string & {});
  readonly id: string;
  /** Such as `input`, `output` or `trigger`. */
  readonly tag?: string | undefined;
  readonly status?: BatchStatus | undefined;
  readonly errors?: readonly BatchError[] | undefined;
  readonly metrics?: Readonly<Record<string, unknown>> | undefined;
}

/** The form of the files of a batch. */
export interface BatchInputFormat {
  readonly format?: "csv" | "parquet" | "json" | "avro" | (string & {}) | undefined;
  readonly isMultiLineJson?: boolean | undefined;
  readonly delimiter?: string | undefined;
  readonly quote?: string | undefined;
  readonly escape?: string | undefined;
  readonly nullMarker?: string | undefined;
  readonly header?: string | boolean | undefined;
  readonly charset?: "US-ASCII" | "UTF-8" | "ISO-8859-1" | (string & {}) | undefined;
}

/** What a batch is made from. Source: Catalog API reference, create a new batch. */
export interface CreateBatch {
  readonly status: BatchStatus;
  readonly externalId?: string | undefined;
  /** A `Date`, or epoch milliseconds. */
  readonly started?: Date | number | undefined;
  /** A `Date`, or epoch milliseconds. */
  readonly completed?: Date | number | undefined;
  /** Batches that this one replaces, and why. */
  readonly replay?:
    | {
        readonly predecessors?: readonly IdInput<"BatchId">[] | undefined;
        readonly reason?: string | undefined;
      }
    | undefined;
  readonly recordCount?: number | undefined;
  readonly failedRecordCount?: number | undefined;
  readonly errors?: readonly BatchError[] | undefined;
  /** In bytes. */
  readonly size?: number | undefined;
  /** From when to when its data is. Each a `Date`, or epoch seconds: not milliseconds, as elsewhere here. */
  readonly availableDates?:
    | { readonly startDate?: Date | number | undefined; readonly endDate?: Date | number | undefined }
    | undefined;
  readonly relatedObjects?: readonly RelatedObject[] | undefined;
  readonly metrics?: Readonly<Record<string, unknown>> | undefined;
  /** Lists of texts in the reference; `acp_enableErrorDiagnostics` and its likes are booleans and numbers. */
  readonly tags?: Readonly<Record<string, unknown>> | undefined;
  readonly inputFormat?: BatchInputFormat | undefined;
}

/** Fields of a batch to change: what is not given stays as it is. */
export type BatchFields = { readonly [Field in keyof CreateBatch]?: CreateBatch[Field] | undefined };

/** What a created batch answers, and a changed one. */
export interface CreatedBatch {
  readonly id: BatchId;
}

/** A batch as Catalog returns it, with the id that is its key there. A batch that succeeded can still carry errors: see both. */
export interface Batch {
  readonly id: BatchId;
  readonly status?: BatchStatus;
  readonly errors?: readonly BatchError[];
  /** Names are up to whoever wrote the batch: `inputRecordCount`, `outputRecordCount`, `failedRecordCount` are usual. */
  readonly metrics?: Readonly<Record<string, unknown>>;
  readonly relatedObjects?: readonly RelatedObject[];
  readonly tags?: Readonly<Record<string, unknown>>;
  readonly inputFormat?: BatchInputFormat;
  readonly recordCount?: number;
  readonly failedRecordCount?: number;
  /** In bytes. */
  readonly size?: number;
  readonly externalId?: string;
  readonly failedBatchLocation?: string;
  /** Epoch milliseconds. */
  readonly created?: number;
  /** Epoch milliseconds. */
  readonly updated?: number;
  /** Epoch milliseconds. */
  readonly started?: number;
  /** Epoch milliseconds. */
  readonly completed?: number;
  /** Epoch seconds. */
  readonly availableDates?: { readonly startDate?: number; readonly endDate?: number };
  readonly createdClient?: string;
  readonly createdUser?: string;
  readonly updatedUser?: string;
  readonly version?: string;
}

/** A point in time: a `Date`, or epoch milliseconds where nothing else is said. */
type Moment = Date | number;

/** Fields a list of batches can be filtered by. */
export interface BatchFilter {
  readonly dataSet?: IdCondition<"DataSetId"> | undefined;
  readonly batch?: IdCondition<"BatchId"> | undefined;
  readonly status?: Condition<BatchStatus> | undefined;
  readonly createdAfter?: Moment | undefined;
  readonly createdBefore?: Moment | undefined;
  /** The batch's data begins after this: a `Date`, or epoch seconds, which is what `availableDates` counts in. So are the next three. */
  readonly startAfter?: Moment | undefined;
  readonly startBefore?: Moment | undefined;
  readonly endAfter?: Moment | undefined;
  readonly endBefore?: Moment | undefined;
  readonly created?: CatalogTimeCondition | undefined;
  readonly updated?: CatalogTimeCondition | undefined;
  readonly started?: CatalogTimeCondition | undefined;
  readonly completed?: CatalogTimeCondition | undefined;
  readonly createdClient?: TextCondition | undefined;
  readonly createdUser?: TextCondition | undefined;
  readonly updatedUser?: TextCondition | undefined;
  readonly externalId?: TextCondition | undefined;
  readonly version?: TextCondition | undefined;
  readonly recordCount?: CatalogCondition<number> | undefined;
  readonly failedRecordCount?: CatalogCondition<number> | undefined;
  /** In bytes. */
  readonly size?: CatalogCondition<number> | undefined;
  readonly tags?: TagsCondition | undefined;
}

/** What a list of batches takes. */
export type BatchListQuery = CatalogQuery<BatchFilter, Batch>;

export interface BatchGetOptions extends CallOptions {
  /** Sum up the metrics of the batches it is made of. @default false */
  readonly aggregate?: boolean | undefined;
}

/** The last batches of one dataset. */
export interface LastBatches {
  readonly dataSetId: DataSetId;
  readonly lastBatchId?: BatchId;
  readonly lastBatchStatus?: BatchStatus;
  readonly lastSuccessfulBatchId?: BatchId;
  readonly lastFailedBatchId?: BatchId;
  /** Epoch milliseconds. */
  readonly created?: number;
  /** Epoch milliseconds. */
  readonly updated?: number;
}

/** Fields a list of last batches can be filtered by. */
export interface LastBatchesFilter {
  readonly dataSetId?: IdInput<"DataSetId"> | readonly IdInput<"DataSetId">[] | undefined;
  readonly lastBatchId?: IdCondition<"BatchId"> | undefined;
  readonly lastBatchStatus?: Condition<BatchStatus> | undefined;
  readonly lastSuccessfulBatchId?: IdCondition<"BatchId"> | undefined;
  readonly lastFailedBatchId?: IdCondition<"BatchId"> | undefined;
  readonly created?: CatalogTimeCondition | undefined;
  readonly updated?: CatalogTimeCondition | undefined;
}

/** What a list of last batches takes. */
export type LastBatchesQuery = Omit<CatalogQuery<LastBatchesFilter, LastBatches>, "property">;

export function readBatch(record: JsonRecord, answer: Answer): Batch {
  return { ...record, id: BatchId(stringIn(answer, record, "id")) };
}

export function readLastBatches({ id: dataSetId, ...record }: JsonRecord, answer: Answer): LastBatches {
  return { ...record, dataSetId: DataSetId(stringIn(answer, { dataSetId }, "dataSetId")) };
}
