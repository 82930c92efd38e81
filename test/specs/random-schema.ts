import type { JsonSchema, JsonSchemaType } from "../../src/specs/json-schema.ts";
import { randomValue } from "./random-value.ts";
import type { Random } from "./random.ts";

const NAMES = ["a", "b", "c", "interval"] as const;
const TYPES: readonly [JsonSchemaType, ...JsonSchemaType[]] = [
  "null",
  "boolean",
  "object",
  "array",
  "number",
  "integer",
  "string",
];

type Draft = Record<string, unknown>;
type Maker = (random: Random, depth: number) => Draft;

/** A schema of draft-07: a few keywords at a time, of every kind. */
export function randomSchema(random: Random): JsonSchema {
  const schema = draft(random, 3);
  if (typeof schema === "boolean") return schema;
  // None refers back to itself for the same value: ajv would not end.
  const definitions = { node: leaf(random), tree: recursive(random), "odd/name": linked(random) };
  return { ...schema, definitions };
}

function draft(random: Random, depth: number): JsonSchema {
  if (depth <= 0 || random.chance(0.06)) return random.chance(0.4) ? random.chance(0.7) : leaf(random);
  const parts = Array.from({ length: 1 + random.below(3) }, () => random.pick(MAKERS)(random, depth - 1));
  return Object.assign({}, ...parts);
}

function leaf(random: Random): JsonSchema {
  return leafParts(random);
}

/** One keyword that holds no other schema. */
export function randomLeaf(random: Random): Draft {
  return leafParts(random);
}

function leafParts(random: Random): Draft {
  return random.pick(LEAVES)(random, 0);
}

function recursive(random: Random): JsonSchema {
  return { type: "object", properties: { a: { $ref: "#/definitions/tree" }, b: leaf(random) } };
}

function linked(random: Random): JsonSchema {
  return {
    ...leafParts(random),
    items: { $ref: "#/definitions/node" },
    additionalProperties: { $ref: "#" },
  };
}

const names = (random: Random) => NAMES.filter(() => random.chance(0.4));
const record = (random: Random, depth: number) =>
  Object.fromEntries(names(random).map((name) => [name, draft(random, depth)]));
const list = (random: Random, depth: number, least = 1) =>
  Array.from({ length: least + random.below(2) }, () => draft(random, depth));
const flag = (random: Random, depth: number) => (random.chance(0.5) ? random.chance(0.3) : draft(random, depth));

const LEAVES: readonly [Maker, ...Maker[]] = [
  (random) => ({ type: random.pick(TYPES) }),
  (random) => ({ type: [...new Set([random.pick(TYPES), random.pick(TYPES)])] }),
  (random) => ({ minimum: random.below(20) - 5 }),
  (random) => ({ maximum: random.below(20) }),
  (random) => ({ exclusiveMinimum: random.below(10) - 2 }),
  (random) => ({ exclusiveMaximum: random.below(20) }),
  (random) => ({ multipleOf: random.pick([1, 2, 0.01, 0.1, 2.5, 15]) }),
  (random) => ({ minLength: random.below(4) }),
  (random) => ({ maxLength: random.below(4) }),
  (random) => ({ pattern: random.pick(["^a", "b$", "^.$", "[0-9]+", "\\p{L}"]) }),
  (random) => ({ format: random.pick(["date-time", "uri", "nonsense"]) }),
  (random) => ({ minItems: 1 + random.below(2) }),
  (random) => ({ maxItems: random.below(3) }),
  () => ({ uniqueItems: true }),
  (random) => ({ minProperties: random.below(3) }),
  (random) => ({ maxProperties: random.below(3) }),
  (random) => ({ required: names(random) }),
  (random) => ({ const: randomValue(random, 1) }),
  (random) => ({ enum: distinct([randomValue(random, 1), randomValue(random, 1), randomValue(random, 0)]) }),
];

const MAKERS: readonly [Maker, ...Maker[]] = [
  ...LEAVES,
  (random, depth) => ({ properties: record(random, depth), required: names(random) }),
  (random, depth) => ({ type: "object", properties: record(random, depth) }),
  (random, depth) => ({ properties: record(random, depth), additionalProperties: flag(random, depth) }),
  (random, depth) => ({ patternProperties: { "^[ab]$": draft(random, depth) } }),
  (random, depth) => ({ patternProperties: { l$: draft(random, depth) }, additionalProperties: flag(random, depth) }),
  (random, depth) => ({ propertyNames: draft(random, depth) }),
  (random, depth) => ({ items: draft(random, depth) }),
  (random, depth) => ({ items: list(random, depth), additionalItems: flag(random, depth) }),
  // Ajv 8.20 forgets to reset its verdict between the rounds of a loop, so that an empty array inherits that of its neighbour.
  (random, depth) => ({ contains: draft(random, depth), minItems: 1 }),
  (random, depth) => ({ dependencies: { a: names(random), b: draft(random, depth) } }),
  (random, depth) => ({ allOf: list(random, depth) }),
  (random, depth) => ({ anyOf: list(random, depth) }),
  (random, depth) => ({ oneOf: list(random, depth, 2) }),
  (random, depth) => ({ not: draft(random, depth) }),
  (random, depth) => ({ if: draft(random, depth), ...branches(random, depth) }),
  (random, depth) => ({
    if: { properties: { [random.pick(NAMES)]: { const: random.pick<unknown>(["a", 1, null]) } } },
    ...branches(random, depth),
  }),
  (random) => ({ $ref: random.pick(["#/definitions/node", "#/definitions/tree", "#/definitions/odd~1name"]) }),
];

function branches(random: Random, depth: number): Draft {
  const branch = (name: string) => (random.chance(0.75) ? [[name, draft(random, depth)]] : []);
  return Object.fromEntries([...branch("then"), ...branch("else")]);
}

function distinct(values: readonly unknown[]): unknown[] {
  const texts = new Set(values.map((value) => JSON.stringify(value)));
  return [...texts].map((text) => JSON.parse(text));
}
