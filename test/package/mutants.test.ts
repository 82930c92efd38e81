import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Mutant, POINTS } from "../../scripts/mutants/mutant.ts";
import { MUTANTS } from "../../scripts/mutants/mutants.ts";
import { placeOf } from "../../scripts/mutants/place.ts";
import { ROOT } from "../support/sources.ts";

/*
 * The mutants themselves are run by `npm run mutants`. That each of them can still be made is seen here.
 */

const mutants = MUTANTS.filter((mutant): mutant is Mutant => "text" in mutant);

test("each of the 25 points has a mutant", () => {
  expect([...new Set(MUTANTS.map(({ point }) => point))].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 25 }, (_, index) => index + 1),
  );
  expect(Object.keys(POINTS)).toHaveLength(25);
});

describe.each(mutants.map((mutant) => ({ mutant, title: `${mutant.point}: ${mutant.mistake}` })))(
  "$title",
  ({ mutant }) => {
    test("is made in one place, and differs from it", () => {
      expect(placeOf(ROOT, mutant)).toContain("/src/");
      expect(mutant.instead).not.toBe(mutant.text);
    });

    test("is seen by test files there are", () => {
      expect(mutant.tests.filter((file) => !existsSync(`${ROOT}${file}`))).toEqual([]);
      expect(mutant.tests.length).toBeGreaterThan(0);
    });
  },
);
