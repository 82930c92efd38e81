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
