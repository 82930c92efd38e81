import { AbortError } from "../errors/abort-error.ts";
import { NetworkError } from "../errors/network-error.ts";
import type { Outcome, RequestSummary } from "../errors/outcome.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";
import { UnknownOutcomeError } from "../errors/unknown-outcome-error.ts";
import { type Deadline, Interrupted } from "./deadline.ts";
import type { OperationKind } from "./operation.ts";
import { BodyTooBig, LARGEST_BODY_BYTES } from "./read-body.ts";
import { retryAfterMs } from "./retry-after.ts";
import { type Failure, isCertainlyNotDone, retryDelay } from "./retry-policy.ts";
import { sendOnWire, WireFailure, type WireRequest, type WireResponse } from "./wire.ts";

/** One request and the limits it is sent under. */
export interface Sending {
  readonly kind: OperationKind;
  readonly summary: RequestSummary;
  readonly deadline: Deadline;
  /** The caller's signal, whose reason an AbortError repeats. */
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly retries: number;
  readonly fetch: typeof globalThis.fetch;
  /** Makes the request anew for each attempt: the token may have changed. */
  readonly build: () => Promise<WireRequest>;
  /** Asked once, about a first refusal: whether to send again at once. */
  readonly replay?: (response: WireResponse) => boolean;
  readonly onRetry?: (retry: { readonly attempt: number; readonly delayMs: number; readonly reason: string }) => void;
}

export interface Sent {
  readonly request: WireRequest;
  readonly response: WireResponse;
  readonly attempts: number;
}

/** Sends a request as often as the retry policy allows. The answer comes back whatever its status; only silence is thrown. */
export async function send(sending: Sending): Promise<Sent> {
  const progress: Progress = { attempts: 0, replays: 0, mayHaveArrived: false };
  try {
    for (;;) {
      const request = await sending.deadline.run(() => sending.build());
      const result = await attempt(sending, request, progress);
      if (
        "response" in result &&
        sending.replay !== undefined &&
        progress.replays === 0 &&
        sending.replay(result.response)
      ) {
        progress.replays += 1;
        continue;
      }
      const delayMs = nextDelay(sending, result, progress);
      if (delayMs === undefined) {
        if ("response" in result) return { request, response: result.response, attempts: progress.attempts };
        throw finalError(sending, result.failure);
      }
      sending.onRetry?.({ attempt: progress.attempts, delayMs, reason: reasonOf(result) });
      await sending.deadline.sleep(delayMs);
    }
  } catch (error) {
    if (error instanceof Interrupted)
      throw interruption(sending, error, progress.mayHaveArrived ? "unknown" : "not-sent");
    throw error;
  }
}

interface Progress {
  attempts: number;
  replays: number;
  mayHaveArrived: boolean;
}

type Silence = { readonly type: "network"; readonly failure: WireFailure } | { readonly type: "timeout" };
type Attempt = { readonly response: WireResponse } | { readonly failure: Silence };

async function attempt(sending: Sending, request: WireRequest, progress: Progress): Promise<Attempt> {
  const before = progress.mayHaveArrived;
  progress.attempts += 1;
  progress.mayHaveArrived = true;
  try {
    const response = await sending.deadline.run(
      (signal) => sendOnWire(request, sending.fetch, signal),
      sending.timeoutMs,
    );
    progress.mayHaveArrived = before || !isCertainlyNotDone({ type: "status", status: response.status });
    return { response };
  } catch (error) {
    if (error instanceof WireFailure) {
      progress.mayHaveArrived = before || error.outcome === "unknown";
      return { failure: { type: "network", failure: error } };
    }
    if (error instanceof Interrupted && error.by === "timeoutMs") return { failure: { type: "timeout" } };
    if (error instanceof BodyTooBig) {
      throw new UnexpectedResponseError(
        sending.summary,
        "too-big",
        error.status,
        `the answer is larger than ${LARGEST_BODY_BYTES} bytes`,
      );
    }
    throw error;
  }
}

function nextDelay(sending: Sending, result: Attempt, progress: Progress): number | undefined {
  if ("response" in result && result.response.status < 400) return undefined;
  return retryDelay({
    kind: sending.kind,
    failure: policyFailure(result),
    attempt: progress.attempts - progress.replays,
    retries: sending.retries,
    random: Math.random(),
  });
}

function policyFailure(result: Attempt): Failure {
  if ("response" in result) {
    const { status, headers } = result.response;
    return { type: "status", status, retryAfterMs: retryAfterMs(headers.get("retry-after"), Date.now()) };
  }
  if (result.failure.type === "timeout") return result.failure;
  return { type: "network", outcome: result.failure.failure.outcome };
}

function reasonOf(result: Attempt): string {
  if ("response" in result) return `HTTP ${result.response.status}`;
  if (result.failure.type === "timeout") return "timeout";
  return result.failure.failure.cause.code ?? result.failure.failure.cause.name;
}

function finalError(sending: Sending, silence: Silence): Error {
  const { kind, summary, timeoutMs } = sending;
  const once = kind === "create" || kind === "action";
  if (silence.type === "timeout") {
    return once
      ? new UnknownOutcomeError(summary, { name: "TimeoutError" })
      : new TimeoutError(summary, "timeoutMs", timeoutMs, "unknown");
  }
  const { cause, outcome } = silence.failure;
  return once && outcome === "unknown"
    ? new UnknownOutcomeError(summary, cause)
    : new NetworkError(summary, outcome, cause);
}

function interruption(sending: Sending, interrupted: Interrupted, outcome: Outcome): Error {
  if (interrupted.by === "signal") return new AbortError(sending.summary, sending.signal?.reason, outcome);
  return new TimeoutError(sending.summary, "totalTimeoutMs", sending.totalTimeoutMs, outcome);
}
