import type { JsonSchemaObject, JsonSchemaType } from "../../src/specs/json-schema.ts";
import { randomValue } from "./random-value.ts";
import type { Random } from "./random.ts";
import { when } from "./when.ts";

/** A schema in which one keyword decides, and values for it: about as many that meet the keyword as do not. */
export interface Sample {
  readonly schema: JsonSchemaObject;
  value(): unknown;
}

type Maker = (random: Random) => Sample;

const TYPES: readonly [JsonSchemaType, ...JsonSchemaType[]] = [
  "null",
  "boolean",
  "object",
  "array",
  "number",
  "integer",
  "string",
];
const NAMES = ["a", "b", "c", "ab"] as const;
const CHARACTERS = ["a", "b", "7", "é", "😀", " "] as const;
const PATTERNS = ["^a", "b$", "^.$", "[0-9]", "\\p{L}", "^(a|b)*$", "^\\S+$", "^.{2,3}$", "^[^a]*$"] as const;

const some = (random: Random) => NAMES.filter(() => random.chance(0.5));
const atLeastOne = (random: Random) => [...new Set([random.pick(NAMES), ...some(random)])];
const list = <T>(random: Random, most: number, item: () => T, least = 0): T[] =>
  Array.from({ length: least + random.below(most + 1 - least) }, item);
const text = (random: Random, most = 5) => list(random, most, () => random.pick(CHARACTERS)).join("");
const bound = (random: Random) => random.below(60) / 2 - 10;
const near = (random: Random, limit: number) =>
  limit + random.pick([0, 1, -1, 0.5, -0.5, random.below(200) / 2, -random.below(200) / 2]);
const array = (random: Random, most = 4) => list(random, most, () => randomValue(random, 1));
const object = (random: Random) =>
  Object.fromEntries(NAMES.filter(() => random.chance(0.55)).map((name) => [name, randomValue(random, 1)]));

/** Met by about half of the values. */
function part(random: Random): JsonSchemaObject {
  return random.pick<() => JsonSchemaObject>([
    () => ({ type: random.pick(TYPES) }),
    () => ({
      type: ["string", random.pick(TYPES)].filter(
        (type, index, all) => all.indexOf(type) === index,
      ) as JsonSchemaType[],
    }),
    () => ({ type: ["number", "object", "null"] }),
    () => ({ not: { type: random.pick(TYPES) } }),
    () => ({
      enum: [...new Set<unknown>([random.pick<unknown>(["a", 1, null, ""]), random.pick<unknown>([true, 0, "b", 15])])],
    }),
    () => ({ type: "number", minimum: random.below(5) }),
    () => ({ type: "string", maxLength: random.below(3) }),
  ])();
}

const parts = (random: Random, least = 1) => list(random, 3, () => part(random), least);
const record = (random: Random) => Object.fromEntries(atLeastOne(random).map((name) => [name, part(random)]));
const listed = (random: Random) => {
  const texts = new Set(list(random, 4, () => JSON.stringify(randomValue(random, 1)), 1));
  return [...texts].map((one): unknown => JSON.parse(one));
};

const ofNumbers =
  (name: string): Maker =>
  (random) => {
    const limit = bound(random);
    return { schema: { [name]: limit }, value: () => near(random, limit) };
  };
const ofTexts =
  (name: string): Maker =>
  (random) => {
    const count = 2 + random.below(4);
    return { schema: { [name]: count }, value: () => text(random, 2 * count) };
  };
const ofArrays =
  (schema: (random: Random) => JsonSchemaObject): Maker =>
  (random) => ({
    schema: schema(random),
    value: () => array(random),
  });
const ofObjects =
  (schema: (random: Random) => JsonSchemaObject): Maker =>
  (random) => ({
    schema: schema(random),
    value: () => object(random),
  });
const ofAnything =
  (schema: (random: Random) => JsonSchemaObject): Maker =>
  (random) => ({
    schema: schema(random),
    value: () => randomValue(random, 2),
  });

const ofObjectsMostly =
  (schema: (random: Random) => JsonSchemaObject): Maker =>
  (random) => ({
    schema: schema(random),
    value: () => (random.chance(0.7) ? object(random) : randomValue(random, 1)),
  });

const condition = (random: Random) =>
  random.chance(0.5) ? { properties: { a: part(random) }, required: some(random) } : part(random);
const branch = (random: Random) => (random.chance(0.5) ? { required: atLeastOne(random) } : part(random));

