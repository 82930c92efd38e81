import { ConfigurationError } from "./errors/configuration-error.ts";

/**
 * Checks a value before `Headers` sees it: its own error prints the value, which may be a token. Ours says only what is wrong.
 */
export function headerValue(option: string, value: unknown): string {
  if (typeof value !== "string")
    throw new ConfigurationError(option, `must be a string, got ${value === null ? "null" : typeof value}`);
  if (value.trim() === "") throw new ConfigurationError(option, "must not be empty");
  if (/[\r\n]/.test(value)) {
    throw new ConfigurationError(
      option,
      "contains a line break and cannot be sent as a header; trim it, it was probably read from a file",
    );
  }
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    throw new ConfigurationError(option, "contains a character that no header may hold");
  return value;
}
