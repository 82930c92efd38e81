import { describe, expect, test } from "vitest";
import { isUnsupportedSpecError } from "../../src/errors/guards.ts";
import { compileJsonSchema } from "../../src/specs/compile/compile-json-schema.ts";
import { MAX_PATTERN_LENGTH, MAX_SCHEMA_DEPTH, MAX_SCHEMA_NODES } from "../../src/specs/compile/limits.ts";
import { compileFlowSpec } from "../../src/specs/flow-spec.ts";
import type { JsonSchema } from "../../src/specs/json-schema.ts";

/** What a served document may hold, whatever our types say. */
const served = (text: string): JsonSchema => JSON.parse(text);
const accepts = (schema: JsonSchema, value: unknown) => compileJsonSchema(schema).safeParse(value).success;

function refusal(schema: JsonSchema): readonly [string, string] {
  try {
    compileJsonSchema(schema);
  } catch (error) {
    if (isUnsupportedSpecError(error)) return [error.keyword, error.path.join("/")];
    throw error;
  }
  return ["", "compiled"];
}

describe("what cannot be honoured is refused by name", () => {
  test.each<readonly [JsonSchema, string, string]>([
    [{ properties: { a: { $ref: "https://example.com/other.json" } } }, "$ref", "properties/a/$ref"],
    [{ $ref: "#/definitions/missing" }, "$ref", "$ref"],
    [{ $ref: "#missing" }, "$ref", "$ref"],
    [{ $ref: "#/%E0%A4%A" }, "$ref", "$ref"],
    [{ $ref: "#" }, "$ref", "$ref"],
    [
      { allOf: [{ $ref: "#/definitions/a" }], definitions: { a: { anyOf: [{ $ref: "#" }] } } },
      "$ref",
      "definitions/a/anyOf/0/$ref",
    ],
    [
      { properties: { a: { $id: "http://example.com/a", items: { $ref: "#/properties/a" } } } },
      "$ref",
      "properties/a/items/$ref",
    ],
    [{ properties: { a: { pattern: "(" } } }, "pattern", "properties/a/pattern"],
    [{ patternProperties: { "(": true } }, "pattern", "patternProperties/("],
    [{ pattern: "a".repeat(MAX_PATTERN_LENGTH + 1) }, "pattern", "pattern"],
  ])("%j", (schema, keyword, path) => {
    expect(refusal(schema)).toEqual([keyword, path]);
  });

  test("a schema that nests too deep", () => {
    let schema: JsonSchema = true;
    for (let depth = 0; depth <= MAX_SCHEMA_DEPTH + 1; depth++) schema = { items: schema };
    expect(refusal(schema)[0]).toBe("items");
  });

  test("a schema with too many parts", () => {
    const anyOf = Array.from({ length: MAX_SCHEMA_NODES }, () => ({}));
    expect(refusal({ anyOf })[0]).toBe("anyOf");
  });

  test("inside a flow spec too, and for runs when they are asked for", () => {
    const spec = { $ref: "https://example.com/" };
    expect(() => compileFlowSpec({ scheduleSpec: { spec } })).toThrow("points to no schema inside this document");
    const schema = compileFlowSpec({ runSpec: { spec } });
    expect(() => schema.run).toThrow("points to no schema");
  });
});

describe("what is malformed is listed, and asserts nothing", () => {
  test.each([
    ['{"not": null}', "not"],
    ['{"properties": null}', "properties"],
    ['{"properties": {"a": null}}', "properties/a"],
    ['{"required": "a"}', "required"],
    ['{"required": [1]}', "required"],
    ['{"type": "text"}', "type"],
    ['{"type": []}', "type"],
    ['{"minimum": "5"}', "minimum"],
    ['{"multipleOf": 0}', "multipleOf"],
    ['{"minLength": -1}', "minLength"],
    ['{"enum": []}', "enum"],
    ['{"enum": {"a": 1}}', "enum"],
    ['{"exclusiveMinimum": true}', "exclusiveMinimum"],
    ['{"uniqueItems": "yes"}', "uniqueItems"],
    ['{"pattern": 5}', "pattern"],
    ['{"anyOf": [{"type": "string"}, null]}', "anyOf/1"],
    ['{"allOf": [null]}', "allOf/0"],
    ['{"if": null, "then": false}', "if"],
    ['{"if": true, "then": 5}', "then"],
    ['{"items": 5}', "items"],
    ['{"items": [{}], "additionalItems": null}', "additionalItems"],
    ['{"$ref": "#/definitions/a", "definitions": {"a": null}}', "definitions/a"],
    ['{"minimum": 1e400}', "minimum"],
    ['{"additionalProperties": "no"}', "additionalProperties"],
    ['{"dependencies": {"a": "b"}}', "dependencies/a"],
    ['{"$ref": 5}', "$ref"],
  ])("%s", (text, path) => {
    const compiled = compileJsonSchema(served(text));
    expect(compiled.malformed.map((part) => part.path.join("/"))).toContain(path);
    for (const value of [{}, { a: 1 }, [], [1], "a", 0, null]) expect(compiled.safeParse(value).success).toBe(true);
  });

  test("a malformed schema is one", () => {
    expect(compileJsonSchema(served("null")).malformed).toEqual([
      { path: [], problem: "must be a schema; it is ignored" },
    ]);
  });

  test("a sound one has none", () => {
    expect(compileJsonSchema({ type: "string" }).malformed).toEqual([]);
  });
});

