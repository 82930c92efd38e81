import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/**
 * The token, the API key or the organisation was not accepted, or no token could be had.
 *
 * @example
 * ```ts
 * try {
 *   await platform.schemas.delete("https://ns.adobe.com/acme/schemas/1234");
 * } catch (error) {
 *   if (isAuthenticationError(error)) console.error(error.code, error.remedy);
 * }
 * ```
 */
export class AuthenticationError extends ApiError {
  static {
    brand(AuthenticationError.prototype, "AuthenticationError");
  }
}
