import type { Finding } from "../finding.ts";
import { isRecord, own } from "../json-value.ts";
import type { RuleId } from "../rules.ts";

const RECURRING = ["minute", "hour", "day", "week"];
/** Deeper than any schema that compiles. */
const DEEPEST = 100;

/** Adds `once` to a frequency that lists the usual words and forgets it, as specs from 2020 do. */
export function withOnce(schema: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return schema;
  if (Array.isArray(schema)) return schema.map((item) => withOnce(item, depth + 1));
  if (!isRecord(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "properties" ? properties(value, depth) : withOnce(value, depth + 1),
    ]),
  );
}

/** Whether the spec itself lists `once`: only such specs forbid a delta column with it. */
export function listsOnce(schema: unknown, depth = 0): boolean {
  if (depth > DEEPEST || typeof schema !== "object" || schema === null) return false;
  const words = isRecord(schema) ? frequencies(own(schema, "properties")) : undefined;
  return words?.includes("once") === true || Object.values(schema).some((inner) => listsOnce(inner, depth + 1));
}

/** A flow that runs once needs no interval and no backfill, whatever the spec demands of the others. */
export function withoutOnceDemands(findings: readonly Finding[], schedule: unknown): readonly Finding[] {
  if (!isRecord(schedule) || own(schedule, "frequency") !== "once") return findings;
  return findings.filter(
    ({ keyword, path }) =>
      !(keyword === "required" && path.length === 1 && (path[0] === "interval" || path[0] === "backfill")),
  );
}

const ONCE_RULES: ReadonlyMap<unknown, RuleId> = new Map([
  ["interval", "once-interval"],
  ["backfill", "once-backfill"],
]);

/** The rule that forbids a field of a flow that runs once: refusals 1361 and 1364 have their own, other demands are the schema's. */
export function onceRule({ keyword, path }: Finding, schedule: unknown): RuleId {
  const isOnce = isRecord(schedule) && own(schedule, "frequency") === "once";
  return (isOnce && keyword === "not" && path.length === 1 ? ONCE_RULES.get(path[0]) : undefined) ?? "schema";
}

function properties(value: unknown, depth: number): unknown {
  const words = frequencies(value);
  const inner = withOnce(value, depth + 1);
  if (words === undefined || words.includes("once") || !isRecord(inner) || !isRecord(inner.frequency)) return inner;
  const usual = words.filter((word) => typeof word === "string" && RECURRING.includes(word));
  return usual.length < 2 ? inner : { ...inner, frequency: { ...inner.frequency, enum: ["once", ...words] } };
}

function frequencies(value: unknown): readonly unknown[] | undefined {
  const frequency = isRecord(value) ? own(value, "frequency") : undefined;
  const words = isRecord(frequency) ? own(frequency, "enum") : undefined;
  return Array.isArray(words) ? words : undefined;
}
