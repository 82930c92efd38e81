import { ApiError } from "./api-error.ts";
import { brand } from "./brand.ts";

/**
 * The platform failed: HTTP 5xx.
 *
 * @example
 * ```ts
 * try {
 *   await platform.schemas.delete("https://ns.adobe.com/acme/schemas/1234");
 * } catch (error) {
 *   if (isServerError(error)) console.error(error.code, error.remedy);
 * }
 * ```
 */
export class ServerError extends ApiError {
  static {
    brand(ServerError.prototype, "ServerError");
  }
}
