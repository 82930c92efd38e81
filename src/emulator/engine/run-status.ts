import { at } from "../json.ts";
import type { Run } from "../state/run.ts";

/** Where a run stands at a time (epoch milliseconds): `scheduled`, `inProgress`, `success`, `failed`, or what a provider has reported. */
export function statusOf({ startsAt, completesAt, outcome, body }: Run, now: number): string {
  const reported = at(body, "metrics.statusSummary.status");
  if (typeof reported === "string") return reported;
  if (now < startsAt) return "scheduled";
  return now < completesAt ? "inProgress" : outcome.status;
}
