import { brand } from "./brand.ts";
import type { FindCandidates } from "./candidate.ts";
import type { Outcome, RequestSummary } from "./outcome.ts";
import { PlatformError } from "./platform-error.ts";

/**
 * A time limit passed: `timeoutMs` of one attempt, `totalTimeoutMs` of the whole call, or the limit of a `wait`.
 *
 * @example
 * ```ts
 * try {
 *   await platform.baseConnections.explore("c6d4ee17-6752-4e83-94ee-1767522e83fa", { objectType: "root" }, { timeoutMs: 5_000 });
 * } catch (error) {
 *   if (isTimeoutError(error)) console.error(error.limit, error.limitMs, error.outcome);
 * }
 * ```
 */
export class TimeoutError extends PlatformError {
  static {
    brand(TimeoutError.prototype, "TimeoutError");
  }

  /** The option whose limit passed. */
  readonly limit: "timeoutMs" | "totalTimeoutMs" | "waitMs";
  readonly limitMs: number;
  readonly outcome: Outcome;
  readonly method: string;
  readonly path: string;
  readonly #find: FindCandidates | undefined;

  constructor(
    request: RequestSummary,
    limit: "timeoutMs" | "totalTimeoutMs" | "waitMs",
    limitMs: number,
    outcome: Outcome,
    find?: FindCandidates,
  ) {
    const sent = outcome === "not-sent" ? "nothing was carried out" : "the request may have reached the platform";
    super(`${request.method} ${request.path}: not finished after ${limitMs} ms (${limit}); ${sent}`);
    this.limit = limit;
    this.limitMs = limitMs;
    this.outcome = outcome;
    this.method = request.method;
    this.path = request.path;
    this.#find = find;
  }

  /** For a create whose outcome is unknown: looks for what it may have made. Nothing was looked for before: the time was up. */
  get find(): FindCandidates | undefined {
    return this.#find;
  }
}
