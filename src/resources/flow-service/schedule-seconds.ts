import { ValidationError, type ValidationIssue } from "../../errors/validation-error.ts";
import { isRecord } from "../../http/envelopes.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import { datesInSeconds } from "./epoch-seconds.ts";

/** Times of a schedule may be given as dates; this service counts them in epoch seconds. An invalid one would be sent as null: it is refused. */
export function withSeconds(subject: string, patch: JsonPatch): JsonPatch {
  const turned = patch.map((change) =>
    change.op !== "remove" && /^\/scheduleParams(\/|$)/.test(change.path)
      ? { ...change, value: datesInSeconds(change.value) }
      : change,
  );
  const issues = turned.flatMap((change) => {
    if (change.op === "remove" || !/^\/scheduleParams(\/|$)/.test(change.path)) return [];
    const path = change.path.split("/").slice(1);
    if (!isRecord(change.value)) return noTime(path, change.value);
    return Object.entries(change.value).flatMap(([key, value]) => noTime([...path, key], value));
  });
  if (issues.length > 0) throw new ValidationError(subject, issues);
  return turned;
}

function noTime(path: readonly string[], value: unknown): readonly ValidationIssue[] {
  const message = "is an invalid Date, or no number: JSON has null in its place";
  return typeof value === "number" && !Number.isFinite(value) ? [{ path, message, rule: "payload" }] : [];
}
