import type { ValidationIssue } from "../../errors/validation-error.ts";
import { isRecord, own, type Path } from "../json-value.ts";
import type { RuleCheck } from "./rule-context.ts";

/** Digits of a time in this century, by its unit. Seconds have 10. */
const UNITS: ReadonlyMap<number, { readonly name: string; readonly perSecond: number }> = new Map([
  [13, { name: "milliseconds", perSecond: 1e3 }],
  [16, { name: "microseconds", perSecond: 1e6 }],
]);

export const startTimeUnit: RuleCheck = ({ schedule }) =>
  timeUnits(["scheduleParams"], schedule, ["startTime", "endTime"]);

/** Times that are not in seconds, though seconds are due. */
export function timeUnits(path: Path, holder: unknown, names: readonly string[]): readonly ValidationIssue[] {
  return names.flatMap((name) => {
    const time = isRecord(holder) ? own(holder, name) : undefined;
    const unit = typeof time === "number" ? unitOf(time) : undefined;
    if (unit === undefined) return [];
    const message = `is in ${unit.name}; ${name} takes epoch seconds: ${Math.ceil(Number(time) / unit.perSecond)}`;
    return [{ path: [...path, name], message, rule: "start-time-unit" }];
  });
}

/** Refusal 1360. */
export const startTimePast: RuleCheck = ({ schedule, now }) => {
  const time = isRecord(schedule) ? own(schedule, "startTime") : undefined;
  if (typeof time !== "number" || unitOf(time) !== undefined || time * 1000 >= now) return [];
  const moment = new Date(time * 1000);
  const when = Number.isNaN(moment.getTime()) ? "" : ` (${moment.toISOString().replace(".000Z", "Z")})`;
  const message = `is in the past${when}; the platform refuses a start before now`;
  return [{ path: ["scheduleParams", "startTime"], message, rule: "start-time-past" }];
};

function unitOf(time: number): { readonly name: string; readonly perSecond: number } | undefined {
  return UNITS.get(String(Math.trunc(Math.abs(time))).length);
}
