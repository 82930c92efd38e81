import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/**
 * Too many requests: HTTP 429.
 *
 * @example
 * ```ts
 * try {
 *   await platform.schemas.delete("https://ns.adobe.com/acme/schemas/1234");
 * } catch (error) {
 *   if (isRateLimitError(error)) console.error(error.code, error.remedy);
 * }
 * ```
 */
export class RateLimitError extends ApiError {
  static {
    brand(RateLimitError.prototype, "RateLimitError");
  }
}
