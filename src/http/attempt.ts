import type { Outcome } from "../errors/outcome.ts";
import type { Failure } from "./retry/retry-policy.ts";
import { retryAfterMs } from "./retry/retry-after.ts";
import { type Deadline, Interrupted } from "./deadline.ts";
import { type Carrier, sendOnWire, WireFailure, type WireRequest, type WireResponse } from "./wire/wire.ts";

/** What one attempt came to: an answer, whatever its status, or silence. */
export type Attempt =
  | { readonly type: "answer"; readonly request: WireRequest; readonly response: WireResponse }
  | { readonly type: "network"; readonly failure: WireFailure }
  | { readonly type: "timeout"; readonly outcome: Outcome };

/** Sends a request once, under a limit of its own. What ends the whole call is thrown, and so is what is nobody's network. */
export async function attemptOnce(
  request: WireRequest,
  carrier: Carrier,
  deadline: Deadline,
  timeoutMs: number,
): Promise<Attempt> {
  let sent = false;
  const observed = {
    ...carrier,
    onSend: () => {
      sent = true;
      carrier.onSend?.();
    },
  };
  try {
    const response = await deadline.run((signal) => sendOnWire(request, observed, signal), timeoutMs);
    return { type: "answer", request, response };
  } catch (error) {
    if (error instanceof WireFailure) return { type: "network", failure: error };
    if (error instanceof Interrupted && error.by === "timeoutMs")
      return { type: "timeout", outcome: sent ? "unknown" : "not-sent" };
    throw error;
  }
}

/** An attempt as the retry policy sees it; undefined when it succeeded. */
export function failureOf(attempt: Attempt): Failure | undefined {
  if (attempt.type === "timeout") return attempt;
  if (attempt.type === "network") return { type: "network", outcome: attempt.failure.outcome };
  const { status, headers } = attempt.response;
  if (status < 400) return undefined;
  return { type: "status", status, retryAfterMs: retryAfterMs(headers.get("retry-after"), serverTime(headers)) };
}

/** Why an attempt failed, in a word or two. */
export function reasonOf(attempt: Attempt): string {
  if (attempt.type === "answer") return `HTTP ${attempt.response.status}`;
  if (attempt.type === "timeout") return "timeoutMs";
  return attempt.failure.cause.code ?? attempt.failure.cause.name;
}

/** A date to wait for is meant by the clock of who wrote it, which may be another than ours. */
function serverTime(headers: Headers): number {
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) ? Date.now() : date;
}
