import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/**
 * The platform refused the request as it stands: HTTP 400 and its like.
 *
 * @example
 * ```ts
 * try {
 *   await platform.schemas.delete("https://ns.adobe.com/acme/schemas/1234");
 * } catch (error) {
 *   if (isBadRequestError(error)) console.error(error.code, error.remedy);
 * }
 * ```
 */
export class BadRequestError extends ApiError {
  static {
    brand(BadRequestError.prototype, "BadRequestError");
  }
}
