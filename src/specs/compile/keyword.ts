import { UnsupportedSpecError } from "../../errors/unsupported-spec-error.ts";
import { isRecord } from "../json-value.ts";
import { isSchema, type Place } from "./compilation.ts";
import { MAX_LIST_LENGTH } from "./limits.ts";

/** What the value of a keyword must be. */
interface Form<T> {
  readonly name: string;
  is(value: unknown): value is T;
}

export const NUMBER: Form<number> = { name: "a number", is: isFiniteNumber };
export const POSITIVE: Form<number> = {
  name: "a number above 0",
  is: (value): value is number => isFiniteNumber(value) && value > 0,
};
export const COUNT: Form<number> = {
  name: "a whole number",
  is: (value): value is number => Number.isInteger(value) && Number(value) >= 0,
};
export const FLAG: Form<boolean> = { name: "true or false", is: (value) => typeof value === "boolean" };
export const TEXT: Form<string> = { name: "a string", is: (value) => typeof value === "string" };
export const NAMES: Form<readonly string[]> = {
  name: "an array of strings",
  is: (value): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === "string"),
};
export const LIST: Form<readonly unknown[]> = {
  name: "an array with something in it",
  is: (value): value is readonly unknown[] => Array.isArray(value) && value.length > 0,
};
export const RECORD: Form<Readonly<Record<string, unknown>>> = { name: "an object", is: isRecord };
export const SCHEMA: Form<boolean | Readonly<Record<string, unknown>>> = { name: "a schema", is: isSchema };

/** The value of a keyword; undefined where it is absent or malformed, which then is noted. */
export function keyword<T>(place: Place, name: string, form: Form<T>): T | undefined {
  if (!Object.hasOwn(place.schema, name)) return undefined;
  const value = place.schema[name];
  if (sizeOf(value) > MAX_LIST_LENGTH)
    throw new UnsupportedSpecError(name, [...place.path, name], `${name} lists more than ${MAX_LIST_LENGTH} entries`);
  if (form.is(value)) return value;
  if (value !== undefined) noteMalformed(place, name, form);
  return undefined;
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return isRecord(value) ? Object.keys(value).length : 0;
}

function noteMalformed(place: Place, name: string, form: Form<unknown>): void {
  place.compilation.malformed.push({ path: [...place.path, name], problem: `must be ${form.name}; it is ignored` });
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