describe("values that are no plain JSON", () => {
  test("a property that is undefined is not given", () => {
    const schema: JsonSchema = { properties: { a: { type: "string" }, b: true }, required: ["b", "c"] };
    const result = compileJsonSchema(schema).safeParse({ a: undefined, b: undefined, c: undefined });
    expect(result.success ? [] : result.error.issues.map((issue) => issue.path)).toEqual([["b"], ["c"]]);
  });

  test("what an object inherits is not given", () => {
    const heir: unknown = Object.create({ a: 5 });
    expect(accepts({ properties: { a: { type: "string" } } }, heir)).toBe(true);
    expect(accepts({ properties: { a: true }, required: ["a"] }, heir)).toBe(false);
  });

  test("a key named __proto__ is a key like others", () => {
    const value: unknown = JSON.parse('{"__proto__": 5}');
    const schema = served('{"properties": {"__proto__": {"type": "string"}}, "required": ["__proto__"]}');
    expect(accepts(schema, value)).toBe(false);
    expect(accepts(schema, {})).toBe(false);
    expect(accepts(schema, JSON.parse('{"__proto__": "a"}'))).toBe(true);
    expect(accepts({ maxProperties: 0 }, value)).toBe(false);
    expect(accepts({ additionalProperties: false }, value)).toBe(false);
    expect(accepts({ const: {} }, value)).toBe(false);
  });

  test("dates are objects, equal when they are the same moment", () => {
    const noon = () => new Date("2026-01-01T12:00:00Z");
    expect(accepts({ type: "object" }, noon())).toBe(true);
    expect(accepts({ uniqueItems: true }, [noon(), noon()])).toBe(false);
    expect(accepts({ uniqueItems: true }, [noon(), {}])).toBe(true);
  });

  test("a number that JSON cannot hold meets no number's assertion, and is no number", () => {
    expect(accepts({ minimum: 5 }, Number.NEGATIVE_INFINITY)).toBe(true);
    expect(accepts({ type: "number" }, Number.POSITIVE_INFINITY)).toBe(false);
    expect(accepts({ minimum: 5 }, undefined)).toBe(true);
  });

  test("an undefined entry of an array is no shorter array", () => {
    expect(accepts({ items: [{ type: "string" }] }, [undefined])).toBe(false);
    expect(accepts({ items: [{ type: "string" }] }, [])).toBe(true);
  });

  test("a keyword that is undefined is not said", () => {
    const schema = Object.assign(served("{}"), { type: undefined, const: undefined, minimum: undefined });
    expect(accepts(schema, 5)).toBe(true);
    expect(compileJsonSchema(schema).malformed).toEqual([]);
  });

  test("the value given comes back itself", () => {
    const value = { a: [1] };
    expect(compileJsonSchema({ properties: { a: { items: {} } } }).parse(value)).toBe(value);
  });

  test("deep values are refused by a recursive schema, not walked off the stack", () => {
    let value: unknown = {};
    for (let depth = 0; depth < 50_000; depth++) value = { next: value };
    const schema: JsonSchema = { properties: { next: { $ref: "#" } } };
    expect(() => compileJsonSchema(schema).parse(value)).toThrow("must not nest deeper than");
  });

  test("patterns that only lack the unicode flag are read without it", () => {
    expect(accepts({ pattern: "^\\-\\_$" }, "-_")).toBe(true);
  });
});
