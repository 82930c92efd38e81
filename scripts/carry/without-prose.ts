/** Names and titles stay; a sentence is somebody's writing, and becomes its length. */
const LONGEST_TITLE = 6;

/** A JSON value with its sentences replaced. */
export function withoutProse(value: unknown): unknown {
  if (typeof value === "string") {
    const words = value.split(/\s+/).filter((word) => /[a-z]{2,}/i.test(word));
    const isSentence = words.length > LONGEST_TITLE || (words.length > 3 && /[.!]$/.test(value));
    return isSentence ? `a text of ${value.length} characters` : value;
  }
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutProse(inner)]));
}
