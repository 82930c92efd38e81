import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { compileJsonSchema } from "../../src/specs/compile/compile-json-schema.ts";
import type { JsonSchema } from "../../src/specs/json-schema.ts";
import { expectAgreement, OPTIONS } from "./oracle.ts";
import { when } from "./when.ts";

/** As it is served: in an object literal `__proto__` is no key. */
const served = (text: string) => JSON.parse(text);
const x = (ref: string, more: Readonly<Record<string, unknown>>): JsonSchema => ({
  ...more,
  properties: { x: { $ref: ref } },
});
const X = [{ x: 1 }, { x: "a" }, {}];
const root = "http://example.com/root.json";

describe("ajv agrees on what no generator thinks of", () => {
  test.each<readonly [JsonSchema, readonly unknown[]]>([
    // Addresses
    [x("#/definitions/a~0b~1c%25d%20e%22", { definitions: { 'a~b/c%d e"': { type: "integer" } } }), X],
    [x("#/definitions/", { definitions: { "": { type: "integer" } } }), X],
    [x("#/definitions/~01", { definitions: { "~1": { type: "integer" } } }), X],
    [x("#/definitions/constructor", { definitions: { constructor: { type: "integer" } } }), X],
    [
      served('{"definitions":{"__proto__":{"type":"integer"}},"properties":{"x":{"$ref":"#/definitions/__proto__"}}}'),
      X,
    ],
    [x("#/odd%20place/0/deep", { "odd place": [{ deep: { type: "integer" } }] }), X],
    [x("#/$defs/a", { $defs: { a: { type: "integer" } } }), X],
    [{ properties: { $ref: { type: "integer" }, x: { $ref: "#/properties/$ref" } } }, [...X, { $ref: "#" }]],
    [{ properties: { $id: { type: "integer" }, enum: { type: "array" } } }, [{ $id: 1 }, { $id: "x" }, { enum: 1 }]],
    [x("a.json", { $id: root, definitions: { a: { $id: "a.json", type: "integer" } } }), X],
    [x("root.json#foo", { $id: root, definitions: { a: { $id: "#foo", type: "integer" } } }), X],
    [x("/root.json#/definitions/a", { $id: root, definitions: { a: { type: "integer" } } }), X],
    [x("urn:uuid:1#/definitions/a", { $id: "urn:uuid:1", definitions: { a: { type: "integer" } } }), X],
    [x("root#/definitions/a", { $id: "root", definitions: { a: { type: "integer" } } }), X],
    [
      {
        properties: {
          a: {
            $id: "http://example.com/a",
            definitions: { b: { type: "integer" } },
            items: { $ref: "#/definitions/b" },
          },
        },
      },
      [{ a: [1] }, { a: ["x"] }],
    ],
    [x("#n", { default: { $id: "#n", type: "string" }, definitions: { n: { $id: "#n", type: "integer" } } }), X],
    [x("#n", { enum: [{ $id: "#n" }, ...X], definitions: { n: { $id: "#n", type: "integer" } } }), X],
    [{ $ref: "#/definitions/a", definitions: { a: { type: "integer" } }, minimum: 5 }, [1, 5, "x"]],
    [
      {
        properties: { n: { $ref: "#/definitions/a" } },
        definitions: {
          a: { properties: { n: { $ref: "#/definitions/b" } } },
          b: { required: ["z"], properties: { n: { $ref: "#/definitions/a" } } },
        },
      },
      [{ n: { n: {} } }, { n: { n: { z: 1, n: { n: {} } } } }, { n: { n: { z: 1, n: { n: { z: 1 } } } } }],
    ],
    // Numbers
    [{ multipleOf: 0.01 }, [0.07, 0.29, 1.1, 4.35, 1e22, 1e300, 123456789.01]],
    [{ multipleOf: 1e-7 }, [1e-7, 3e-7, 1, 1e16]],
    [{ multipleOf: 1e-308 }, [1e308, 1, 0]],
    [{ multipleOf: 3 }, [2 ** 53, 1e21, 3e30, -6]],
    [{ const: 0 }, [-0, 0]],
    [{ enum: [-0, { a: -0 }] }, [0, -0, { a: 0 }, { a: -0 }]],
    [{ type: "number" }, [served("1e400"), served("-1e400")]],
    [{ type: "integer" }, [served("1e400"), 1e300, 2 ** 53 + 1, -0]],
    [{ minimum: 5 }, [served("1e400"), served("-1e400")]],
    [{ type: ["integer", "string"], minimum: 3 }, [2, 2.5, 3.5, 4, "a"]],
    // Lists
    [
      { uniqueItems: true },
      [
        [0, -0],
        [[0], [-0]],
        [1, true],
        [null, 0],
        ["1", 1],
        [[], {}],
        [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
        [{ a: [1] }, { a: ["1"] }],
        [null, null],
        [{}, {}],
        [{ "a:1,b": 1 }, { a: "1,b:1" }],
      ],
    ],
    [
      { uniqueItems: true, items: { type: ["string", "number"] } },
      [
        ["1", 1],
        [0, -0],
        ["constructor", "x"],
      ],
    ],
    [{ items: [{ type: "integer" }], additionalItems: false }, [[1, 2], [1], ["x"], []]],
    [{ items: {}, additionalItems: false }, [[1]]],
    [{ contains: false }, [[], [1]]],
    // Texts
    [{ minLength: 2 }, ["😀", "é", "e\u0301", "\ud800", "\udc00\ud800", "👨‍👩‍👧"]],
    [{ maxLength: 1 }, ["😀", "é", "e\u0301", "\ud800", "\udc00\ud800", "👨‍👩‍👧"]],
    [{ pattern: "^.$" }, ["😀", "\ud800", "\n", "\u2028"]],
    [{ pattern: "^\\S+$" }, ["\ufeff", "a b", "\u00a0"]],
    [{ pattern: "^\\u{61}$" }, ["a"]],
    [{ pattern: "(?<a>x)\\k<a>" }, ["xx", "x"]],
    [{ patternProperties: { "": { type: "integer" } } }, [{ "": 1 }, { a: "x" }]],
    [{ additionalProperties: false, patternProperties: { "^.$": true } }, [{ "😀": 1 }, { ab: 1 }]],
    // Names
    [
      served('{"patternProperties":{"^__":{"type":"string"}},"required":["__proto__","toString"]}'),
      [{}, served('{"__proto__":1,"toString":1}'), served('{"__proto__":"s","toString":1}')],
    ],
    [
      served('{"enum":[{"__proto__":1},{"constructor":1}]}'),
      [{}, ...["__proto__", "constructor"].flatMap((name) => [served(`{"${name}":1}`), served(`{"${name}":2}`)])],
    ],
    [
      { dependencies: { a: ["toString"], constructor: ["b"] } },
      [{ a: 1 }, { constructor: 1 }, { a: 1, toString: 1 }, {}],
    ],
    // Conditionals
    [when(undefined, false, false), [1]],
    [when({ type: "string" }), ["a", 1]],
    [when(true, undefined, false), [1]],
    [
      when(
        when({ type: "string" }, { minLength: 2 }, { type: "number" }),
        when({ type: "string" }, { maxLength: 3 }),
        when({ type: "null" }, undefined, false),
      ),
      ["a", "ab", "abcd", 1, null, [], {}],
    ],
    [
      { allOf: [{ dependencies: { a: ["b"], b: { minProperties: 3 } } }, { dependencies: { c: false } }] },
      [{ a: 1 }, { a: 1, b: 1 }, { a: 1, b: 1, c: 1 }, { a: 1, b: 1, d: 1 }],
    ],
    // Assertions without a type
    [{ required: ["a"], minLength: 2, minItems: 1, minimum: 5 }, [{}, "a", [], 4, null, true, { a: 1 }, "ab", [1], 5]],
    [{ not: { properties: { a: { type: "string" } } } }, [{}, { a: 1 }, 5]],
    [{ oneOf: [{ minimum: 1 }, { minLength: 1 }] }, [0, 1, "", "a", null]],
  ])("%j", (schema, values) => {
    expectAgreement(schema, values, "edges");
  });

  test.each(["^[\\w-.]+$", "^\\-$", "^a{,2}$", "^\\_$", "]", "{"])(
    "the pattern %s, which has no meaning with the unicode flag, is that of ajv without it",
    (pattern) => {
      const oracle = new Ajv({ ...OPTIONS, unicodeRegExp: false }).compile({ pattern });
      const ours = compileJsonSchema({ pattern });
      for (const text of ["a-b", "a.b", "-", "a{,2}", "aa", "_", "]", "{", ""])
        expect(ours.safeParse(text).success).toBe(oracle(text));
    },
  );
});

/** Each with the verdict of ours and what ajv does instead. */
describe("ajv and draft-07 are of two minds, and we side with draft-07", () => {
  test.each<readonly [why: string, schema: JsonSchema, value: unknown, ours: boolean]>([
    ["nullable is a keyword of OpenAPI: an annotation", { type: "string", nullable: true }, null, false],
    [
      "ajv passes over a property of that name",
      served('{"properties":{"__proto__":{"type":"string"}}}'),
      served('{"__proto__":1}'),
      false,
    ],
    [
      "and refuses it where it is declared",
      served('{"properties":{"__proto__":{}},"additionalProperties":false}'),
      served('{"__proto__":1}'),
      true,
    ],
    ["and where others depend on it", served('{"dependencies":{"__proto__":["a"]}}'), served('{"__proto__":1}'), false],
    ["and among strings", { uniqueItems: true, items: { type: "string" } }, ["__proto__", "__proto__"], false],
  ])("%s: %j of %j", (_why, schema, value, ours) => {
    expect(compileJsonSchema(schema).safeParse(value).success).toBe(ours);
    expect(new Ajv(OPTIONS).compile(typeof schema === "boolean" ? schema : { ...schema })(value)).toBe(!ours);
  });

  test("ajv calls what a value holds under the names of methods", () => {
    expect(() => new Ajv(OPTIONS).compile({ const: {} })({ valueOf: 5 })).toThrow("not a function");
    expect(compileJsonSchema({ const: {} }).safeParse({ valueOf: 5 }).success).toBe(false);
  });
});
