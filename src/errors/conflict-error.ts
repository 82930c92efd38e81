import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/**
 * The request collides with what is there, such as a name already taken.
 *
 * @example
 * ```ts
 * try {
 *   await platform.schemas.delete("https://ns.adobe.com/acme/schemas/1234");
 * } catch (error) {
 *   if (isConflictError(error)) console.error(error.code, error.remedy);
 * }
 * ```
 */
export class ConflictError extends ApiError {
  static {
    brand(ConflictError.prototype, "ConflictError");
  }
}
