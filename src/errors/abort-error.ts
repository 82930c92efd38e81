import { brand } from "./brand.ts";
import type { FindCandidates } from "./candidate.ts";
import type { Outcome, RequestSummary } from "./outcome.ts";
import { PlatformError } from "./platform-error.ts";

/**
 * The caller's own `signal` ended the call.
 *
 * @example
 * ```ts
 * const controller = new AbortController();
 * const call = platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877", { signal: controller.signal });
 * controller.abort("the user left");
 * await call.catch((error: unknown) => {
 *   if (isAbortError(error)) console.error(error.reason, error.outcome);
 * });
 * ```
 */
export class AbortError extends PlatformError {
  static {
    brand(AbortError.prototype, "AbortError");
  }

  /** What the caller gave to `abort()`. */
  readonly reason: unknown;
  readonly outcome: Outcome;
  readonly method: string;
  readonly path: string;
  readonly #find: FindCandidates | undefined;

  constructor(request: RequestSummary, reason: unknown, outcome: Outcome, find?: FindCandidates) {
    super(`${request.method} ${request.path}: aborted by the caller`);
    this.reason = reason;
    this.outcome = outcome;
    this.method = request.method;
    this.path = request.path;
    this.#find = find;
  }

  /** For a create whose outcome is unknown: looks for what it may have made. Nothing was looked for before: the call had ended. */
  get find(): FindCandidates | undefined {
    return this.#find;
  }
}
