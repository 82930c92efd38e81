import { type JsonObject, isObject } from "../json.ts";
import type { Shape } from "./resolve.ts";

/** One field of a resolved resource, at any depth. */
export interface FlatField {
  /** Names from the top, joined by dots. */
  readonly path: string;
  readonly field: JsonObject;
  /** Whether the object that it is in must have it. */
  readonly required: boolean;
}

/** Every field there is, objects before what is in them. The fields of an array's items stand below its name. */
export function flatFields({ properties, required }: Shape, above: readonly string[] = []): FlatField[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    if (!isObject(field)) return [];
    const path = [...above, name];
    const here: FlatField = { path: path.join("."), field, required: required.includes(name) };
    return [here, ...flatFields(innerOf(isObject(field.items) ? field.items : field), path)];
  });
}

function innerOf(field: JsonObject): Shape {
  const required = Array.isArray(field.required) ? field.required.filter((name) => typeof name === "string") : [];
  return { properties: isObject(field.properties) ? field.properties : {}, required };
}
