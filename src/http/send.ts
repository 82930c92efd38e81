import { isNetworkError, isTimeoutError } from "../errors/guards.ts";
import { NetworkError } from "../errors/network-error.ts";
import { safeCause } from "../errors/safe-cause.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { type Attempt, failureOf, reasonOf } from "./attempt.ts";
import { type Deadline, Interrupted } from "./deadline.ts";
import { type Ended, interruption } from "./interruption.ts";
import type { OperationKind } from "../operation-kind.ts";
import type { RetryBudget } from "./retry/retry-budget.ts";
import { type Failure, mayBeDone, retryDelay } from "./retry/retry-policy.ts";
import type { WireRequest, WireResponse } from "./wire/wire.ts";

/** One request and the limits it is sent under. */
export interface Sending extends Ended {
  readonly kind: OperationKind;
  readonly deadline: Deadline;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly budget?: RetryBudget | undefined;
  /** Sends the request once more. Attempts count from 1; `onSend` is called when it leaves. */
  readonly attempt: (attempt: number, onSend: () => void) => Promise<Attempt>;
  /** Told of every refusal; says whether to send again at once, which is done once. */
  readonly replay?: ((response: WireResponse) => boolean) | undefined;
  /** Told when the last attempt got no answer, before the error is thrown. */
  readonly onSilence?: (() => void) | undefined;
  readonly onRetry?: ((retry: Retry) => void) | undefined;
  readonly onDenied?: ((denied: { readonly attempt: number; readonly reason: string }) => void) | undefined;
}

interface Retry {
  readonly attempt: number;
  readonly delayMs: number;
  readonly reason: string;
}

export interface Sent {
  readonly request: WireRequest;
  readonly response: WireResponse;
  readonly attempts: number;
  /** Whether an attempt before the last may have been carried out, and its answer lost. */
  readonly mayBeDoneBefore: boolean;
}

/** Sends a request as often as the retry policy allows. The answer comes back whatever its status; only silence is thrown. */
export async function send(sending: Sending): Promise<Sent> {
  const progress: Progress = { attempts: 0, replays: 0, onWire: false, mayBeDoneBefore: false, paid: undefined };
  try {
    for (;;) {
      const attempt = await once(sending, progress);
      const failure = failureOf(attempt);
      if (failure === undefined) sending.budget?.refill(progress.paid);
      else {
        if (isReplayed(sending, attempt, progress)) continue;
        const delayMs = payForRetry(sending, failure, reasonOf(attempt), progress);
        if (delayMs !== undefined) {
          progress.mayBeDoneBefore ||= mayBeDone(failure);
          sending.onRetry?.({ attempt: progress.attempts, delayMs, reason: reasonOf(attempt) });
          await sending.deadline.sleep(delayMs);
          continue;
        }
      }
      if (attempt.type !== "answer") {
        sending.onSilence?.();
        throw silenceError(sending, attempt);
      }
      const { attempts, mayBeDoneBefore } = progress;
      return { request: attempt.request, response: attempt.response, attempts, mayBeDoneBefore };
    }
  } catch (error) {
    if (error instanceof Interrupted) throw interruption(sending, error, progress.onWire || progress.mayBeDoneBefore);
    // What says that nothing was sent speaks of the last attempt only, such as one that got no token.
    throw progress.mayBeDoneBefore ? withOutcomeUnknown(error) : error;
  }
}

interface Progress {
  attempts: number;
  replays: number;
  /** Whether a request is under way. */
  onWire: boolean;
  mayBeDoneBefore: boolean;
  /** What the last retry cost. */
  paid: number | undefined;
}

async function once(sending: Sending, progress: Progress): Promise<Attempt> {
  progress.attempts += 1;
  const attempt = await sending.attempt(progress.attempts, () => {
    progress.onWire = true;
  });
  progress.onWire = false;
  return attempt;
}

function isReplayed(sending: Sending, attempt: Attempt, progress: Progress): boolean {
  if (attempt.type !== "answer" || !sending.replay?.(attempt.response) || progress.replays > 0) return false;
  progress.replays += 1;
  return true;
}

/** How long to wait before the next attempt, once it is paid for; undefined when there is to be none. */
function payForRetry(sending: Sending, failure: Failure, reason: string, progress: Progress): number | undefined {
  const { kind, retries, deadline, budget } = sending;
  const attempt = progress.attempts - progress.replays;
  const delayMs = retryDelay({ kind, failure, attempt, retries, random: Math.random() });
  // A wait that outlasts the call would only turn a telling failure into a timeout.
  if (delayMs === undefined || delayMs >= deadline.remainingMs) return undefined;
  progress.paid = budget?.pay(failure);
  if (budget === undefined || progress.paid !== undefined) return delayMs;
  sending.onDenied?.({ attempt: progress.attempts, reason });
  return undefined;
}

type Silence = Exclude<Attempt, { type: "answer" }>;

function silenceError(sending: Sending, silence: Silence): Error {
  if (silence.type === "timeout")
    return new TimeoutError(sending.summary, "timeoutMs", sending.timeoutMs, silence.outcome);
  const { outcome, cause } = silence.failure;
  return new NetworkError(sending.summary, outcome, cause);
}

function withOutcomeUnknown(error: unknown): unknown {
  if (isNetworkError(error)) return new NetworkError(error, "unknown", safeCause(error.cause));
  if (isTimeoutError(error)) return new TimeoutError(error, error.limit, error.limitMs, "unknown");
  return error;
}
