import { expect, test } from "vitest";
import type { Look } from "../../bench/emulator/memory.ts";
import { heatTable, memoryTable, memoryVerdict, startUpTable } from "../../bench/emulator/section.ts";
import { compare } from "../../bench/transport/compare.ts";

/*
 * The bench itself is not run here: speed is never a timed test. What it makes of its numbers is.
 */

const timing = (p50Us: number) => ({ p50Us, callsPerSecond: 1e6 / p50Us });
const look = (requests: number, liveMiB: number, rssMiB = 110): Look => ({
  requests,
  liveMiB,
  rssMiB,
  perSecond: 2_000,
});

test("requests per second stand beside their share of the baseline's, which has none itself", () => {
  const round = new Map(Object.entries({ bare: timing(100), ours: timing(400) }));
  const [, , base, ours] = heatTable(compare([round], ["bare", "ours"], "bare")).split("\n");
  expect(base).toMatch(/^\| bare +\| +10,000 \| +100 \| +1 \|$/);
  expect(ours).toMatch(/^\| ours +\| +2,500 \| +400 \| +0\.25 \[0\.25 to 0\.25\] \|$/);
});

test("memory may grow until the log is full, and must not afterwards", () => {
  const flat = [look(10_000, 5), look(20_000, 20), look(100_000, 21)];
  expect(memoryVerdict(flat, 10_000)).toMatch(/once the log of 10,000 is full: met\.$/);
});

test.each([
  { what: "the heap", last: look(100_000, 40) },
  { what: "all memory", last: look(100_000, 20, 200) },
])("$what that grows with the requests does not meet the goal", ({ last }) => {
  expect(memoryVerdict([look(20_000, 20), last], 10_000)).toMatch(/: not met\.$/);
});

test("too few requests to fill the log are no proof of anything", () => {
  expect(memoryVerdict([look(5_000, 10), look(9_000, 10)], 10_000)).toMatch(/: not judged, with too few of them\.$/);
  expect(memoryVerdict([look(5_000, 10), look(12_000, 10)], 10_000)).toMatch(/: not judged/);
});

test("a look at the memory says after how many requests it was", () => {
  expect(
    memoryTable([look(20_000, 20)])
      .split("\n")
      .at(-1),
  ).toMatch(/^\| +20,000 \| +110 MiB \| +20\.0 MiB \| +2,000 \|$/);
});

test("start-up is told as what it adds to the start of Node, within each round", () => {
  const rounds = [
    { "the emulator": 150, 'node -e ""': 50 },
    { "the emulator": 1_100, 'node -e ""': 1_000 },
    { "the emulator": 160, 'node -e ""': 60 },
  ];
  const [, , base, ours] = startUpTable(rounds).split("\n");
  expect(base).toMatch(/^\| node -e "" +\| +60 ms \| +\|$/);
  expect(ours).toMatch(/^\| the emulator +\| +160 ms \| +100 ms \[100 to 100\] \|$/);
});
