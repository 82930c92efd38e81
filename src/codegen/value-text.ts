import { isRecord } from "../specs/json-value.ts";
import { keyName, literal } from "./text.ts";

const WIDTH = 110;

/** A JSON value as TypeScript: on one line where it fits. */
export function valueText(value: unknown, depth = 0): string {
  const flat = flatText(value);
  if (flat.length + depth * 2 <= WIDTH) return flat;
  const pad = "  ".repeat(depth + 1);
  const end = "  ".repeat(depth);
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${pad}${valueText(item, depth + 1)},\n`).join("")}${end}]`;
  }
  if (isRecord(value)) {
    const lines = Object.entries(value).map(
      ([key, inner]) => `${pad}${keyName(key)}: ${valueText(inner, depth + 1)},\n`,
    );
    return `{\n${lines.join("")}${end}}`;
  }
  return flat;
}

function flatText(value: unknown): string {
  if (typeof value === "string") return literal(value);
  if (Array.isArray(value)) return `[${value.map(flatText).join(", ")}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).map(([key, inner]) => `${keyName(key)}: ${flatText(inner)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
