import { type Json, isObject } from "../json.ts";

/** The order of two values: numbers by size, versions by their parts, all else as text. */
export function compare(one: Json | undefined, two: Json | undefined): number {
  const [first, second] = [textOf(one), textOf(two)];
  if (isNumber(first) && isNumber(second)) return Number(first) - Number(second);
  if (VERSION.test(first) && VERSION.test(second)) return byParts(first, second);
  return first < second ? -1 : first > second ? 1 : 0;
}

/** A value as a filter writes it. */
export function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value);
}

const VERSION = /^\d+(\.\d+)+$/;

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function byParts(one: string, two: string): number {
  const [first, second] = [one, two].map((version) => version.split(".").map(Number));
  const length = Math.max(first?.length ?? 0, second?.length ?? 0);
  for (let index = 0; index < length; index += 1) {
    const difference = (first?.[index] ?? 0) - (second?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
