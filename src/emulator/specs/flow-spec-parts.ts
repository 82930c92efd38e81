import { type JsonObject, at, isObject, listAt } from "../json.ts";

/** The JSON Schema of each transformation by name; specs spell the list in the singular and the plural. */
export function transformationSchemas(flowSpec: JsonObject): ReadonlyMap<string, JsonObject> {
  const listed = [...listAt(flowSpec, "transformationSpec"), ...listAt(flowSpec, "transformationSpecs")];
  const schemas = new Map<string, JsonObject>();
  for (const each of listed) {
    const name = at(each, "name");
    const spec = at(each, "spec");
    if (typeof name === "string" && isObject(spec)) schemas.set(name, spec);
  }
  return schemas;
}

/** Whether the spec's own list of frequencies knows `once`; older ones forget it and still take it. */
export function listsOnce(flowSpec: JsonObject): boolean {
  return listAt(flowSpec, "scheduleSpec.spec.properties.frequency.enum").includes("once");
}

/** The schema under a path of the spec; one that takes everything where there is none. */
export function schemaAt(flowSpec: JsonObject, path: string): JsonObject {
  const schema = at(flowSpec, path);
  return isObject(schema) ? schema : {};
}
