import { isRecord } from "../specs/json-value.ts";

/** What is said to people, and asserts nothing. */
const ANNOTATIONS = new Set(["title", "description", "$comment", "examples", "default", "readOnly", "writeOnly"]);
/** Keywords whose value is a schema, or a list of them. */
const SCHEMAS = new Set(
  "items additionalItems contains additionalProperties propertyNames not if then else allOf anyOf oneOf".split(" "),
);
/** Keywords whose value is a map of schemas: its keys are names, whatever they are called. */
const MAPS = new Set(["properties", "patternProperties", "definitions", "dependencies"]);

/** The schema without what it says to people. A property that is called `title` stays. */
export function assertionsOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(assertionsOf);
  if (!isRecord(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !ANNOTATIONS.has(key))
      .map(([key, value]) => [key, inside(key, value)]),
  );
}

function inside(key: string, value: unknown): unknown {
  if (SCHEMAS.has(key)) return assertionsOf(value);
  if (!MAPS.has(key) || !isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, assertionsOf(schema)]));
}
