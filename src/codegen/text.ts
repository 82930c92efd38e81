/*
 * Words of others, written so that they stay what they are: no text of a spec ends a string, a comment or a line of the module it stands in.
 */

/** Line ends of any kind, and characters that turn the direction of what follows, by which code can look like other code. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const escaped = (text: string) =>
  text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** A string as TypeScript writes it. */
export function literal(text: string): string {
  return JSON.stringify(text).replace(UNSAFE, escaped);
}

/** A text on one line of a comment. */
export function inComment(text: string): string {
  return (
    text
      .replace(UNSAFE, " ")
      // Half a character is none in a file.
      .replace(/\p{Cs}/gu, "\ufffd")
      .replaceAll("*/", "*\\/")
      .replace(/\s+/g, " ")
      .trim()
  );
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** The name of a property in a type. */
export function propertyName(name: string): string {
  return IDENTIFIER.test(name) ? name : literal(name);
}

/** The name of a property in a value, where a plain `__proto__` would set the prototype. */
export function keyName(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : propertyName(name);
}

/** Moves every line but the first to the right. No string of ours holds a line end. */
export function indent(text: string): string {
  return text.replaceAll("\n", "\n  ");
}
