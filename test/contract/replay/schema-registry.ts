import type {
  CreateClass,
  CreateDataType,
  CreateDescriptor,
  CreateFieldGroup,
  CreateSchema,
  ExportedResource,
  JsonPatch,
} from "aep-flow-service";
import type { Call, Parts } from "./call.ts";

type Container = "global" | "tenant";

/** Lists of this service all take the same. */
const list = ({ query, ids }: Parts) => ({
  property: query.all("property"),
  orderBy: query.get("orderby"),
  pageSize: query.number("limit"),
  container: containerIn(ids),
});

/** Where a look-up looks, and the form that is asked for by the documented Accept. */
const where = (x: Parts) => ({ container: containerIn(x.ids), ...x.options() });

function containerIn({ CONTAINER_ID }: Parts["ids"]): Container {
  return CONTAINER_ID === "global" ? "global" : "tenant";
}

/** The calls of Schema Registry, by operation. */
export const SCHEMA_REGISTRY: Readonly<Record<string, Call>> = {
  "GET /stats": (p, x) => p.schemaRegistry.stats(x.options()),
  "GET /global/behaviors": (p, x) => p.behaviors.list({}, x.options()),
  "GET /global/behaviors/{BEHAVIOR_ID}": (p, x) => p.behaviors.get(x.id, x.options()),
  "GET /tenant/unions": (p, x) => p.unions.list({}, x.options()),
  "GET /tenant/unions/{UNION_ID}": (p, x) => p.unions.get(x.id, x.options()),
  "GET /rpc/export/{RESOURCE_ID}": (p, x) => p.schemaRegistry.export(x.id, x.options()),
  "POST /rpc/import": (p, x) => p.schemaRegistry.import(x.body as readonly ExportedResource[]),
  "GET /rpc/sampledata/{SCHEMA_ID}": (p, x) => p.schemas.sampleData(x.id, x.options()),
  "GET /rpc/auditlog/{RESOURCE_ID}": (p, x) => p.schemaRegistry.auditLog(x.id, x.options()),
  "GET /{CONTAINER_ID}/descriptors": (p, x) => p.descriptors.list(list(x), x.options()),
  "GET /{CONTAINER_ID}/descriptors/{DESCRIPTOR_ID}": (p, x) => p.descriptors.get(x.ids.DESCRIPTOR_ID ?? "", where(x)),
  "POST /tenant/descriptors": (p, x) => p.descriptors.create(x.body as CreateDescriptor),
  "PUT /tenant/descriptors/{DESCRIPTOR_ID}": (p, x) => p.descriptors.replace(x.id, x.body as CreateDescriptor),
  "DELETE /tenant/descriptors/{DESCRIPTOR_ID}": (p, x) => p.descriptors.delete(x.id),
  "GET /{CONTAINER_ID}/schemas": (p, x) => p.schemas.list(list(x), x.options()),
  "GET /{CONTAINER_ID}/schemas/{SCHEMA_ID}": (p, x) => p.schemas.get(x.ids.SCHEMA_ID ?? "", where(x)),
  "POST /tenant/schemas": (p, x) => p.schemas.create(x.body as CreateSchema),
  "PUT /tenant/schemas/{SCHEMA_ID}": (p, x) => p.schemas.replace(x.id, x.body as CreateSchema),
  "PATCH /tenant/schemas/{SCHEMA_ID}": (p, x) => p.schemas.update(x.id, x.body as JsonPatch),
  "DELETE /tenant/schemas/{SCHEMA_ID}": (p, x) => p.schemas.delete(x.id),
  "GET /{CONTAINER_ID}/classes": (p, x) => p.classes.list(list(x), x.options()),
  "GET /{CONTAINER_ID}/classes/{CLASS_ID}": (p, x) => p.classes.get(x.ids.CLASS_ID ?? "", where(x)),
  "POST /tenant/classes": (p, x) => p.classes.create(x.body as CreateClass),
  "PUT /tenant/classes/{CLASS_ID}": (p, x) => p.classes.replace(x.id, x.body as CreateClass),
  "PATCH /tenant/classes/{CLASS_ID}": (p, x) => p.classes.update(x.id, x.body as JsonPatch),
  "DELETE /tenant/classes/{CLASS_ID}": (p, x) => p.classes.delete(x.id),
  "GET /{CONTAINER_ID}/fieldgroups": (p, x) => p.fieldGroups.list(list(x), x.options()),
  "GET /{CONTAINER_ID}/fieldgroups/{FIELD_GROUP_ID}": (p, x) => p.fieldGroups.get(x.ids.FIELD_GROUP_ID ?? "", where(x)),
  "POST /tenant/fieldgroups": (p, x) => p.fieldGroups.create(x.body as CreateFieldGroup),
  "PUT /tenant/fieldgroups/{FIELD_GROUP_ID}": (p, x) => p.fieldGroups.replace(x.id, x.body as CreateFieldGroup),
  "PATCH /tenant/fieldgroups/{FIELD_GROUP_ID}": (p, x) => p.fieldGroups.update(x.id, x.body as JsonPatch),
  "DELETE /tenant/fieldgroups/{FIELD_GROUP_ID}": (p, x) => p.fieldGroups.delete(x.id),
  "GET /{CONTAINER_ID}/mixins": (p, x) => p.mixins.list(list(x), x.options()),
  "GET /{CONTAINER_ID}/mixins/{MIXIN_ID}": (p, x) => p.mixins.get(x.ids.MIXIN_ID ?? "", where(x)),
  "POST /tenant/mixins": (p, x) => p.mixins.create(x.body as CreateFieldGroup),
  "PUT /tenant/mixins/{MIXIN_ID}": (p, x) => p.mixins.replace(x.id, x.body as CreateFieldGroup),
  "PATCH /tenant/mixins/{MIXIN_ID}": (p, x) => p.mixins.update(x.id, x.body as JsonPatch),
  "DELETE /tenant/mixins/{MIXIN_ID}": (p, x) => p.mixins.delete(x.id),
  "GET /{CONTAINER_ID}/datatypes": (p, x) => p.dataTypes.list(list(x), x.options()),
  "GET /{CONTAINER_ID}/datatypes/{DATA_TYPE_ID}": (p, x) => p.dataTypes.get(x.ids.DATA_TYPE_ID ?? "", where(x)),
  "POST /tenant/datatypes": (p, x) => p.dataTypes.create(x.body as CreateDataType),
  "PUT /tenant/datatypes/{DATA_TYPE_ID}": (p, x) => p.dataTypes.replace(x.id, x.body as CreateDataType),
  "PATCH /tenant/datatypes/{DATA_TYPE_ID}": (p, x) => p.dataTypes.update(x.id, x.body as JsonPatch),
  "DELETE /tenant/datatypes/{DATA_TYPE_ID}": (p, x) => p.dataTypes.delete(x.id),
};
