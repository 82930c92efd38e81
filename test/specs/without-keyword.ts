import { isRecord } from "../../src/specs/json-value.ts";

const LISTS = ["items", "allOf", "anyOf", "oneOf"];
const MAPS = ["definitions", "properties", "patternProperties", "dependencies"];
const ONES = [
  "not",
  "if",
  "then",
  "else",
  "items",
  "additionalItems",
  "additionalProperties",
  "contains",
  "propertyNames",
];

/** The schema without a keyword, wherever it stands in it. `items, listed` is the form with an array, `false` the schema that allows nothing. */
export function withoutKeyword(schema: unknown, keyword: string): unknown {
  if (keyword === "false" && schema === false) return {};
  if (!isRecord(schema)) return schema;
  const inner = (sub: unknown) => withoutKeyword(sub, keyword);
  const kept = Object.entries(schema).filter(([name, value]) => nameOf(name, value) !== keyword);
  return Object.fromEntries(
    kept.map(([name, value]) => {
      if (Array.isArray(value)) return [name, LISTS.includes(name) ? value.map(inner) : value];
      if (MAPS.includes(name) && isRecord(value))
        return [name, Object.fromEntries(Object.entries(value).map(([key, sub]) => [key, inner(sub)]))];
      return [name, ONES.includes(name) ? inner(value) : value];
    }),
  );
}

function nameOf(keyword: string, value: unknown): string {
  if (keyword === "items" && Array.isArray(value)) return "items, listed";
  if (keyword === "dependencies" && isRecord(value) && Object.values(value).some((demand) => !Array.isArray(demand)))
    return "dependencies, schemas";
  return keyword;
}
