import { brand } from "./brand.ts";
import type { Outcome, RequestSummary } from "./outcome.ts";
import { PlatformError, type SafeCause } from "./platform-error.ts";

/**
 * No answer came: the connection was refused, reset or never made. It has no HTTP status, for there was none.
 *
 * @example
 * ```ts
 * try {
 *   await platform.flows.list();
 * } catch (error) {
 *   if (isNetworkError(error)) console.error(error.code, error.outcome);
 * }
 * ```
 */
export class NetworkError extends PlatformError {
  static {
    brand(NetworkError.prototype, "NetworkError");
  }

  readonly outcome: Outcome;
  readonly method: string;
  readonly path: string;
  /** The system's code, such as `ECONNREFUSED`, where there is one. */
  readonly code?: string;

  constructor(request: RequestSummary, outcome: Outcome, cause: SafeCause) {
    const why = cause.code ?? cause.name;
    super(`${request.method} ${request.path}: no answer from the platform (${why}); ${explain(outcome)}`, cause);
    this.outcome = outcome;
    this.method = request.method;
    this.path = request.path;
    if (cause.code !== undefined) this.code = cause.code;
  }
}

function explain(outcome: Outcome): string {
  return outcome === "not-sent" ? "the request did not reach it" : "the request may have reached it";
}
