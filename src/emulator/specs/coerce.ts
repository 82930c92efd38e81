import { type Json, type JsonObject, isObject } from "../json.ts";

/**
 * The value with strings turned into the integers, numbers and booleans that the schema asks for, and scalars into
 * strings. Every sample of Adobe sends "1591043454" and "15", so the platform must read them this way.
 */
export function coerce(value: Json, schema: JsonObject): Json {
  if (isObject(value)) return coerceMembers(value, schema);
  switch (schema.type) {
    case "integer":
    case "number":
      return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
    case "boolean":
      return value === "true" ? true : value === "false" ? false : value;
    case "string":
      return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
    default:
      return value;
  }
}

function coerceMembers(value: JsonObject, schema: JsonObject): JsonObject {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const coerced: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    const memberSchema = properties[key];
    coerced[key] = isObject(memberSchema) ? coerce(member, memberSchema) : member;
  }
  return coerced;
}
