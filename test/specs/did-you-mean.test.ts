import { expect, test } from "vitest";
import { didYouMean, editDistance } from "../../src/specs/did-you-mean.ts";

test.each([
  ["deltaColum", "deltaColumn"],
  ["timeZone", "timezone"],
  ["frequenzy", "frequency"],
  ["itnerval", "interval"],
])("%s is near %s", (word, meant) => {
  expect(didYouMean(word, ["deltaColumn", "timezone", "frequency", "interval"])).toBe(` (did you mean "${meant}"?)`);
});

test.each(["name", "x", "interval", "a".repeat(500)])("%s is near nothing", (word) => {
  expect(didYouMean(word, ["deltaColumn", "interval"])).toBe("");
});

test.each([
  ["", "", 0],
  ["", "abc", 3],
  ["abc", "acb", 1],
  ["abc", "abd", 1],
  ["kitten", "sitting", 3],
])("%s and %s are %i edits apart", (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
});
