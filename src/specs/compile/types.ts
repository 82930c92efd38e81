import type { JsonSchemaType } from "../json-schema.ts";
import { own } from "../json-value.ts";
import type { Place } from "./compilation.ts";

export type TypeName = JsonSchemaType;

/** Each type as it stands in a sentence. */
export const A_TYPE: Readonly<Record<TypeName, string>> = {
  null: "null",
  boolean: "true or false",
  object: "an object",
  array: "an array",
  number: "a number",
  integer: "an integer",
  string: "a string",
};

/** The types a schema allows; undefined where it does not say. A name that is no type's makes the whole keyword say nothing. */
export function declaredTypes(place: Place): readonly TypeName[] | undefined {
  const types = typesIn(place.schema);
  if (types === undefined && own(place.schema, "type") !== undefined) {
    const path = [...place.path, "type"];
    place.compilation.malformed.push({ path, problem: "must name types of JSON Schema; it is ignored" });
  }
  return types;
}

export function typesIn(schema: Readonly<Record<string, unknown>>): readonly TypeName[] | undefined {
  const type = own(schema, "type");
  const named: readonly unknown[] = Array.isArray(type) ? [...new Set(type)] : [type];
  return named.length > 0 && named.every(isTypeName) ? named : undefined;
}

function isTypeName(value: unknown): value is TypeName {
  return typeof value === "string" && Object.hasOwn(A_TYPE, value);
}
