import { type Json, isObject } from "../json.ts";
import { MappingProblem } from "./problem.ts";

/** A value as text; null reads as the empty one. */
export function asText(value: Json): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The number that a value is, or says as text; undefined where there is none. */
export function numberIn(value: Json): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The whole number that an argument must be. */
export function wholeNumber(value: Json, what: string): number {
  const number = numberIn(value);
  if (number === undefined || !Number.isInteger(number)) {
    throw new MappingProblem(`${what} is a whole number; got ${asText(value)}.`);
  }
  return number;
}

/** Null, the empty text, the empty list and the object without members. */
export function isEmpty(value: Json): boolean {
  if (value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

/** Defines rather than assigns, so that a key of `__proto__` stays data. */
export function define(object: object, key: string | number, value: Json): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/** An object's own member; undefined where there is none. */
export function memberOf(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
