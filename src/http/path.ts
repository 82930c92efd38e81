import { ValidationError } from "../errors/validation-error.ts";

/**
 * Builds a path. Every value is percent-encoded once and must be one whole segment: an id that is empty, `.` or `..` would address
 * something else.
 */
export function path(strings: TemplateStringsArray, ...values: readonly string[]): string {
  return strings.reduce((built, text, index) => built + segment(values[index - 1] ?? "") + text);
}

function segment(value: string): string {
  if (value.trim() === "" || value === "." || value === "..") {
    throw new ValidationError("path", [
      { path: [], message: `${JSON.stringify(value)} cannot be part of a path`, rule: "id" },
    ]);
  }
  return encodeURIComponent(value);
}
