import { hasBrand } from "./brand.ts";
import type { BadRequestError } from "./bad-request-error.ts";
import type { AuthenticationError } from "./authentication-error.ts";
import type { PermissionDeniedError } from "./permission-denied-error.ts";
import type { NotFoundError } from "./not-found-error.ts";
import type { ConflictError } from "./conflict-error.ts";
import type { PreconditionFailedError } from "./precondition-failed-error.ts";
import type { RateLimitError } from "./rate-limit-error.ts";
import type { ServerError } from "./server-error.ts";

/* Guards for the classes below ApiError; see guards.ts for how they recognise an error. */

/**
 * Whether a caught value is a {@link BadRequestError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isBadRequestError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isBadRequestError(error: unknown): error is BadRequestError {
  return hasBrand(error, "BadRequestError");
}

/**
 * Whether a caught value is an {@link AuthenticationError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isAuthenticationError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isAuthenticationError(error: unknown): error is AuthenticationError {
  return hasBrand(error, "AuthenticationError");
}

/**
 * Whether a caught value is a {@link PermissionDeniedError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isPermissionDeniedError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isPermissionDeniedError(error: unknown): error is PermissionDeniedError {
  return hasBrand(error, "PermissionDeniedError");
}

/**
 * Whether a caught value is a {@link NotFoundError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isNotFoundError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isNotFoundError(error: unknown): error is NotFoundError {
  return hasBrand(error, "NotFoundError");
}

/**
 * Whether a caught value is a {@link ConflictError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isConflictError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isConflictError(error: unknown): error is ConflictError {
  return hasBrand(error, "ConflictError");
}

/**
 * Whether a caught value is a {@link PreconditionFailedError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isPreconditionFailedError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isPreconditionFailedError(error: unknown): error is PreconditionFailedError {
  return hasBrand(error, "PreconditionFailedError");
}

/**
 * Whether a caught value is a {@link RateLimitError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isRateLimitError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isRateLimitError(error: unknown): error is RateLimitError {
  return hasBrand(error, "RateLimitError");
}

/**
 * Whether a caught value is a {@link ServerError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isServerError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isServerError(error: unknown): error is ServerError {
  return hasBrand(error, "ServerError");
}
