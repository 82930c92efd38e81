import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ServerClock } from "../../../src/http/recovery/server-clock.ts";

const HOUR = 3_600_000;
beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-01-01T00:00:00.500Z") }));
afterEach(() => void vi.useRealTimers());

const dated = (date: string) => new Headers({ date });

test("without a Date header the two clocks may be a minute apart", () => {
  const began = performance.now();
  vi.advanceTimersByTime(5_000);
  expect(new ServerClock().notAfter(began)).toBe(Date.parse("2025-12-31T23:59:00.500Z"));
});

test("with one, the platform's clock counts, to the second it is told in", () => {
  const clock = new ServerClock();
  clock.observe(dated("Thu, 01 Jan 2026 07:00:00 GMT"));
  vi.advanceTimersByTime(5_000);
  const began = performance.now();
  vi.advanceTimersByTime(3_000);
  expect(clock.notAfter(began)).toBe(Date.parse("2026-01-01T07:00:04.000Z"));
});

test("a wall clock that jumps in between does no harm", () => {
  const clock = new ServerClock();
  clock.observe(dated("Thu, 01 Jan 2026 00:00:00 GMT"));
  const began = performance.now();
  vi.setSystemTime(Date.now() + 24 * HOUR);
  expect(clock.notAfter(began)).toBe(Date.parse("2025-12-31T23:59:59.000Z"));
});

test.each(["", "soon"])("a Date header of %j tells nothing", (date) => {
  const clock = new ServerClock();
  clock.observe(dated(date));
  expect(clock.notAfter(performance.now())).toBe(Date.now() - 60_000);
});
