import { hasBrand } from "./brand.ts";
import type { PlatformError } from "./platform-error.ts";
import type { ApiError } from "./api-error.ts";
import type { ConfigurationError } from "./configuration-error.ts";
import type { UpdateConflictError } from "./update-conflict-error.ts";
import type { ValidationError } from "./validation-error.ts";
import type { NetworkError } from "./network-error.ts";
import type { TimeoutError } from "./timeout-error.ts";
import type { AbortError } from "./abort-error.ts";
import type { UnexpectedResponseError } from "./unexpected-response-error.ts";
import type { UnsupportedSpecError } from "./unsupported-spec-error.ts";
import type { UnknownOutcomeError } from "./unknown-outcome-error.ts";

export * from "./api-guards.ts";

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
 * Whether a caught value is an {@link UpdateConflictError}, whichever copy of this package made it.
 *
 * @example
 * ```ts
 * await platform.flows.delete("d8a6f005-7eaf-4153-983e-e8574508b877").catch((error: unknown) => {
 *   if (isUpdateConflictError(error)) console.error(error.paths);
 *   else throw error;
 * });
 * ```
 */
export function isUpdateConflictError(error: unknown): error is UpdateConflictError {
  return hasBrand(error, "UpdateConflictError");
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
