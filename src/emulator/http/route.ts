import type { Exchange, Reply } from "./exchange.ts";

/** One operation: what it answers to, what it takes, and what it does. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path below the service, with `:name` for a variable segment. */
  readonly pattern: string;
  /** The query parameters it knows; absent where the service ignores unknown ones. */
  readonly query?: readonly string[];
  readonly handle: (exchange: Exchange) => Reply;
}

/** The parameters of a path that fits a pattern, or undefined. Segments are decoded one by one. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const expected = segments(pattern);
  const actual = segments(path);
  if (expected.length !== actual.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of expected.entries()) {
    const value = decodeSegment(actual[index] ?? "");
    if (name.startsWith(":")) params[name.slice(1)] = value;
    else if (name !== value) return undefined;
  }
  return params;
}

/** A trailing slash makes no difference: Adobe writes some paths both ways. */
function segments(path: string): string[] {
  return path.replace(/\/$/, "").split("/");
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
