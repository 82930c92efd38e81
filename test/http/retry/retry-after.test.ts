import { expect, test } from "vitest";
import { retryAfterMs } from "../../../src/http/retry/retry-after.ts";

const NOW = Date.parse("2026-01-01T00:00:00Z");

test.each([
  ["7", 7_000],
  [" 0 ", 0],
  ["100000", 60_000],
  ["Thu, 01 Jan 2026 00:00:05 GMT", 5_000],
  ["Wed, 31 Dec 2025 23:59:00 GMT", 0],
  ["Fri, 02 Jan 2026 00:00:00 GMT", 60_000],
])("%j is %i ms", (header, ms) => expect(retryAfterMs(header, NOW)).toBe(ms));

test.each([null, "", "soon", "-5", "1.5", "0x10"])("%j says nothing", (header) =>
  expect(retryAfterMs(header, NOW)).toBeUndefined(),
);
