import type {
  BatchFields,
  CreateAttributeMappingSet,
  CreateBatch,
  CreateDataSet,
  CreateMappingSet,
  DataSetFields,
  JsonPatch,
  MergeDataSet,
  PreviewMappingSet,
  ValidateExpression,
} from "aep-flow-service";
import type { Call, Parts } from "./call.ts";

/** Lists of Catalog all take the same. */
const list = ({ query }: Parts) => ({
  property: query.all("property"),
  properties: query.get("properties")?.split(","),
  orderBy: query.get("orderBy"),
  pageSize: query.number("limit"),
});

/** A dataset by some of its fields, or by a JSON Patch. */
const changeDataSet: Call = (p, { id, body }) =>
  Array.isArray(body) ? p.dataSets.update(id, body as JsonPatch) : p.dataSets.update(id, body as DataSetFields);

type AnyMappingSet = CreateAttributeMappingSet | CreateMappingSet;

/** The calls of Catalog, by operation. */
export const CATALOG: Readonly<Record<string, Call>> = {
  "GET /batches": (p, x) => p.batches.list(list(x), x.options()),
  "POST /batches": (p, x) => p.batches.create(x.body as CreateBatch),
  "GET /batches/uniques/{FIELD}": (p, x) => p.batches.uniques(x.id, list(x), x.options()),
  "GET /batches/{BATCH_ID}": (p, x) => p.batches.get(x.id, x.options()),
  "PUT /batches/{BATCH_ID}": (p, x) => p.batches.replace(x.id, x.body as CreateBatch),
  "POST /batches/{BATCH_ID}": (p, x) => p.batches.createWithId(x.id, x.body as CreateBatch),
  "PATCH /batches/{BATCH_ID}": (p, x) => p.batches.update(x.id, x.body as BatchFields),
  "DELETE /batches/{BATCH_ID}": (p, x) => p.batches.delete(x.id),
  "GET /lastBatches": (p, x) => p.batches.lastPerDataSet(list(x), x.options()),
  "GET /dataSets": (p, x) => p.dataSets.list(list(x), x.options()),
  "POST /dataSets": (p, x) => p.dataSets.create(x.body as CreateDataSet, x.options()),
  "GET /dataSets/{DATASET_ID}": (p, x) => p.dataSets.get(x.id, x.options()),
  "PUT /dataSets/{DATASET_ID}": (p, x) => p.dataSets.replace(x.id, x.body as CreateDataSet),
  "PATCH /dataSets/{DATASET_ID}": changeDataSet,
  "PATCH /v2/dataSets/{DATASET_ID}": (p, x) => p.dataSets.merge(x.id, x.body as MergeDataSet),
  "DELETE /dataSets/{DATASET_ID}": (p, x) => p.dataSets.delete(x.id),
};

/** The calls of Data Prep, by operation. */
export const DATA_PREP: Readonly<Record<string, Call>> = {
  "POST /languages/el/validate": (p, x) => p.expressions.validate(x.body as ValidateExpression),
  "GET /languages/el/functions": (p) => p.expressions.functions(),
  "GET /languages/el/operators": (p) => p.expressions.operators(),
  "GET /mappingSets": (p, x) => p.mappingSets.list({ pageSize: x.query.number("limit") }, x.options()),
  "POST /mappingSets": (p, x) => p.mappingSets.create(x.body as AnyMappingSet),
  "POST /mappingSets/validate": (p, x) => p.mappingSets.validate(x.body as CreateMappingSet),
  "POST /mappingSets/preview": (p, x) => p.mappingSets.preview(x.body as PreviewMappingSet),
  "GET /mappingSets/{MAPPING_SET_ID}": (p, x) => p.mappingSets.get(x.id, x.options()),
  "PUT /mappingSets/{MAPPING_SET_ID}": (p, x) => p.mappingSets.replace(x.id, x.body as AnyMappingSet),
  "GET /mappingSets/{MAPPING_SET_ID}/mappings": (p, x) => p.mappingSets.mappings(x.id, x.options()),
  "GET /mappingSets/{MAPPING_SET_ID}/mappings/{MAPPING_ID}": (p, x) =>
    p.mappingSets.mapping(x.id, x.ids.MAPPING_ID ?? "", x.options()),
};
