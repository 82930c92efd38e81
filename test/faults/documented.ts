import type { PositionKind } from "./chain.ts";
import type { FaultName } from "./faults.ts";

/*
 * What the client is documented to do about each fault: docs/faults.md is written from this table, and the matrix holds every position to it.
 */

/**
 * `ok`: the result, at once. `retried`: the result, after a repetition. `found`: the result, found by looking for it. `unknown`: an
 * UnknownOutcomeError. Else the name of the error.
 */
export type Outcome = "ok" | "retried" | "found" | "unknown" | `${string}Error`;

/** Columns of the table, and the kinds of position each holds for. */
export const COLUMNS = ["token", "read", "create", "create without search"] as const;
type Column = (typeof COLUMNS)[number];

export interface Documented {
  /** The fault strikes once; afterwards the platform is well. */
  readonly once: Readonly<Record<Column, Outcome>>;
  /** The fault strikes each time. Left out where it changes nothing. */
  readonly lasting?: Readonly<Record<Column, Outcome>>;
}

const row = (token: Outcome, read: Outcome, create: Outcome, blind: Outcome) => ({
  token,
  read,
  create,
  "create without search": blind,
});
const ALL_RETRIED = row("retried", "retried", "retried", "retried");
const refused = (name: Outcome): Documented => ({ once: row("AuthenticationError", name, name, name) });
const lost = (create: Outcome, error: Outcome): Documented => ({
  once: row("retried", "retried", create, "unknown"),
  lasting: row(
    error === "ServerError" || error === "BadRequestError" ? "AuthenticationError" : error,
    error,
    create,
    "unknown",
  ),
});
const unreadable: Documented = { once: row("AuthenticationError", "UnexpectedResponseError", "found", "unknown") };
const turnedAway = (token: Outcome, error: Outcome): Documented => ({
  once: ALL_RETRIED,
  lasting: row(token, error, error, error),
});
/** Only creates have twins. */
const twins = (create: Outcome): Documented => ({ once: row("retried", "retried", create, "unknown") });

export const DOCUMENTED: Readonly<Record<FaultName, Documented>> = {
  "connection refused": turnedAway("NetworkError", "NetworkError"),
  "reset before it was read": lost("unknown", "NetworkError"),
  "reset after it was carried out": lost("found", "NetworkError"),
  "reset in the middle of the body": lost("found", "NetworkError"),
  "timeout before it was carried out": lost("unknown", "TimeoutError"),
  "timeout after it was carried out": lost("found", "TimeoutError"),
  "HTTP 401, the token has expired": {
    once: row("AuthenticationError", "retried", "retried", "retried"),
    lasting: row("AuthenticationError", "AuthenticationError", "AuthenticationError", "AuthenticationError"),
  },
  "HTTP 403": refused("PermissionDeniedError"),
  "HTTP 404": refused("NotFoundError"),
  "HTTP 408": lost("unknown", "BadRequestError"),
  "HTTP 408, carried out": lost("found", "BadRequestError"),
  "HTTP 412": refused("PreconditionFailedError"),
  "HTTP 429 with Retry-After": turnedAway("AuthenticationError", "RateLimitError"),
  "HTTP 429 without": turnedAway("AuthenticationError", "RateLimitError"),
  "HTTP 500": lost("unknown", "ServerError"),
  "HTTP 500, carried out": lost("found", "ServerError"),
  "HTTP 502 with an HTML page": lost("unknown", "ServerError"),
  "HTTP 502 with an HTML page, carried out": lost("found", "ServerError"),
  "HTTP 503": lost("unknown", "ServerError"),
  "HTTP 503, carried out": lost("found", "ServerError"),
  "HTTP 504": lost("unknown", "ServerError"),
  "HTTP 504, carried out": lost("found", "ServerError"),
  "JSON that stops half-way": unreadable,
  "a wrong content type": { once: row("ok", "ok", "ok", "ok") },
  "an empty 200": unreadable,
  "a body that drips": lost("found", "TimeoutError"),
  "a body of 100 MiB": unreadable,
  "a redirect to another host": refused("UnexpectedResponseError"),
  "lost, and lists lag behind for two looks": twins("found"),
  "lost, and lists lag behind for longer": twins("unknown"),
  "lost, beside a stranger's twin": twins("found"),
  "lost and not carried out, beside a stranger's twin": twins("unknown"),
  "lost, beside a twin of our own from before": twins("found"),
  "lost, beside a twin of another process with our credential": twins("unknown"),
};

/** The reference's mapping sets do not say who made them: one that looks like ours is a candidate, and no more. */
export function documentedFor(kind: PositionKind, outcomes: Documented["once"]): Outcome {
  if (kind !== "create of an unnamed client") return outcomes[kind];
  return outcomes.create === "found" ? "unknown" : outcomes.create;
}
