import { describe, expect, test } from "vitest";
import { compileJsonSchema } from "../../src/specs/compile/compile-json-schema.ts";
import type { JsonSchema } from "../../src/specs/json-schema.ts";
import { when } from "./when.ts";

type Path = readonly (string | number)[];

function messages(schema: JsonSchema, value: unknown): (readonly [Path, string])[] {
  const result = compileJsonSchema(schema).safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path, message }) => [path, message] as const);
}

const alternatives = (...schemas: JsonSchema[]) => ({ anyOf: schemas });

describe("an issue says what is right", () => {
  test.each<readonly [JsonSchema, unknown, Path, string]>([
    [{ type: "string" }, 5, [], "must be a string, got the number 5"],
    [{ type: "string" }, true, [], "must be a string, got the boolean true"],
    [{ type: "string" }, {}, [], "must be a string, got an object"],
    [{ type: "string" }, [], [], "must be a string, got an array"],
    [{ type: "string" }, new Date(), [], "must be a string, got a Date"],
    [{ type: "string" }, () => 5, [], "must be a string, got a function"],
    [{ type: "number" }, Number.NaN, [], "must be a number, got NaN"],
    [{ type: "number" }, "x".repeat(61), [], "must be a number, got a string of 61 characters"],
    [{ type: "boolean" }, "true", [], 'must be true or false, got the string "true"'],
    [{ type: "null" }, 0, [], "must be null, got the number 0"],
    [{ type: "array" }, {}, [], "must be an array, got an object"],
    [{ type: ["string", "null"] }, 5, [], "must be a string or null, got the number 5"],
    [{ type: ["integer", "string"] }, 1.5, [], "must be an integer or a string, got the number 1.5"],
    [{ type: ["integer", "string"], minLength: 2 }, "a", [], "at least 2 characters long, got 1"],
    [{ const: "once" }, "twice", [], 'must be "once", got "twice"'],
    [{ const: { a: 1 } }, { b: [2] }, [], 'must be {"a":1}, got {"b":[2]}'],
    [{ enum: [{ a: 1 }, null] }, { b: "x".repeat(60) }, [], 'must be one of {"a":1} or null, got an object'],
    [{ minLength: 1 }, "", [], "at least 1 character long, got 0"],
    [{ maxLength: 1 }, "ab", [], "at most 1 character long, got 2"],
    [{ pattern: "^a" }, "b", [], 'must match the pattern ^a, got "b"'],
    [{ maximum: 5 }, 6, [], "at most 5, got 6"],
    [{ exclusiveMinimum: 0 }, 0, [], "more than 0, got 0"],
    [{ exclusiveMaximum: 0 }, 0, [], "less than 0, got 0"],
    [{ multipleOf: 5 }, 6, [], "a multiple of 5, got 6"],
    [{ minItems: 1 }, [], [], "at least 1 entry, got 0"],
    [{ maxItems: 2 }, [1, 2, 3], [], "at most 2 entries, got 3"],
    [{ uniqueItems: true }, [1, 2, 1], [2], "must not repeat entry 0"],
    [{ contains: { const: 1 } }, [2], [], "must hold at least one entry of the form that is due"],
    [{ minProperties: 1 }, {}, [], "at least 1 properties, got 0"],
    [{ maxProperties: 0 }, { a: 1 }, [], "at most 0 properties, got 1"],
    [{ additionalProperties: false }, { a: 1 }, ["a"], "is not allowed here"],
    [{ properties: { a: false } }, { a: 1 }, ["a"], "is not allowed"],
    [{ propertyNames: { maxLength: 1 } }, { ab: 1 }, ["ab"], "as a name: at most 1 character long, got 2"],
    [{ dependencies: { a: ["b"] } }, { a: 1 }, ["b"], "is required when a is given"],
    [{ dependencies: { a: { required: ["b"] } } }, { a: 1 }, ["b"], "is required when a is given"],
    [{ not: { type: "string" } }, "a", [], "must not be of the form it has"],
    [{ not: { required: ["a", "b"] } }, { a: 1, b: 1 }, [], "must not hold a and b together"],
    [
      { items: { properties: { a: { type: "string" } } } },
      [{}, { a: 1 }],
      [1, "a"],
      "must be a string, got the number 1",
    ],
    [{ patternProperties: { "^a": { type: "string" } } }, { ab: 1 }, ["ab"], "must be a string, got the number 1"],
    [{ oneOf: [{ required: ["a"] }, { required: ["b"] }] }, { a: 1, b: 1 }, [], "must hold only one of a and b"],
    [{ oneOf: [{ required: ["a"] }, { required: ["b"] }] }, {}, [], "must hold a or b"],
    [
      { oneOf: [{ type: "integer" }, { minimum: 2 }] },
      3,
      [],
      "must match exactly one of 2 alternatives, matches numbers 1 and 2",
    ],
    [alternatives({ type: "string" }, { type: "null" }), 5, [], "must be a string or null, got the number 5"],
    [alternatives({ type: "string" }, { type: "object", required: ["a"] }), {}, ["a"], "is required"],
  ])("%j of %j", (schema, value, path, message) => {
    expect(messages(schema, value)).toEqual([[path, message]]);
  });
});

describe("a conditional issue says under which condition", () => {
  const named = (schema: JsonSchema) => ({ properties: { f: schema } });
  const due = { required: ["i"] };

  test.each<readonly [JsonSchema, unknown, string]>([
    [when(named({ const: "m" }), due), { f: "m" }, 'is required when f is "m"'],
    [when(named({ const: "m" }), due), {}, "is required when f is not given"],
    [when(named({ const: "m" }), true, due), { f: "o" }, 'is required when f is "o"'],
    [when(named({ enum: ["m", "h"] }), due), { f: "h" }, 'is required when f is "h"'],
    [when({ required: ["f"] }, due), { f: {} }, "is required when f is given"],
    [
      when({ ...named({ const: 1 }), required: ["f", "g"] }, due),
      { f: 1, g: 2 },
      "is required when f is 1 and g is given",
    ],
    [when(named({ minimum: 1 }), due), { f: 1 }, "is required"],
    [when(true, due), {}, "is required"],
    [when(named({ const: "m" }), true, when(named({ const: "h" }), due)), { f: "h" }, 'is required when f is "h"'],
  ])("%j of %j", (schema, value, message) => {
    expect(messages(schema, value)).toEqual([[["i"], message]]);
  });

  test("about a whole value there is nothing to name", () => {
    expect(messages(when({ type: "string" }, { minLength: 2 }), "a")).toEqual([
      [[], "at least 2 characters long, got 1"],
    ]);
  });
});

test("a value of the wrong type is one issue, whatever else it fails", () => {
  const schema = { type: "object", not: { required: ["a"] }, allOf: [{ type: "object" }] } as const;
  expect(messages(schema, 5)).toEqual([[[], "must be an object, got the number 5"]]);
});

test("everything that is wrong is told, in one go, and nothing twice", () => {
  const schema: JsonSchema = {
    properties: { a: { type: "string" }, b: { type: "integer", minimum: 5 } },
    required: ["c"],
    allOf: [{ required: ["c"] }],
  };
  expect(messages(schema, { a: 1, b: 2 })).toEqual([
    [["a"], "must be a string, got the number 1"],
    [["b"], "at least 5, got 2"],
    [["c"], "is required"],
  ]);
});
