import { brand } from "./brand.ts";
import type { RequestSummary } from "./outcome.ts";
import { PlatformError, type SafeCause } from "./platform-error.ts";

/**
 * A write was sent and its answer was lost. It may or may not have been carried out, so it was not repeated.
 *
 * @example
 * ```ts
 * try {
 *   await platform.dataSets.create({ name: "Contacts", schemaRef: { id: "https://ns.adobe.com/acme/schemas/1234" } });
 * } catch (error) {
 *   if (isUnknownOutcomeError(error)) console.error("look for it before you create it again:", error.message);
 * }
 * ```
 */
export class UnknownOutcomeError extends PlatformError {
  static {
    brand(UnknownOutcomeError.prototype, "UnknownOutcomeError");
  }

  readonly method: string;
  readonly path: string;

  constructor(request: RequestSummary, cause: SafeCause) {
    super(
      `${request.method} ${request.path}: the answer was lost (${cause.code ?? cause.name}), the write may have been carried out; look for it with list() before you send it again`,
      cause,
    );
    this.method = request.method;
    this.path = request.path;
  }
}