/** Every assertion of draft-07; where a keyword has two forms, both. */
export const MAKERS: Readonly<Record<string, Maker>> = {
  type: ofAnything((random) => ({ type: random.chance(0.6) ? random.pick(TYPES) : ["array", "integer"] })),
  enum: (random) => {
    const values = listed(random);
    return {
      schema: { enum: values },
      value: () => (random.chance(0.3) ? values[random.below(values.length)] : randomValue(random, 1)),
    };
  },
  const: (random) => {
    const only = randomValue(random, 2);
    return { schema: { const: only }, value: () => (random.chance(0.1) ? only : randomValue(random, 2)) };
  },
  multipleOf: (random) => {
    const step = random.pick([1, 2, 3, 0.01, 0.1, 2.5, 15, 7, 1e-7]);
    return {
      schema: { multipleOf: step },
      value: () => (random.below(200) - 50) * random.pick([step, step, step / 2, 1]),
    };
  },
  minimum: ofNumbers("minimum"),
  maximum: ofNumbers("maximum"),
  exclusiveMinimum: ofNumbers("exclusiveMinimum"),
  exclusiveMaximum: ofNumbers("exclusiveMaximum"),
  minLength: ofTexts("minLength"),
  maxLength: ofTexts("maxLength"),
  pattern: (random) => ({ schema: { pattern: random.pick(PATTERNS) }, value: () => text(random) }),
  items: ofArrays((random) => ({ items: part(random) })),
  "items, listed": ofArrays((random) => ({ items: parts(random) })),
  additionalItems: ofArrays((random) => ({
    items: list(random, 2, () => random.pick<JsonSchemaObject>([{}, part(random)]), 1),
    additionalItems: random.chance(0.3) ? false : part(random),
  })),
  minItems: ofArrays((random) => ({ minItems: 2 + random.below(3) })),
  maxItems: ofArrays((random) => ({ maxItems: random.below(3) })),
  uniqueItems: (random) => ({
    schema: { uniqueItems: true },
    value: () => {
      const items = array(random);
      return random.chance(0.5) ? items : [...items, ...items.slice(0, 1).map(reordered)];
    },
  }),
  contains: ofArrays((random) => ({ contains: part(random) })),
  properties: ofObjects((random) => ({ properties: record(random) })),
  required: ofObjects((random) => ({ required: atLeastOne(random) })),
  additionalProperties: ofObjects((random) => ({
    properties: Object.fromEntries(some(random).map((name) => [name, {}])),
    ...(random.chance(0.3) ? { patternProperties: { "^a": true } } : {}),
    additionalProperties: random.chance(0.4) ? false : part(random),
  })),
  patternProperties: ofObjects((random) => ({
    patternProperties: {
      [random.pick(["^a", "b$", "^.$", ""])]: part(random),
      ...(random.chance(0.3) ? { c: part(random) } : {}),
    },
  })),
  propertyNames: ofObjects((random) => ({
    propertyNames: random.pick<JsonSchemaObject>([
      { maxLength: 1 },
      { pattern: random.pick(["a", "^b", "c"]) },
      { enum: atLeastOne(random) },
    ]),
  })),
  minProperties: ofObjects((random) => ({ minProperties: 2 + random.below(3) })),
  maxProperties: ofObjects((random) => ({ maxProperties: random.below(3) })),
  dependencies: ofObjects((random) => ({ dependencies: { a: atLeastOne(random), b: atLeastOne(random) } })),
  "dependencies, schemas": ofObjects((random) => ({
    dependencies: { a: { required: atLeastOne(random) }, b: { properties: record(random) } },
  })),
  allOf: ofAnything((random) => ({ allOf: parts(random) })),
  anyOf: ofAnything((random) => ({ anyOf: parts(random) })),
  oneOf: ofAnything((random) => ({ oneOf: parts(random, 2) })),
  not: ofAnything((random) => ({ not: random.chance(0.5) ? part(random) : { required: [random.pick(NAMES)] } })),
  if: ofObjectsMostly((random) => when(condition(random), branch(random), branch(random))),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: ofObjectsMostly((random) => when(random.chance(0.5) ? {} : condition(random), branch(random))),
  else: ofObjectsMostly((random) =>
    when(random.chance(0.5) ? { not: {} } : condition(random), undefined, branch(random)),
  ),
  $ref: (random) => {
    const tree = random.chance(0.4);
    const node = tree ? { properties: { a: { $ref: "#/definitions/tree" }, b: part(random) } } : part(random);
    return {
      schema: {
        $ref: tree ? "#/definitions/tree" : "#/definitions/n~1o%25de",
        definitions: { [tree ? "tree" : "n/o%de"]: node },
      },
      value: () => (tree ? { a: object(random), b: randomValue(random, 1) } : randomValue(random, 2)),
    };
  },
  false: (random) => ({
    schema: random.pick<JsonSchemaObject>([
      { properties: { a: false, b: true } },
      { patternProperties: { "^a": false, b: true } },
      { anyOf: [false, part(random)] },
      { dependencies: { a: false, c: true } },
      { items: [true, false] },
      { additionalProperties: false, properties: { a: true } },
    ]),
    value: () => (random.chance(0.3) ? array(random) : object(random)),
  }),
};

/** The same object, its keys the other way round. */
function reordered(value: unknown): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse())
    : value;
}
