import { ValidationError } from "../errors/validation-error.ts";

/**
 * Percent-encodes a value for a path or a query. Half of a surrogate pair, which a string cut in the middle of an emoji ends with, has no
 * encoding: a {@link ValidationError} says so.
 */
export function percentEncoded(text: string, subject: "path" | "query", name?: string): string {
  if (!/\p{Cs}/u.test(text)) return encodeURIComponent(text);
  const message = `${JSON.stringify(text)} holds half of a surrogate pair and cannot be sent`;
  throw new ValidationError(subject, [{ path: name === undefined ? [] : [name], message, rule: "payload" }]);
}
