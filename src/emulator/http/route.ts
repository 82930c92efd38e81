import type { Exchange, OrganisationExchange, Reply } from "./exchange.ts";
import type { Fidelity } from "./fidelity.ts";

/** One operation: what it answers to, what it takes, and what it does. */
export type Route = SandboxRoute | OrganisationRoute;

interface Address {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path below the service, with `:name` for a variable segment. */
  readonly pattern: string;
  /** The query parameters it knows; absent where the service ignores unknown ones. */
  readonly query?: readonly string[];
  /** Where a call may come without a body; then the handler gets null. */
  readonly body?: "optional";
  readonly fidelity: Fidelity;
}

/** Works in the sandbox that the request names, which must exist. */
interface SandboxRoute extends Address {
  readonly scope?: "sandbox";
  readonly handle: (exchange: Exchange) => Reply;
}

/** Works for the organisation as a whole: the sandbox header does not matter. */
interface OrganisationRoute extends Address {
  readonly scope: "organisation";
  readonly handle: (exchange: OrganisationExchange) => Reply;
}

/** The parameters of a path that fits a pattern, or undefined. Segments are decoded one by one. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  return matchSegments(pattern, segmentsOf(path));
}

/** The same for a path that is taken apart already: many patterns are tried on one path. */
export function matchSegments(pattern: string, actual: readonly string[]): Record<string, string> | undefined {
  const expected = segmentsOfPattern(pattern);
  if (expected.length !== actual.length) return undefined;
  if (expected.some((name, index) => !name.startsWith(":") && name !== actual[index])) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of expected.entries()) if (name.startsWith(":")) params[name.slice(1)] = actual[index] ?? "";
  return params;
}

/** The decoded segments of a path. A trailing slash makes no difference: Adobe writes some paths both ways. */
export function segmentsOf(path: string): string[] {
  return path.replace(/\/$/, "").split("/").map(decodeSegment);
}

/** There are only so many patterns, and each request is held against them. */
const PATTERNS = new Map<string, readonly string[]>();

function segmentsOfPattern(pattern: string): readonly string[] {
  const known = PATTERNS.get(pattern);
  if (known !== undefined) return known;
  const segments = pattern.replace(/\/$/, "").split("/");
  PATTERNS.set(pattern, segments);
  return segments;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
