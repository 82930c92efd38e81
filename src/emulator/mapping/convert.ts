import type { Json } from "../json.ts";
import { isObject } from "../json.ts";
import { parseDate } from "./dates/parse-date.ts";
import { MappingProblem } from "./problem.ts";
import { asText, numberIn } from "./values.ts";

/** What is known of the XDM field that a value goes to. */
export interface Destination {
  /** A type of JSON Schema. */
  readonly type: string;
  readonly format?: string;
  readonly required?: boolean;
}

/** Source: the guide on handling data formats with Data Prep. */
const YES = new Set(["y", "yes", "Y", "YES", "on", "ON", "true", "TRUE"]);
const NO = new Set(["n", "N", "no", "NO", "off", "OFF", "false", "FALSE"]);

/** The value as its field holds it; throws a MappingProblem where it does not convert. An unknown field takes it as it is. */
export function convert(value: Json, field: Destination | undefined): Json {
  if (value === null || field === undefined) return value;
  const converted = conversions[field.type]?.(value, field.format) ?? (field.type in conversions ? undefined : value);
  if (converted !== undefined) return converted;
  throw new MappingProblem(`${asText(value)} does not convert to ${field.format ?? field.type}.`);
}

const conversions: Readonly<Record<string, (value: Json, format: string | undefined) => Json | undefined>> = {
  // Adobe's preview sample turns the number 1234 into "1234".
  string: (value, format) => {
    if (typeof value === "object") return undefined;
    return format === "date" || format === "date-time" ? toMoment(value, format) : String(value);
  },
  integer: (value) => {
    const number = numberIn(value);
    return number !== undefined && Number.isInteger(number) ? number : undefined;
  },
  number: (value) => numberIn(value),
  boolean: (value) => {
    if (typeof value === "boolean") return value;
    return YES.has(asText(value)) ? true : NO.has(asText(value)) ? false : undefined;
  },
  object: (value) => (isObject(value) ? value : undefined),
  array: (value) => (Array.isArray(value) ? value : undefined),
};

/** A number counts epoch milliseconds. */
function toMoment(value: Json, format: "date" | "date-time"): string | undefined {
  const moment = typeof value === "number" ? value : typeof value === "string" ? parseDate(value) : undefined;
  if (moment === undefined || Number.isNaN(new Date(moment).getTime())) return undefined;
  const iso = new Date(moment).toISOString();
  return format === "date" ? iso.slice(0, 10) : iso;
}
