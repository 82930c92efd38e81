import * as z from "zod/mini";
import type { Answer } from "../../http/answer.ts";
import type { JsonRecord } from "../../http/envelopes.ts";
import { type BatchId, DataSetId, type IdInput, type SchemaId } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { id, model, nonEmpty, text } from "../../payloads/models.ts";
import type {
  CatalogCondition,
  CatalogTimeCondition,
  NameCondition,
  TagsCondition,
  TextCondition,
} from "./condition.ts";
import type { CatalogQuery } from "./list.ts";
import type { VersionOptions } from "./write.ts";

/** Media type a dataset names its schema by, as the source tutorials send it. Other pages print others. */
export const DATA_SET_CONTENT_TYPE = "application/vnd.adobe.xed-full-notext+json; version=1";

export interface SchemaRef {
  readonly id: IdInput<"SchemaId">;
  /** @default "application/vnd.adobe.xed-full-notext+json; version=1" */
  readonly contentType?: string | undefined;
}

/** What a dataset is made from. Source: Catalog API reference, create a dataset. */
export interface CreateDataSet {
  readonly name: string;
  readonly description?: string | undefined;
  readonly schemaRef: SchemaRef;
  /** Names that begin with `adobe`, `unifiedProfile` and `unifiedIdentity` mean something to the platform. */
  readonly tags?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly enableErrorDiagnostics?: boolean | undefined;
  readonly fileDescription?: Readonly<Record<string, unknown>> | undefined;
  /** A JSON Schema that is a subset of the schema's. */
  readonly observableSchema?: Readonly<Record<string, unknown>> | undefined;
}

/** Fields of a dataset to change: what is not given stays as it is. */
export type DataSetFields = { readonly [Field in keyof CreateDataSet]?: CreateDataSet[Field] | undefined };

/** Fields of a dataset to merge deeply. Source: Catalog API reference, update dataset attributes using PATCH v2. */
export interface MergeDataSet {
  readonly description?: string | undefined;
  readonly tags?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly extensions?:
    | {
        readonly adobe_lakeHouse?: {
          /** How long rows are kept: an ISO 8601 duration, such as `P3Y`. */
          readonly rowExpiration?: { readonly ttlValue: string } | undefined;
        };
        readonly [name: string]: unknown;
      }
    | undefined;
  readonly classification?:
    | {
        readonly dataBehavior: "time-series" | "record" | (string & {});
        readonly managedBy: "CUSTOMER" | "SYSTEM" | (string & {});
      }
    | undefined;
  readonly [field: string]: unknown;
}

/** What a created dataset answers, and a changed one. */
export interface CreatedDataSet {
  readonly id: DataSetId;
}

/** A dataset as Catalog returns it, with the id that is its key there. */
export interface DataSet {
  readonly id: DataSetId;
  readonly name?: string;
  readonly description?: string;
  readonly schemaRef?: { readonly id: SchemaId; readonly contentType?: string };
  readonly tags?: Readonly<Record<string, unknown>>;
  readonly state?: string;
  /** A new one with every change, such as `"1.0.6"`: what a write can be guarded by. */
  readonly version?: string;
  readonly enableErrorDiagnostics?: boolean;
  /** Epoch milliseconds. */
  readonly created?: number;
  /** Epoch milliseconds. */
  readonly updated?: number;
  readonly createdClient?: string;
  readonly createdUser?: string;
  readonly updatedUser?: string;
  /** A relative URI; documents print it with an `@` before it, and without. */
  readonly files?: string;
  readonly fileDescription?: Readonly<Record<string, unknown>>;
  readonly observableSchema?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly classification?: Readonly<Record<string, unknown>>;
  readonly lastBatchId?: BatchId;
  readonly lastBatchStatus?: string;
}

/** Fields a list of datasets can be filtered by: top-level ones alone. */
export interface DataSetFilter {
  readonly name?: NameCondition | undefined;
  readonly description?: TextCondition | undefined;
  readonly version?: TextCondition | undefined;
  readonly state?: TextCondition | undefined;
  readonly created?: CatalogTimeCondition | undefined;
  readonly updated?: CatalogTimeCondition | undefined;
  readonly createdClient?: TextCondition | undefined;
  readonly createdUser?: TextCondition | undefined;
  readonly updatedUser?: TextCondition | undefined;
  readonly enableErrorDiagnostics?: CatalogCondition<boolean> | undefined;
  readonly tags?: TagsCondition | undefined;
}

/** What a list of datasets takes. */
export type DataSetListQuery = CatalogQuery<DataSetFilter, DataSet>;

export interface DataSetGetOptions extends CallOptions {
  /** Top-level fields to send back. All by default. */
  readonly properties?: readonly ((keyof DataSet & string) | (string & {}))[] | undefined;
}

export interface ReplaceDataSetOptions extends VersionOptions {
  /** Have the platform judge the payload, and change nothing. @default false */
  readonly validateOnly?: boolean | undefined;
}

export interface EnableForProfileOptions extends CallOptions {
  /** Also let records with the same identity be merged field by field. @default false */
  readonly upsert?: boolean | undefined;
}

const shape = {
  name: nonEmpty(),
  description: z.optional(text()),
  schemaRef: model<SchemaRef>()({ id: id("SchemaId"), contentType: z.optional(nonEmpty()) }),
  tags: z.optional(z.record(z.string(), z.readonly(z.array(z.string())))),
  enableErrorDiagnostics: z.optional(z.boolean()),
  fileDescription: z.optional(z.record(z.string(), z.unknown())),
  observableSchema: z.optional(z.record(z.string(), z.unknown())),
};

export const createDataSetSchema = model<CreateDataSet>()(shape);

export const dataSetFieldsSchema = model<DataSetFields>()({
  ...shape,
  name: z.optional(shape.name),
  schemaRef: z.optional(shape.schemaRef),
});

export const mergeDataSetSchema = z.catchall(
  z.object({
    description: z.optional(text()),
    tags: shape.tags,
    extensions: z.optional(z.record(z.string(), z.unknown())),
    classification: z.optional(z.catchall(z.object({ dataBehavior: nonEmpty(), managedBy: nonEmpty() }), z.unknown())),
  }),
  z.unknown(),
);

/** Fills in the media type of the schema. */
export function withContentType<T extends DataSetFields>(input: T): T {
  if (input.schemaRef === undefined) return input;
  return { ...input, schemaRef: { contentType: DATA_SET_CONTENT_TYPE, ...input.schemaRef } };
}

export function readDataSet(entity: JsonRecord, answer: Answer): DataSet {
  if (typeof entity.id !== "string") return answer.unexpected("a dataset has no id");
  return { ...entity, id: DataSetId(entity.id) };
}
