import { isRecord } from "../specs/json-value.ts";
import { literal, propertyName } from "./text.ts";

const DEEPEST = 16;

/** The type of exactly one JSON value. */
export function literalType(value: unknown, depth = 0): string {
  if (typeof value === "string") return literal(value);
  if (typeof value === "number") return Number.isFinite(value) ? JSON.stringify(value) : "number";
  if (typeof value === "boolean" || value === null) return JSON.stringify(value);
  if (depth > DEEPEST) return "unknown";
  if (Array.isArray(value)) return `readonly [${value.map((item) => literalType(item, depth + 1)).join(", ")}]`;
  if (!isRecord(value)) return "unknown";
  const fields = Object.entries(value).map(
    ([key, inner]) => `readonly ${propertyName(key)}: ${literalType(inner, depth + 1)}`,
  );
  return fields.length === 0 ? "Readonly<Record<string, never>>" : `{ ${fields.join("; ")} }`;
}
