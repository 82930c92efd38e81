import { isRecord, own } from "../specs/json-value.ts";
import { literalType } from "./literal-type.ts";
import { objectType, saysObject } from "./object-type.ts";
import { inside, type Place } from "./place.ts";
import { referred } from "./referred.ts";
import { intersectionOf, listOf, unionOf } from "./type-text.ts";

type Schema = Readonly<Record<string, unknown>>;

const DEEPEST = 32;
const MOST_SCHEMAS = 5_000;

/** Where the type of a whole document is written. */
export function newPlace(root: unknown, imports: Set<string>, { mappings = false, slips = false } = {}): Place {
  return { write: typeOf, root, open: [], budget: { left: MOST_SCHEMAS }, imports, mappings, slips };
}

/**
 * The TypeScript of a draft-07 schema. It allows what the schema allows and, where a type cannot say what the schema says (a bound, a pattern, a
 * condition), more: that is left to the check at run time. Only names that the schema does not mention are refused on top, as the compiler
 * does for a literal.
 */
export function typeOf(schema: unknown, place: Place): string {
  if (schema === false) return "never";
  place.budget.left -= 1;
  if (!isRecord(schema) || place.budget.left < 0 || place.open.length > DEEPEST) return "unknown";
  const here = inside(place, schema);
  return intersectionOf([referredType(schema, here), valueType(schema, here), ...combined(schema, here)]);
}

function referredType(schema: Schema, place: Place): string {
  const target = referred(schema, place.root);
  return target === undefined || place.open.includes(target) ? "unknown" : typeOf(target, place);
}

function combined(schema: Schema, place: Place): string[] {
  const list = (keyword: string) => {
    const schemas = own(schema, keyword);
    return Array.isArray(schemas) && schemas.length > 0 ? schemas.map((each) => typeOf(each, place)) : undefined;
  };
  return [...(list("allOf") ?? []), ...["anyOf", "oneOf"].map((keyword) => unionOf(list(keyword) ?? ["unknown"]))];
}

function valueType(schema: Schema, place: Place): string {
  if (own(schema, "const") !== undefined) return literalType(own(schema, "const"));
  const values = own(schema, "enum");
  if (Array.isArray(values) && values.length > 0) return unionOf(values.map((value) => literalType(value)));
  const type = own(schema, "type");
  if (Array.isArray(type)) return unionOf(type.map((each) => typeNamed(each, schema, place)));
  if (type !== undefined) return typeNamed(type, schema, place);
  // Specs leave out the type of an object now and then, and mean one.
  if (saysObject(schema)) return objectType(schema, place);
  return own(schema, "items") === undefined ? "unknown" : arrayType(schema, place);
}

function typeNamed(type: unknown, schema: Schema, place: Place): string {
  switch (type) {
    case "string":
    case "number":
    case "boolean":
    case "null":
      return type;
    case "integer":
      return "number";
    case "object":
      return objectType(schema, place);
    case "array":
      return arrayType(schema, place);
    default:
      return "unknown";
  }
}

function arrayType(schema: Schema, place: Place): string {
  const items = own(schema, "items");
  if (!Array.isArray(items)) return listOf(typeOf(items, place));
  const more = own(schema, "additionalItems");
  return listOf(unionOf([...items, more].map((item) => typeOf(item, place))));
}
