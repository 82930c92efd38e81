import type { TypeName } from "../compile/types.ts";

/** The value as another type, where nothing is lost by it; undefined where something would be. */
export function convert(value: unknown, type: TypeName): unknown {
  if (value instanceof Date) return fromDate(value, type);
  switch (type) {
    case "number":
    case "integer":
      return typeof value === "string" ? toNumber(value, type) : undefined;
    case "boolean":
      return value === "true" ? true : value === "false" ? false : undefined;
    case "string":
      return typeof value === "boolean" || isExact(value) ? String(value) : undefined;
    default:
      return undefined;
  }
}

/** `"15"` is 15; `"0x10"`, `" 15"`, `"15.0"` and `"1e3"` are somebody's mistake, and stay. */
function toNumber(text: string, type: "number" | "integer"): number | undefined {
  const number = Number(text);
  if (String(number) !== text || !isExact(number)) return undefined;
  return type === "number" || Number.isInteger(number) ? number : undefined;
}

/** A number every reader of JSON takes for the same one. */
function isExact(value: unknown): boolean {
  return typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

/** The platform counts schedules in seconds. Rounded up, so that "now" does not become the past: the one loss that is allowed. */
function fromDate(date: Date, type: TypeName): unknown {
  if (type === "number" || type === "integer") return Math.ceil(date.getTime() / 1000);
  return type === "string" ? date.toISOString() : undefined;
}
