import { describe, expect, test } from "vitest";
import { MAKERS } from "./flip-makers.ts";
import { flipsOf } from "./flips.ts";

/** Repeat one with SEED=… to see it fail alone; more with PAIRS=… */
const FIRST_SEED = Number(process.env.SEED ?? 1);
const KEYWORDS = Object.keys(MAKERS);
const PAIRS = Number(process.env.PAIRS ?? 100_000);
const LEAST = 500;

describe(`ajv agrees on ${PAIRS} pairs, at least ${LEAST} of which flip either way when the keyword is removed`, () => {
  test.each(KEYWORDS)("%s", { timeout: 600_000 }, (keyword) => {
    const enough = { pairs: PAIRS / KEYWORDS.length, accepted: LEAST, refused: LEAST };
    const flips = flipsOf(keyword, FIRST_SEED, enough);
    for (const [name, count] of Object.entries(enough))
      expect(flips, JSON.stringify(flips)).toHaveProperty(
        name,
        expect.toSatisfy((found: number) => found >= count),
      );
  });

  test("every assertion of draft-07 is among them, in both forms where it has two", () => {
    const assertions =
      "type enum const multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength pattern items additionalItems minItems maxItems uniqueItems contains properties required additionalProperties patternProperties propertyNames minProperties maxProperties dependencies allOf anyOf oneOf not if then else $ref";
    const forms = ["items, listed", "dependencies, schemas", "false"];
    expect([...KEYWORDS].sort()).toEqual([...assertions.split(" "), ...forms].sort());
  });
});
