import type { CreateAttributeMappingSet, CreateDataSet, CreateMappingSet } from "aep-flow-service";
import type { Call } from "./call.ts";

/** The calls of Catalog, by operation. */
export const CATALOG: Readonly<Record<string, Call>> = {
  "GET /dataSets": (p, x) =>
    p.dataSets.list(
      {
        properties: x.query.get("properties")?.split(","),
        orderBy: x.query.get("orderBy"),
        pageSize: x.query.number("limit"),
        where: { name: x.query.get("name") },
      },
      x.options(),
    ),
  "POST /dataSets": (p, x) => p.dataSets.create(x.body as CreateDataSet, x.options()),
  "GET /dataSets/{DATASET_ID}": (p, x) => p.dataSets.get(x.id, x.options()),
  "DELETE /dataSets/{DATASET_ID}": (p, x) => p.dataSets.delete(x.id),
};

/** The calls of Data Prep, by operation. */
export const DATA_PREP: Readonly<Record<string, Call>> = {
  "GET /mappingSets": (p, x) =>
    p.mappingSets.list({ pageSize: x.query.number("limit"), orderBy: x.query.get("orderBy") }, x.options()),
  "POST /mappingSets": (p, x) => p.mappingSets.create(x.body as CreateAttributeMappingSet | CreateMappingSet),
  "GET /mappingSets/{MAPPING_SET_ID}": (p, x) => p.mappingSets.get(x.id, x.options()),
};
