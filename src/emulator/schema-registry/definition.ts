import { type Json, type JsonObject, isObject } from "../json.ts";

/** What the registry itself says of a resource; sent along, it is passed over. */
const ASSIGNED = new Set([
  "$id",
  "meta:altId",
  "meta:resourceType",
  "version",
  "imsOrg",
  "refs",
  "meta:extensible",
  "meta:abstract",
  "meta:extends",
  "meta:class",
  "meta:containerId",
  "meta:sandboxId",
  "meta:sandboxType",
  "meta:tenantNamespace",
  "meta:registryMetadata",
]);

/** The part of a resource that its author decides, with the XDM type of every field written to it. */
export function definitionOf(resource: JsonObject): JsonObject {
  const own = Object.fromEntries(Object.entries(resource).filter(([key]) => !ASSIGNED.has(key)));
  const typed: JsonObject = { ...own, "meta:xdmType": own.type === "array" ? "array" : "object" };
  if (isObject(own.definitions)) typed.definitions = eachTyped(own.definitions, definitionTyped);
  if (isObject(own.properties)) typed.properties = eachTyped(own.properties, fieldTyped);
  if (isObject(own.items)) typed.items = fieldTyped(own.items);
  if (Array.isArray(own.allOf)) typed.allOf = own.allOf.map(partTyped);
  return typed;
}

function partTyped(part: Json): Json {
  return isObject(part) ? { ...part, type: "object", "meta:xdmType": "object" } : part;
}

function definitionTyped(definition: JsonObject): JsonObject {
  return fieldTyped({ type: "object", ...definition });
}

function eachTyped(fields: JsonObject, typed: (field: JsonObject) => JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, isObject(field) ? typed(field) : field]),
  );
}

function fieldTyped(field: JsonObject): JsonObject {
  const type = xdmType(field);
  const typed: JsonObject = { ...field };
  if (type !== undefined) typed["meta:xdmType"] = field["meta:xdmType"] ?? type;
  if (isObject(field.properties)) typed.properties = eachTyped(field.properties, fieldTyped);
  if (isObject(field.items)) typed.items = fieldTyped(field.items);
  return typed;
}

/** A whole number is an `int` and any other a `double`, unless the field says otherwise. */
function xdmType({ type, format, $ref, additionalProperties }: JsonObject): string | undefined {
  if ($ref !== undefined) return "object";
  if (type === "integer") return "int";
  if (type === "number") return "double";
  if (type === "object" && isObject(additionalProperties)) return "map";
  if (type === "string" && (format === "date" || format === "date-time")) return format;
  return typeof type === "string" ? type : undefined;
}
