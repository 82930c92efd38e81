import { type JsonObject, compact } from "../../json.ts";

/** How a field of Adobe's library is written down here: its XDM type, the `$id` of its data type, or its choices. */
export type FieldSpec =
  | "string"
  | "int"
  | "long"
  | "double"
  | "boolean"
  | "date"
  | "date-time"
  | "uri-reference"
  | { readonly of: string }
  | { readonly listOf: FieldSpec }
  | { readonly oneOf: readonly string[] }
  | { readonly parts: Readonly<Record<string, FieldSpec>> };

const JSON_TYPES = { int: "integer", long: "integer", double: "number", boolean: "boolean" } as const;
const FORMATS = ["date", "date-time", "uri-reference"] as const;

/** Fields as the registry prints them, each with the name it has in standard XDM. */
export function fields(specs: Readonly<Record<string, FieldSpec>>, prefix = "xdm"): JsonObject {
  const properties: JsonObject = {};
  for (const [name, spec] of Object.entries(specs)) {
    properties[name] = { title: titleOf(name), ...typed(spec, prefix), "meta:xdmField": xdmName(name, prefix) };
  }
  return properties;
}

function typed(spec: FieldSpec, prefix: string): JsonObject {
  if (typeof spec === "object") {
    if ("of" in spec) return { $ref: spec.of, type: "object", "meta:xdmType": "object" };
    if ("listOf" in spec) return { type: "array", items: typed(spec.listOf, prefix), "meta:xdmType": "array" };
    if ("oneOf" in spec) return { type: "string", enum: [...spec.oneOf], "meta:xdmType": "string" };
    return { type: "object", properties: fields(spec.parts, prefix), "meta:xdmType": "object" };
  }
  const types: Readonly<Record<string, string>> = JSON_TYPES;
  const type = types[spec] ?? "string";
  const format = FORMATS.find((each) => each === spec);
  return compact({ type, format, "meta:xdmType": format === "uri-reference" ? "string" : spec });
}

/** `_id` is `@id` in standard XDM; what else starts with an underscore only groups fields of another vocabulary. */
function xdmName(name: string, prefix: string): string {
  return name === "_id" ? "@id" : `${prefix}:${name}`;
}

/** `homeAddress` reads Home address. */
function titleOf(name: string): string {
  const words = name
    .replace(/^_/, "")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
