import { isRecord, own } from "../specs/json-value.ts";
import { decide } from "./decide.ts";
import { referred } from "./referred.ts";

type Schema = Readonly<Record<string, unknown>>;

/** What a schedule is made of, for one frequency. */
export interface ScheduleCase {
  readonly declared: Map<string, unknown>;
  readonly required: Set<string>;
  readonly forbidden: Set<string>;
}

/** Reads a schedule's schema with the frequency given: conditions on it are decided, conditions on anything else are left open. */
export function scheduleCase(schema: unknown, frequency: string): ScheduleCase {
  const found: ScheduleCase = { declared: new Map(), required: new Set(), forbidden: new Set() };
  read(schema, found, { root: schema, frequency, open: [] });
  if (frequency === "once") for (const name of ["interval", "backfill"]) found.required.delete(name);
  return found;
}

interface Reading {
  readonly root: unknown;
  readonly frequency: string;
  readonly open: readonly unknown[];
}

const DEEPEST = 64;

function read(schema: unknown, found: ScheduleCase, reading: Reading): void {
  if (!isRecord(schema) || reading.open.includes(schema) || reading.open.length > DEEPEST) return;
  const inner = { ...reading, open: [...reading.open, schema] };
  for (const [name, each] of entries(own(schema, "properties"))) {
    if (!found.declared.has(name)) found.declared.set(name, each);
    if (each === false) found.forbidden.add(name);
  }
  for (const name of list(own(schema, "required"))) if (typeof name === "string") found.required.add(name);
  for (const name of forbiddenBy(own(schema, "not"))) found.forbidden.add(name);
  for (const each of [...list(own(schema, "allOf")), ...chosen(schema, reading), referred(schema, reading.root)])
    read(each, found, inner);
}

function chosen(schema: Schema, { frequency }: Reading): unknown[] {
  const condition = own(schema, "if");
  const verdict = condition === undefined ? undefined : decide(condition, frequency);
  const branch = verdict === undefined ? [] : [own(schema, verdict ? "then" : "else")];
  const alternatives = ["anyOf", "oneOf"].flatMap((keyword) => {
    const possible = list(own(schema, keyword)).filter((each) => decide(each, frequency) !== false);
    return possible.length === 1 ? possible : [];
  });
  return [...branch, ...alternatives];
}

/** The names that `not` forbids: `{ required: [a] }`, or any of several such. */
function forbiddenBy(schema: unknown): string[] {
  if (!isRecord(schema)) return [];
  const keywords = Object.keys(schema).filter((keyword) => keyword !== "type");
  if (keywords.length !== 1) return [];
  const required = list(own(schema, "required"));
  if (required.length === 1) return required.filter((name) => typeof name === "string");
  return list(own(schema, "anyOf")).flatMap(forbiddenBy);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function entries(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}
