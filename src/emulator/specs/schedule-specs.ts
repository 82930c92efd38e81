import type { JsonObject } from "../json.ts";
import { objectSchema } from "./json-schema.ts";

const INTEGER: JsonObject = { type: "integer" };
const BACKFILL: JsonObject = { type: "boolean", default: true };

const MINIMUM_BY_FREQUENCY = whenFrequency(
  "minute",
  { properties: { interval: { minimum: 15 } } },
  { properties: { interval: { minimum: 1 } } },
);

/** A one-time schedule takes neither interval nor backfill; every other needs an interval. */
export const SCHEDULE: JsonObject = periodic(
  { startTime: INTEGER, frequency: frequency("once"), interval: INTEGER, backfill: BACKFILL },
  {
    required: ["startTime", "frequency"],
    ...whenFrequency(
      "once",
      { allOf: [{ not: { required: ["interval"] } }, { not: { required: ["backfill"] } }] },
      { required: ["interval"], ...MINIMUM_BY_FREQUENCY },
    ),
  },
);

/** The schedule of 2020: `once` is missing from its list, and interval is always required. */
export const SCHEDULE_2020: JsonObject = periodic(
  { startTime: INTEGER, endTime: INTEGER, interval: INTEGER, frequency: frequency(), backfill: BACKFILL },
  { required: ["startTime", "frequency", "interval"], ...MINIMUM_BY_FREQUENCY },
);

function periodic(properties: JsonObject, rest: JsonObject): JsonObject {
  return { name: "PeriodicSchedule", type: "Periodic", spec: objectSchema(properties, rest) };
}

function frequency(...first: string[]): JsonObject {
  return { type: "string", enum: [...first, "minute", "hour", "day", "week"] };
}

function whenFrequency(value: string, yes: JsonObject, no: JsonObject): JsonObject {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: { properties: { frequency: { const: value } } }, then: yes, else: no };
}
