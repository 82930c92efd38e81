import { hasBrand } from "./brand.ts";
import type { AbortError } from "./abort-error.ts";
import type { ApiError } from "./api-error.ts";
import type { AuthenticationError } from "./authentication-error.ts";
import type { BadRequestError } from "./bad-request-error.ts";
import type { ConfigurationError } from "./configuration-error.ts";
import type { ConflictError } from "./conflict-error.ts";
import type { NetworkError } from "./network-error.ts";
import type { NotFoundError } from "./not-found-error.ts";
import type { PermissionDeniedError } from "./permission-denied-error.ts";
import type { PlatformError } from "./platform-error.ts";
import type { PreconditionFailedError } from "./precondition-failed-error.ts";
import type { RateLimitError } from "./rate-limit-error.ts";
import type { ServerError } from "./server-error.ts";
import type { TimeoutError } from "./timeout-error.ts";
import type { UnexpectedResponseError } from "./unexpected-response-error.ts";
import type { UnknownOutcomeError } from "./unknown-outcome-error.ts";
import type { UnsupportedSpecError } from "./unsupported-spec-error.ts";
import type { ValidationError } from "./validation-error.ts";

/*
 * The guards recognise an error by its brand, not by its class: they hold across duplicate installs of this package, where `instanceof` fails.
 */

/**
 * Whether a caught value is a {@link PlatformError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isPlatformError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isPlatformError(error: unknown): error is PlatformError {
  return hasBrand(error, "PlatformError");
}

/**
 * Whether a caught value is an {@link ApiError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isApiError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isApiError(error: unknown): error is ApiError {
  return hasBrand(error, "ApiError");
}

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

/**
 * Whether a caught value is a {@link ConfigurationError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isConfigurationError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isConfigurationError(error: unknown): error is ConfigurationError {
  return hasBrand(error, "ConfigurationError");
}

/**
 * Whether a caught value is a {@link ValidationError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isValidationError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isValidationError(error: unknown): error is ValidationError {
  return hasBrand(error, "ValidationError");
}

/**
 * Whether a caught value is a {@link NetworkError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isNetworkError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isNetworkError(error: unknown): error is NetworkError {
  return hasBrand(error, "NetworkError");
}

/**
 * Whether a caught value is a {@link TimeoutError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isTimeoutError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return hasBrand(error, "TimeoutError");
}

/**
 * Whether a caught value is an {@link AbortError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isAbortError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isAbortError(error: unknown): error is AbortError {
  return hasBrand(error, "AbortError");
}

/**
 * Whether a caught value is an {@link UnexpectedResponseError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isUnexpectedResponseError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isUnexpectedResponseError(error: unknown): error is UnexpectedResponseError {
  return hasBrand(error, "UnexpectedResponseError");
}

/**
 * Whether a caught value is an {@link UnsupportedSpecError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isUnsupportedSpecError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isUnsupportedSpecError(error: unknown): error is UnsupportedSpecError {
  return hasBrand(error, "UnsupportedSpecError");
}

/**
 * Whether a caught value is an {@link UnknownOutcomeError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.get("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isUnknownOutcomeError(error)) console.error(error.message);
 *   else throw error;
 * });
 * ```
 */
export function isUnknownOutcomeError(error: unknown): error is UnknownOutcomeError {
  return hasBrand(error, "UnknownOutcomeError");
}
