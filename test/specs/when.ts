import type { JsonSchemaObject } from "../../src/specs/json-schema.ts";

/** A conditional. Written this way because an object literal with a `then` looks like a promise to the linter. */
export function when(condition: unknown, yes?: unknown, no?: unknown): JsonSchemaObject {
  const parts = [
    ["if", condition],
    ["then", yes],
    ["else", no],
  ];
  return Object.fromEntries(parts.filter(([, schema]) => schema !== undefined));
}
