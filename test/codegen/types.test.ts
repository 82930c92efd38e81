import { describe, expect, test } from "vitest";
import { when } from "../specs/when.ts";
import { flowSpecWith, textOf, typeOfParams } from "./kit.ts";

const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });

describe("the type of a schema", () => {
  test.each([
    [
      "scalars",
      object({
        a: { type: "string" },
        b: { type: "integer" },
        c: { type: "number" },
        d: { type: "boolean" },
        e: { type: "null" },
      }),
      "{ readonly a?: string | undefined; readonly b?: number | undefined; readonly c?: number | undefined; readonly d?: boolean | undefined; readonly e?: null | undefined; }",
    ],
    ["required names", object({ a: { type: "string" } }, { required: ["a"] }), "{ readonly a: string; }"],
    [
      "required names that are not declared",
      { type: "object", required: ["a"] },
      "{ /** Required by the spec, which does not say what it is. */ readonly a: unknown; }",
    ],
    [
      "several types",
      object({ a: { type: ["string", "null", "integer"] } }, { required: ["a"] }),
      "{ readonly a: string | null | number; }",
    ],
    [
      "enums",
      object({ a: { enum: ["x", 1, true, null, ["y"], { z: 1 }] } }, { required: ["a"] }),
      '{ readonly a: "x" | 1 | true | null | (readonly ["y"]) | { readonly z: 1 }; }',
    ],
    ["constants", object({ a: { const: "x" } }, { required: ["a"] }), '{ readonly a: "x"; }'],
    [
      "arrays",
      object(
        { a: { type: "array", items: { type: "string" } }, b: { type: "array" }, c: { items: { enum: ["x", "y"] } } },
        { required: ["a", "b", "c"] },
      ),
      '{ readonly a: readonly string[]; readonly b: readonly unknown[]; readonly c: ReadonlyArray<"x" | "y">; }',
    ],
    [
      "lists of fixed places",
      object(
        { a: { type: "array", items: [{ type: "string" }, { type: "number" }], additionalItems: false } },
        { required: ["a"] },
      ),
      "{ readonly a: ReadonlyArray<string | number>; }",
    ],
    [
      "nested objects",
      object({ a: object({ b: { type: "string" } }) }, { required: ["a"] }),
      "{ readonly a: { readonly b?: string | undefined; }; }",
    ],
    [
      "objects of any names",
      object(
        { a: { type: "object" }, b: { type: "object", additionalProperties: { type: "number" } } },
        { required: ["a", "b"] },
      ),
      "{ readonly a: Readonly<Record<string, unknown>>; readonly b: Readonly<Record<string, number>>; }",
    ],
    [
      "declared and other names",
      object({ a: { type: "string" } }, { additionalProperties: true }),
      "{ readonly a?: string | undefined; readonly [key: string]: unknown; }",
    ],
    [
      "patterns of names",
      object({}, { patternProperties: { "^x": { type: "string" } } }),
      "Readonly<Record<string, unknown>>",
    ],
    [
      "references",
      object({ a: { $ref: "#/definitions/b" } }, { required: ["a"], definitions: { b: { type: "integer" } } }),
      "{ readonly a: number; }",
    ],
    ["recursive references", object({ a: { $ref: "#" } }), "{ readonly a?: unknown; }"],
    [
      "allOf",
      {
        allOf: [
          object({ a: { type: "string" } }, { required: ["a"] }),
          object({ b: { type: "string" } }, { required: ["b"] }),
        ],
      },
      "{ readonly a: string; } & { readonly b: string; }",
    ],
    [
      "anyOf",
      object({ a: { anyOf: [{ type: "string" }, { type: "number" }] } }, { required: ["a"] }),
      "{ readonly a: string | number; }",
    ],
    [
      "either of two names",
      object({ a: { type: "string" }, b: { type: "string" } }, { oneOf: [{ required: ["a"] }, { required: ["b"] }] }),
      "{ readonly a?: string | undefined; readonly b?: string | undefined; } & ({ /** Required by the spec, which does not say what it is. */ readonly a: unknown; } | { /** Required by the spec, which does not say what it is. */ readonly b: unknown; })",
    ],
    ["what is never allowed", object({ a: false, b: true }), "{ readonly a?: undefined; readonly b?: unknown; }"],
    [
      "conditions, which a type cannot say",
      object(
        { a: { type: "string", minLength: 1, pattern: "x" } },
        { required: ["a"], ...when({ required: ["a"] }, { required: ["b"] }) },
      ),
      "{ readonly a: string; }",
    ],
    ["nothing", undefined, "Readonly<Record<string, unknown>>"],
  ])("%s", (_, schema, type) => {
    expect(typeOfParams(schema)).toBe(type);
  });

  test("is documented by the spec's own words, its default, and whether it is a secret", () => {
    const schema = object({
      a: { type: "string", description: "What it is.", format: "password" },
      b: { type: "boolean", title: "A title", default: true },
    });
    expect(typeOfParams(schema)).toBe(
      "{ /** * What it is. * A secret. */ readonly a?: string | undefined; /** * A title * @default true */ readonly b?: boolean | undefined; }",
    );
  });
});

describe("a name that is required and not declared", () => {
  const undeclared = object({ s3AccessKey: { type: "string" } }, { required: ["accessKeyId"] });

  test("may be left out where a connection's parameters declare others: it may be a slip, and is warned about", () => {
    expect(typeOfParams(undeclared)).toContain("readonly accessKeyId?: unknown;");
    expect(typeOfParams(object({ inner: undeclared }))).toContain("readonly accessKeyId: unknown;");
  });

  test("is asked for in a flow", () => {
    expect(textOf(flowSpecWith(undeclared))).toContain("readonly accessKeyId: unknown;");
  });
});

describe("a transformation", () => {
  const type = (schema: unknown) =>
    /readonly T: ([\s\S]*?);\n {2}\};\n {2}readonly schedule/
      .exec(textOf(flowSpecWith(schema)))?.[1]
      ?.replace(/\s+/g, " ");

  test("takes a mapping set's id under mappingId, in whatever form its schema declares it", () => {
    const id = 'readonly mappingId?: IdInput<"MappingSetId"> | undefined;';
    expect(type(object({ mappingId: { type: "string" } }))).toBe(`{ ${id} }`);
    expect(type(object({ mappingId: {} }, { additionalProperties: true }))).toBe(
      `{ ${id} readonly [key: string]: unknown; }`,
    );
    expect(type(object({ a: { type: "string" } }, { additionalProperties: true }))).toBe(
      `{ ${id} readonly a?: string | undefined; readonly [key: string]: unknown; }`,
    );
    expect(type({ type: "object", required: ["mappingId"] })).toContain('readonly mappingId: IdInput<"MappingSetId">;');
    expect(type(object({ inner: object({ mappingId: { type: "string" } }) }))).toContain(id);
    for (const open of [undefined, true, {}, { type: "object" }]) expect(type(open)).toBe("OtherParams");
  });

  test("takes a version as number or string, whichever the spec declares", () => {
    expect(type(object({ mappingVersion: { type: "string" } }))).toBe(
      "{ readonly mappingVersion?: number | string | undefined; }",
    );
  });
});
