/** What JSON Schema calls the type of a value; "other" is what JSON cannot hold, such as undefined or Infinity. */
export type JsonType = "null" | "boolean" | "object" | "array" | "number" | "string" | "other";

export type Path = readonly (string | number)[];

export function jsonTypeOf(value: unknown): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "string":
      return "string";
    case "object":
      return "object";
    case "number":
      return Number.isFinite(value) ? "number" : "other";
    default:
      return "other";
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of an own property. What an object inherits was not given by the caller. */
export function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether a property is given. `undefined` counts as absent: JSON drops it. */
export function has(record: Readonly<Record<string, unknown>>, key: string): boolean {
  return own(record, key) !== undefined;
}

/** The value at a path, or undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isRecord(inner) ? own(inner, String(key)) : undefined;
  }, value);
}
