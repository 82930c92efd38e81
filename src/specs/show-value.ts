import { jsonTypeOf } from "./json-value.ts";

/** Longer strings are told by their length: an issue is a sentence, not a dump. */
const LONGEST_SHOWN = 60;

/** A value as it stands in a sentence: `5`, `"fortnight"`, `an object`. */
export function showValue(value: unknown): string {
  if (value instanceof Date) return "a Date";
  switch (jsonTypeOf(value)) {
    case "string":
      return showString(String(value));
    case "array":
      return "an array";
    case "object":
      return "an object";
    default:
      return typeof value === "function" ? "a function" : String(value);
  }
}

/** The same, with what an object or an array holds where that is short: for the values a schema lists. */
export function showWhole(value: unknown): string {
  const text = typeof value === "object" && value !== null ? JSON.stringify(value) : showValue(value);
  return text.length > LONGEST_SHOWN ? showValue(value) : text;
}

/** The same with its type, where the type is what is wrong: `the string "0x10"`. */
export function showTyped(value: unknown): string {
  const type = jsonTypeOf(value);
  if (type === "string" && String(value).length > LONGEST_SHOWN) return showValue(value);
  return type === "string" || type === "number" || type === "boolean"
    ? `the ${type} ${showValue(value)}`
    : showValue(value);
}

/** A list as it stands in a sentence: `"a", "b" or "c"`. */
export function showList(words: readonly string[], last: "or" | "and" = "or"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}

function showString(text: string): string {
  return text.length > LONGEST_SHOWN ? `a string of ${text.length} characters` : JSON.stringify(text);
}
