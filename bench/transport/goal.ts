import type { Row } from "./compare.ts";

/** Most that a call may add at p50 on the stub, in microseconds. */
const MOST_ADDED_US = 40;

/** Whether the goal is met, in words. It is something to work on, never a test that fails on a slow day. */
export function goal(rows: readonly Row[], ours: string, others: readonly string[]): string {
  const added = (name: string) => rows.find((row) => row.name === name)?.addedUs.median ?? Number.NaN;
  const slower = others.filter((name) => added(name) > added(ours));
  const judged = [
    `${added(ours).toFixed(1)} µs, which is ${added(ours) < MOST_ADDED_US ? "met" : "not met"}`,
    `below ${others.join(" and ")}: ${slower.length === others.length ? "met" : "not met"}`,
  ];
  return `Goal, sequentially on the stub: under ${MOST_ADDED_US} µs added at p50 (${judged[0]}), and ${judged[1]}.`;
}
