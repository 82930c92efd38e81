import { brand } from "./brand.ts";
import type { RequestSummary } from "./outcome.ts";
import { PlatformError } from "./platform-error.ts";

/** What was odd about the answer. */
export type UnexpectedKind = "html" | "truncated" | "empty" | "not-json" | "wrong-shape" | "too-big" | "redirect";

/**
 * An answer came, but not one of the platform's: an HTML page of a proxy, JSON that stops half-way, nothing where something was due.
 *
 * @example
 * ```ts
 * try {
 *   await platform.dataSets.list();
 * } catch (error) {
 *   if (isUnexpectedResponseError(error)) console.error(error.kind, error.status, error.excerpt);
 * }
 * ```
 */
export class UnexpectedResponseError extends PlatformError {
  static {
    brand(UnexpectedResponseError.prototype, "UnexpectedResponseError");
  }

  readonly kind: UnexpectedKind;
  /** HTTP status of the answer. */
  readonly status: number;
  readonly method: string;
  readonly path: string;
  /** The start of the body, redacted. */
  readonly excerpt: string;

  constructor(request: RequestSummary, kind: UnexpectedKind, status: number, problem: string, excerpt = "") {
    super(`${request.method} ${request.path}: ${problem} (HTTP ${status})`);
    this.kind = kind;
    this.status = status;
    this.method = request.method;
    this.path = request.path;
    this.excerpt = excerpt;
  }
}
