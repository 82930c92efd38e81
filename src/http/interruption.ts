import { AbortError } from "../errors/abort-error.ts";
import type { FindCandidates } from "../errors/candidate.ts";
import type { RequestSummary } from "../errors/outcome.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { Interrupted } from "./deadline.ts";

/** What the error of a call that was cut short needs to know of it. */
export interface Ended {
  readonly summary: RequestSummary;
  /** The caller's signal, whose reason an AbortError repeats. */
  readonly signal: AbortSignal | undefined;
  readonly totalTimeoutMs: number;
  /** For the error of a create: how to look for what it may have made. */
  readonly find?: FindCandidates | undefined;
}

/** The error of a call that its caller, or its limit, has ended. */
export function interruption(ended: Ended, { by }: Interrupted, mayBeDone: boolean): AbortError | TimeoutError {
  const { summary, signal, totalTimeoutMs } = ended;
  const outcome = mayBeDone ? "unknown" : "not-sent";
  const find = mayBeDone ? ended.find : undefined;
  if (by === "signal") return new AbortError(summary, signal?.reason, outcome, find);
  return new TimeoutError(summary, "totalTimeoutMs", totalTimeoutMs, outcome, find);
}
