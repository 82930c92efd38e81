import { describe, expect, test } from "vitest";
import { isUnsupportedSpecError } from "../../src/errors/guards.ts";
import { compileJsonSchema } from "../../src/specs/compile/compile-json-schema.ts";
import {
  MAX_LIST_LENGTH,
  MAX_SCHEMA_DEPTH,
  MAX_SCHEMA_EXPANSION,
  MAX_SCHEMA_NODES,
  MAX_STEPS,
} from "../../src/specs/compile/limits.ts";
import type { JsonSchema, JsonSchemaObject } from "../../src/specs/json-schema.ts";

/** What is made by doing something again and again. */
function repeated<T>(times: number, start: T, step: (inner: T) => T): T {
  let made = start;
  for (let turn = 0; turn < times; turn++) made = step(made);
  return made;
}

const many = <T>(count: number, item: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => item(index));
const named = (count: number) => Object.fromEntries(many(count, (index) => [`n${index}`, {}]));

/** Definitions each of which refers to the next one twice. */
const doubling = (count: number, keyword: string): JsonSchemaObject => ({
  allOf: [{ $ref: "#/definitions/d0" }],
  definitions: Object.fromEntries(
    many(count, (index) => {
      const next = { $ref: `#/definitions/d${index + 1}` };
      return [`d${index}`, index === count - 1 ? { type: "string" } : { [keyword]: [next, next] }];
    }),
  ),
});

function refusal(schema: JsonSchema): string {
  try {
    compileJsonSchema(schema);
  } catch (error) {
    if (isUnsupportedSpecError(error)) return error.message;
    throw error;
  }
  return "compiled";
}

const problem = (schema: JsonSchema, value: unknown) => {
  const result = compileJsonSchema(schema).safeParse(value);
  return result.success ? "accepted" : (result.error.issues[0]?.message ?? "");
};

describe("a schema that costs too much is refused by name, at once", () => {
  test.each<readonly [string, JsonSchema, string]>([
    ["nests too deep", repeated<JsonSchema>(50_000, true, (items) => ({ items })), `deeper than ${MAX_SCHEMA_DEPTH}`],
    [
      "holds too many schemas",
      { items: many(200, () => ({ properties: named(150) })) },
      `more than ${MAX_SCHEMA_NODES}`,
    ],
    ["lists too many values", { enum: many(MAX_LIST_LENGTH + 1, String) }, `more than ${MAX_LIST_LENGTH}`],
    ["requires too many names", { required: many(MAX_LIST_LENGTH + 1, String) }, `more than ${MAX_LIST_LENGTH}`],
    ["has too many properties", { properties: named(MAX_LIST_LENGTH + 1) }, `more than ${MAX_LIST_LENGTH}`],
    ["has too many alternatives", { anyOf: many(MAX_LIST_LENGTH + 1, () => false) }, `more than ${MAX_LIST_LENGTH}`],
    ...["allOf", "anyOf", "oneOf"].map(
      (keyword) => [`doubles in ${keyword}`, doubling(25, keyword), `more than ${MAX_SCHEMA_EXPANSION}`] as const,
    ),
  ])("one that %s", (_what, schema, message) => {
    expect(refusal(schema)).toContain(message);
  });

  test("what nests deep without being a schema costs nothing", () => {
    const deep = repeated<unknown>(50_000, 1, (inner) => [inner]);
    const wide = repeated<unknown>(50_000, 1, (a) => ({ a }));
    const schema: JsonSchema = {
      default: deep,
      const: deep,
      unheardOf: wide,
      $ref: "#/definitions/a",
      definitions: { a: true },
    };
    expect(problem(schema, 5)).toContain("must be an array");
  });
});

describe("a value is judged in bounded time", () => {
  test.each(["anyOf", "oneOf", "allOf"])("by %s, however deep it nests", (keyword) => {
    const schema = repeated<JsonSchema>(50, { type: "string" }, (inner) => ({ [keyword]: [inner] }));
    expect(problem(schema, 5)).toBe("must be a string, got the number 5");
  });

  test("by a schema that doubles with each level of the value", () => {
    const n = { allOf: [{ $ref: "#" }, { $ref: "#" }] };
    const value = repeated<unknown>(100, 5, (inner) => ({ n: inner }));
    expect(problem({ properties: { n } }, value)).toBe(`must not take more than ${MAX_STEPS} steps to be checked`);
    expect(problem({ properties: { n } }, { n: {} })).toBe("accepted");
  });

  test("by uniqueItems, among many objects", () => {
    expect(
      problem(
        { uniqueItems: true },
        many(20_000, (id) => ({ id })),
      ),
    ).toBe("accepted");
  });
});

test("a long list of values is not told to its end", () => {
  expect(problem({ enum: many(1_000, (index) => index) }, "x")).toMatch(/ 49 or 950 others, got "x"$/);
});
