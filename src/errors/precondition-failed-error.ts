import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/**
 * The etag given is not the newest: somebody else has written in between.
 *
 * @example
 * ```ts
 * try {
 *   await platform.schemas.delete("https://ns.adobe.com/acme/schemas/1234");
 * } catch (error) {
 *   if (isPreconditionFailedError(error)) console.error(error.code, error.remedy);
 * }
 * ```
 */
export class PreconditionFailedError extends ApiError {
  static {
    brand(PreconditionFailedError.prototype, "PreconditionFailedError");
  }
}
