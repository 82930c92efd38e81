import { flowProblem } from "../errors/flow.ts";
import type { Position } from "./order.ts";

/**
 * An opaque token for the position after which the next page starts.
 *
 * It holds a position rather than an offset, so that deleting items while paging skips none. Its text is made to need
 * encoding in a URL: the third byte gives a `+`, the length gives `==`.
 */
export function continuationToken({ key, sequence }: Position): string {
  const text = `at>${encodeURIComponent(JSON.stringify([key, sequence]))}`;
  return btoa(text.padEnd(text.length + ((4 - (text.length % 3)) % 3), " "));
}

/** The position in a token that this emulator made. */
export function readToken(token: string): Position {
  try {
    const [key, sequence]: unknown[] = JSON.parse(decodeURIComponent(atob(token).trim().slice(3)));
    const known = typeof key === "string" || typeof key === "number";
    if (known && typeof sequence === "number") return { key, sequence };
  } catch {
    // Whatever is wrong with it, the answer is the same.
  }
  throw flowProblem("1000-400", "The continuationToken is not one that this service gave out.");
}
