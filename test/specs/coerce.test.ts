import { describe, expect, test } from "vitest";
import { coerce } from "../../src/specs/coerce/coerce.ts";
import { when } from "./when.ts";

const to = (schema: unknown, value: unknown) => coerce(value, schema).value;

describe("a value becomes what is declared, where nothing is lost", () => {
  test.each([
    ["integer", "15", 15],
    ["integer", "-15", -15],
    ["number", "0.5", 0.5],
    ["number", "9007199254740991", 9007199254740991],
    ["boolean", "true", true],
    ["boolean", "false", false],
    ["string", 0, "0"],
    ["string", 1.5, "1.5"],
    ["string", true, "true"],
    ["integer", new Date("2020-06-01T20:30:54.001Z"), 1591043455],
    ["number", new Date("2020-06-01T20:30:54Z"), 1591043454],
    ["string", new Date("2020-06-01T20:30:54Z"), "2020-06-01T20:30:54.000Z"],
  ])("%s from %j", (type, value, expected) => {
    expect(coerce(value, { type })).toEqual({
      value: expected,
      coercions: [{ path: [], from: value, to: expected }],
      findings: [],
    });
  });

  test.each([
    ["integer", "0x10"],
    ["integer", "15.0"],
    ["integer", " 15"],
    ["integer", "1e3"],
    ["integer", "1.5"],
    ["integer", "+1"],
    ["integer", ""],
    ["integer", "9007199254740993"],
    ["number", "9007199254740992"],
    ["number", "NaN"],
    ["number", "Infinity"],
    ["number", "-0"],
    ["number", true],
    ["boolean", "yes"],
    ["boolean", "True"],
    ["boolean", 1],
    ["string", null],
    ["string", 1e21],
    ["string", Number.NaN],
    ["null", ""],
    ["object", "{}"],
    ["array", "a"],
    ["integer", 5],
    ["number", 5],
    [undefined, "5"],
  ])("%s leaves %j", (type, value) => {
    expect(coerce(value, { type })).toEqual({ value, coercions: [], findings: [] });
  });
});

describe("what is declared is found", () => {
  const integer = { type: "integer" };
  const a = (schema: unknown) => ({ properties: { a: schema } });

  test.each<readonly [string, unknown]>([
    ["in properties", a(integer)],
    ["in additionalProperties", { additionalProperties: integer }],
    ["through allOf", { allOf: [{}, a(integer)] }],
    ["through $ref", { $ref: "#/definitions/x", definitions: { x: a(integer) } }],
    ["through a $ref below", { ...a({ $ref: "#/definitions/x" }), definitions: { x: integer } }],
    ["in a branch", when(true, a(integer))],
    ["in the other branch", when(true, undefined, a(integer))],
    ["in an alternative", { anyOf: [{ type: "null" }, a(integer)] }],
    ["in two places that agree", { ...a(integer), allOf: [a({ type: ["integer", "null"] })] }],
    ["always before sometimes", { ...a(integer), ...when(true, a({ type: "string" })) }],
    ["as a list of values", a({ enum: [5, 6] })],
    ["as one value", a({ const: 5 })],
  ])("%s", (_, schema) => {
    expect(to(schema, { a: "5" })).toEqual({ a: 5 });
  });

  test("a value of a type that is allowed stays", () => {
    expect(to(a({ type: ["integer", "string"] }), { a: "5" })).toEqual({ a: "5" });
    expect(to({ anyOf: [a(integer), a({ type: "string" })] }, { a: "5" })).toEqual({ a: "5" });
  });

  test("the first type that loses nothing is taken", () => {
    expect(to({ type: ["boolean", "integer"] }, "5")).toBe(5);
  });

  test("places that contradict each other declare nothing", () => {
    expect(to({ ...a(integer), allOf: [a({ type: "null" })] }, { a: "5" })).toEqual({ a: "5" });
  });

  test("in arrays", () => {
    expect(to({ items: integer }, ["1", "x"])).toEqual([1, "x"]);
    expect(to({ items: [integer, {}], additionalItems: integer }, ["1", "2", "3"])).toEqual([1, "2", 3]);
    expect(to({ items: [integer] }, ["1", "2"])).toEqual([1, "2"]);
  });

  test("in what refers to itself", () => {
    const schema = { properties: { n: integer, next: { $ref: "#" } }, allOf: [{ $ref: "#" }] };
    expect(coerce({ n: "1", next: { n: "2" } }, schema).coercions.map(({ path }) => path)).toEqual([
      ["n"],
      ["next", "n"],
    ]);
  });

  test("a default is never written", () => {
    expect(to({ properties: { a: { type: "integer", default: 5 } } }, {})).toEqual({});
  });
});

test("an Invalid Date is said to be one, also where nothing is declared", () => {
  const result = coerce({ a: [new Date("nonsense")] }, true);
  expect(result.findings).toEqual([{ path: ["a", 0], keyword: "date", what: expect.stringContaining("Invalid Date") }]);
});

test("the value given is not changed, and not shared", () => {
  const given = Object.freeze({ a: Object.freeze(["1"]) });
  const result = coerce(given, { properties: { a: { items: { type: "integer" } } } });
  expect(result.value).toEqual({ a: [1] });
  expect(given).toEqual({ a: ["1"] });
});
