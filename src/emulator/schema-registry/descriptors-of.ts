import { type Json, type JsonObject, isObject } from "../json.ts";
import type { Sandbox } from "../state/sandbox.ts";

/** The descriptors about a schema, as they were sent, each with its `@id`. */
export function descriptorsOf(sandbox: Sandbox, schemaId: string): JsonObject[] {
  return [...sandbox.descriptors.values()]
    .filter(({ body }) => body["xdm:sourceSchema"] === schemaId)
    .map(({ id, body }) => ({ "@id": id, ...body }));
}

/** The paths that a descriptor is about: one, or a list. */
export function sourcePaths(descriptor: JsonObject): string[] {
  const given = descriptor["xdm:sourceProperty"];
  return (Array.isArray(given) ? given : [given]).filter((path) => typeof path === "string");
}

/** A resolved schema in which the fields that descriptors deprecate are marked so. */
export function deprecated(schema: JsonObject, sandbox: Sandbox): JsonObject {
  return descriptorsOf(sandbox, String(schema.$id))
    .filter((descriptor) => descriptor["@type"] === "xdm:descriptorDeprecated")
    .flatMap(sourcePaths)
    .reduce((marked, path) => withMark(marked, path.split("/").slice(1)), schema);
}

function withMark(node: JsonObject, [name = "", ...rest]: readonly string[]): JsonObject {
  const { properties } = node;
  const field: Json | undefined =
    isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (!isObject(properties) || !isObject(field)) return node;
  const marked = rest.length === 0 ? { ...field, "meta:status": "deprecated" } : withMark(field, rest);
  return { ...node, properties: { ...properties, [name]: marked } };
}
