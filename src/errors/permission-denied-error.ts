import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/**
 * The credentials are good but may not do this.
 *
 * @example
 * ```ts
 * try {
 *   await platform.schemas.delete("https://ns.adobe.com/acme/schemas/1234");
 * } catch (error) {
 *   if (isPermissionDeniedError(error)) console.error(error.code, error.remedy);
 * }
 * ```
 */
export class PermissionDeniedError extends ApiError {
  static {
    brand(PermissionDeniedError.prototype, "PermissionDeniedError");
  }
}
