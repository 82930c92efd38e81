import { expect, test } from "vitest";
import { aheadTable, type Memory, memoryTable, memoryVerdict } from "../../bench/paging/section.ts";

/*
 * The bench itself is not run here. What it makes of its numbers is.
 */

const walked = (halfway: number, end: number) => ({
  flows: 100_000,
  pages: 200,
  seconds: 4,
  halfway: { peakMiB: 100, liveMiB: halfway },
  end: { peakMiB: 110, liveMiB: end },
});
const rows = (end: number): Memory[] => [
  { pageSize: 100, walked: walked(17, 17) },
  { pageSize: 500, walked: walked(17, end) },
];

test("memory that is the same halfway and at the end meets the goal", () => {
  expect(memoryVerdict(rows(18))).toBe("Goal: memory that does not grow with the list: met.");
});

test("memory that grows with the list does not, and the page size is named", () => {
  expect(memoryVerdict(rows(40))).toBe("Goal: memory that does not grow with the list: not met with pages of 500.");
});

test("a row says what was held halfway and at the end, and how many flows came a second", () => {
  expect(memoryTable(rows(18)).split("\n").at(-1)).toMatch(
    /^\| +500 \| +200 \| +100 → 110 MiB \| +17 → 18 MiB \| +25,000 \|$/,
  );
});

test("prefetch is told as a share of the time without it", () => {
  const ahead = [{ workMs: 20, without: walked(17, 17), with: { ...walked(17, 17), seconds: 2 } }];
  expect(aheadTable(ahead).split("\n").at(-1)).toMatch(/^\| +20 ms \| +4.00 s \| +2.00 s \| +0.50 \|$/);
});
