import { describe, expect, test } from "vitest";
import { compare } from "../../bench/transport/compare.ts";
import { goal } from "../../bench/transport/goal.ts";
import { putSection } from "../../bench/transport/put-section.ts";
import { table } from "../../bench/transport/report.ts";
import { randomFrom, shuffled } from "../../bench/transport/shuffle.ts";
import { spread } from "../../bench/transport/statistics.ts";

/*
 * The bench itself is not run here: speed is never a timed test. What it makes of its numbers is.
 */

const timing = (p50Us: number) => ({ p50Us, callsPerSecond: 1e6 / p50Us });
const round = (base: number, ours: number, theirs: number) =>
  new Map(Object.entries({ base: timing(base), ours: timing(ours), theirs: timing(theirs) }));

test("a spread is the median and the bounds of the middle half", () => {
  expect(spread([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4 });
  expect(spread([10, 9])).toEqual({ median: 9.5, low: 9.25, high: 9.75 });
});

test("differences and shares are taken within a round, so that a slow round counts the same", () => {
  const rows = compare([round(10, 40, 60), round(1_000, 1_030, 1_050), round(20, 50, 70)], ["base", "ours"], "base");
  expect(rows[1]?.addedUs).toEqual({ median: 30, low: 30, high: 30 });
  expect(rows[1]?.share.median).toBeCloseTo(0.4);
});

test("a contender that was not measured is an error, not a gap", () => {
  expect(() => compare([round(1, 2, 3)], ["nobody"], "base")).toThrow("nobody was not measured");
});

test("the same seed gives the same order, and nobody gets lost", () => {
  const items = ["a", "b", "c", "d", "e", "f"];
  expect(shuffled(items, randomFrom(7))).toEqual(shuffled(items, randomFrom(7)));
  expect(shuffled(items, randomFrom(7))).not.toEqual(shuffled(items, randomFrom(8)));
  expect(shuffled(items, randomFrom(7)).sort()).toEqual(items);
});

describe("the goal", () => {
  const say = (ours: number, theirs: number) =>
    goal(compare([round(10, ours, theirs)], ["base", "ours", "theirs"], "base"), "ours", ["theirs"]);

  test("is met below both bounds", () => {
    expect(say(49, 60)).toBe(
      "Goal, sequentially on the stub: under 40 µs added at p50 (39.0 µs, which is met), and below theirs: met.",
    );
  });

  test("says which half of it is not met", () => {
    expect(say(50, 45)).toBe(
      "Goal, sequentially on the stub: under 40 µs added at p50 (40.0 µs, which is not met), and below theirs: not met.",
    );
  });
});

describe("the document", () => {
  const first = putSection("# Performance\n", "transport", "old");

  test("gets the section at its end, and later in the same place", () => {
    const after = putSection(`${first}\n## Import\n`, "transport", "new");
    expect(first).toMatch(/^# Performance\n\n<!-- begin transport.*-->\nold\n<!-- end transport -->\n$/);
    expect(after).toBe(`${first.replace("old", "new")}\n## Import\n`);
  });

  test("compares nothing with itself: the baseline's row has no difference", () => {
    const [, , base, ours] = table({ title: "", rows: compare([round(10, 40, 60)], ["base", "ours"], "base") }).split(
      "\n",
    );
    expect(base).toMatch(/^\| base +\| +10\.0 \| +\| +100,000 \| +1 \|$/);
    expect(ours).toMatch(
      /^\| ours +\| +40\.0 \| +30\.0 \[30\.0 to 30\.0\] \| +25,000 \| +0\.25 \[0\.25 to 0\.25\] \|$/,
    );
  });
});
