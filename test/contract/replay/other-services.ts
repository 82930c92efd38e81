import type { CreateAttributeMappingSet, CreateDataSet, CreateMappingSet, CreateSchema } from "aep-flow-service";
import type { Call } from "./call.ts";

/** The calls of Schema Registry, by operation. */
export const SCHEMA_REGISTRY: Readonly<Record<string, Call>> = {
  "GET /{CONTAINER_ID}/schemas": (p, x) =>
    p.schemas.list({ orderBy: x.query.get("orderby"), pageSize: x.query.number("limit") }, x.options()),
  "GET /{CONTAINER_ID}/schemas/{SCHEMA_ID}": (p, x) => p.schemas.get(x.ids.SCHEMA_ID ?? "", x.options()),
  "POST /tenant/schemas": (p, x) => p.schemas.create(x.body as CreateSchema),
  "DELETE /tenant/schemas/{SCHEMA_ID}": (p, x) => p.schemas.delete(x.id),
};

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
