/*
 * Types as texts. Each is complete: it can stand after a colon.
 */

/** One of several types. `unknown` takes everything. */
export function unionOf(types: readonly string[]): string {
  const distinct = [...new Set(types)].filter((type) => type !== "never");
  if (distinct.includes("unknown")) return "unknown";
  return distinct.length === 0 ? "never" : distinct.map(inUnion).join(" | ");
}

/** All of several types at once. `unknown` says nothing. */
export function intersectionOf(types: readonly string[]): string {
  const distinct = [...new Set(types)].filter((type) => type !== "unknown");
  if (distinct.includes("never")) return "never";
  if (distinct.length < 2) return distinct[0] ?? "unknown";
  return distinct.map((type) => (isCompound(type) ? `(${type})` : type)).join(" & ");
}

export function listOf(type: string): string {
  return /^\w+$/.test(type) ? `readonly ${type}[]` : `ReadonlyArray<${type}>`;
}

/** A list binds weaker than `|` only in the eyes of a reader. */
function inUnion(type: string): string {
  return type.startsWith("readonly ") ? `(${type})` : type;
}

/** Whether a type is a union or an intersection at its top: outside of braces, brackets and strings. */
function isCompound(type: string): boolean {
  let depth = 0;
  const outside = type.replace(/"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\//g, "");
  for (const char of outside) {
    if ("{[(<".includes(char)) depth += 1;
    else if ("}])>".includes(char)) depth -= 1;
    else if (depth === 0 && (char === "|" || char === "&")) return true;
  }
  return outside.startsWith("readonly ");
}
