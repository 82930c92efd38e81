import type { Run } from "../state/run.ts";

export type RunStatus = "scheduled" | "inProgress" | "success" | "failed";

/** Where a run stands at a time (epoch milliseconds). */
export function statusOf({ startsAt, completesAt, outcome }: Run, now: number): RunStatus {
  if (now < startsAt) return "scheduled";
  return now < completesAt ? "inProgress" : outcome.status;
}
