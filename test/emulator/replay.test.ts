import { expect, test } from "vitest";
import { documentedExchanges } from "../support/exchanges.ts";
import { ACCEPTS, ECHOED, PLACES } from "./proof/places.ts";
import { READINGS } from "./proof/readings.ts";
import { REPLAY_COUNTS } from "./proof/replay-counts.ts";
import { NO_ROUTE, OTHERWISE_ANSWERED, REPLAY_RULES, type ReplayRule } from "./proof/replay-rules.ts";
import { replayed } from "./proof/replayed.ts";

/*
 * Every exchange that Adobe's documents print, sent to the emulator in the document's own words, strings and all; only ids are those of what is
 * there. The answer has the documented status, the same keys and the same types, or the difference has a reason.
 */

const exchanges = documentedExchanges();
const met = new Set<ReplayRule>();
const counts = { "as printed": 0, "with differences": 0, "otherwise answered": 0, "no route": 0 };

test.each(exchanges.map((exchange) => ({ exchange, title: exchange.id })))("$title", async ({ exchange }) => {
  const { id } = exchange;
  const { status, body, differences } = await replayed(exchange);
  if (id in NO_ROUTE) {
    expect([401, 404]).toContain(status);
    counts["no route"] += 1;
    return;
  }
  const otherwise = OTHERWISE_ANSWERED[id]?.status;
  expect(status, JSON.stringify(body)).toBe(otherwise ?? exchange.status);
  const unexplained = differences.filter((difference) => {
    const rule = REPLAY_RULES.find(({ of, differs }) => of.test(id) && differs.test(difference));
    if (rule !== undefined) met.add(rule);
    return rule === undefined;
  });
  expect(unexplained).toEqual([]);
  const kind =
    otherwise === undefined ? (differences.length === 0 ? "as printed" : "with differences") : "otherwise answered";
  counts[kind] += 1;
});

test("what is said of an exchange is said of one that there is", () => {
  const ids = exchanges.map(({ id }) => id);
  const named = [PLACES, ACCEPTS, OTHERWISE_ANSWERED, NO_ROUTE].flatMap((each) => Object.keys(each));
  expect([...named, ...ECHOED].filter((id) => !ids.includes(id))).toEqual([]);
  expect(READINGS.filter(({ of }) => !ids.some((id) => of.test(id)))).toEqual([]);
});

test("every reason is met, and every exchange is counted", () => {
  expect(REPLAY_RULES.filter((rule) => !met.has(rule))).toEqual([]);
  expect(counts).toEqual(REPLAY_COUNTS);
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(exchanges.length);
});
