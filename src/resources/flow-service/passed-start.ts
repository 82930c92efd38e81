import type { ValidationIssue } from "../../errors/validation-error.ts";
import { isRecord } from "../../http/envelopes.ts";
import type { Flow, FlowSchedule } from "./flow.ts";

/** Clocks differ: a start that has only just passed is left to the platform. */
const MARGIN_MS = 60_000;

/** What can no longer change once a flow has started. Sources: tutorial on updating, error page of sources (1366, 1403, 1404). */
export function issuesOfPassedStart(before: Flow, after: Flow, now: number): readonly ValidationIssue[] {
  const old = scheduleOf(before);
  const changed = scheduleOf(after);
  const start = Number(old.startTime);
  if (!Number.isFinite(start) || start * 1000 > now - MARGIN_MS) return [];
  const differs = (key: keyof FlowSchedule) => String(old[key]) !== String(changed[key]);
  const since = `the flow started at ${timeText(start)}`;
  return [
    ...(differs("startTime") ? [issue("startTime", `cannot change any more (1366): ${since}`)] : []),
    ...(differs("frequency") && changed.frequency === "once"
      ? [issue("frequency", `cannot become once any more (1403): ${since}`)]
      : []),
    ...(differs("backfill") ? [issue("backfill", `cannot change any more (1404): ${since}`)] : []),
  ];
}

/** A patch may make anything of it. */
function scheduleOf({ scheduleParams }: Flow): FlowSchedule {
  return isRecord(scheduleParams) ? scheduleParams : {};
}

function issue(key: keyof FlowSchedule, message: string): ValidationIssue {
  return { path: ["scheduleParams", key], message, rule: "payload" };
}

function timeText(seconds: number): string {
  const time = new Date(seconds * 1000);
  return Number.isNaN(time.getTime()) ? `${seconds}` : time.toISOString().replace(".000Z", "Z");
}
