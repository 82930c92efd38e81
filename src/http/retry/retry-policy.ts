import type { Outcome } from "../../errors/outcome.ts";
import { isPassing } from "../../errors/passing.ts";
import type { OperationKind } from "../../operation-kind.ts";

/** How an attempt failed. */
export type Failure =
  | { readonly type: "status"; readonly status: number; readonly retryAfterMs?: number | undefined }
  | { readonly type: "network" | "timeout"; readonly outcome: Outcome };

export interface RetryQuestion {
  readonly kind: OperationKind;
  readonly failure: Failure;
  /** Number of the attempt that failed, from 1. */
  readonly attempt: number;
  /** Attempts allowed after the first. */
  readonly retries: number;
  /** From 0 to 1, for the jitter. */
  readonly random: number;
}

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 8_000;

/**
 * Decides whether a failed attempt is repeated, and after how many milliseconds; undefined means no.
 * Only what cannot be done twice is repeated: reads, writes with an If-Match, writes that end the same. A create or an action is repeated
 * only when it certainly was not carried out: the connection was never made, or the answer was 429.
 */
export function retryDelay(question: RetryQuestion): number | undefined {
  if (question.attempt > question.retries || !mayRepeat(question.kind, question.failure)) return undefined;
  if (question.failure.type === "status" && question.failure.retryAfterMs !== undefined)
    return question.failure.retryAfterMs;
  const ceiling = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (question.attempt - 1));
  return Math.round(question.random * ceiling);
}

function mayRepeat(kind: OperationKind, failure: Failure): boolean {
  if (isTurnedAway(failure)) return true;
  if (mustNotRepeat(kind)) return false;
  return failure.type !== "status" || isPassing(failure.status);
}

/** Whether sending such an operation again would do it again. */
export function mustNotRepeat(kind: OperationKind): boolean {
  return kind === "create" || kind === "action";
}

/** The request did not get as far as being looked at: there was no connection, or no capacity. */
function isTurnedAway(failure: Failure): boolean {
  return failure.type === "status" ? failure.status === 429 : failure.outcome === "not-sent";
}

/** Whether a failed attempt may have been carried out all the same: silence, and answers that say that something broke on the way. */
export function mayBeDone(failure: Failure): boolean {
  return failure.type === "status" ? failure.status >= 500 || failure.status === 408 : failure.outcome === "unknown";
}
