import type { ValidationIssue } from "../errors/validation-error.ts";

/** What is read of an issue of zod's. Its own messages are not used: an application can change them for every copy of zod. */
export interface RawIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly values?: unknown;
  readonly input?: unknown;
  readonly errors?: readonly (readonly RawIssue[])[];
}

/** Writes an issue as a sentence. Values are never repeated, only their types: the value may be a secret. */
export function describeIssue(issue: RawIssue, value: unknown): ValidationIssue[] {
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  if (issue.code === "invalid_union" && issue.errors !== undefined) {
    // The alternative that comes closest is the one that was meant.
    const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    return closest.flatMap((inner) => describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, value));
  }
  return [{ path, message: sentence(issue, at(value, path)), rule: "payload" }];
}

function sentence(issue: RawIssue, found: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return found === undefined
        ? `is required (${article(issue.expected)})`
        : `must be ${article(issue.expected)}, got ${article(typeName(found))}`;
    case "too_small":
      return "must hold at least one entry";
    case "invalid_format":
      return found === "" ? "must not be empty" : "must not be blank";
    case "invalid_value": {
      const values = Array.isArray(issue.values)
        ? issue.values.map((item) => JSON.stringify(item)).join(", ")
        : "a listed value";
      return found === undefined ? `is required: ${values}` : `must be ${values}`;
    }
    default:
      return issue.code === "custom" ? issue.message : "is not of the form that is due here";
  }
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return value instanceof Date ? "date" : typeof value;
}

function article(name: unknown): string {
  const word = String(name === "record" ? "object" : name);
  if (word === "null" || word === "undefined") return word;
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}
