import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/**
 * Nothing has this id or name in this sandbox.
 *
 * @example
 * ```ts
 * try {
 *   await platform.schemas.delete("https://ns.adobe.com/acme/schemas/1234");
 * } catch (error) {
 *   if (isNotFoundError(error)) console.error(error.code, error.remedy);
 * }
 * ```
 */
export class NotFoundError extends ApiError {
  static {
    brand(NotFoundError.prototype, "NotFoundError");
  }
}
