import {
  isApiError,
  isAuthenticationError,
  isNetworkError,
  isTimeoutError,
  isUnexpectedResponseError,
} from "../../errors/guards.ts";
import type { PlatformError } from "../../errors/platform-error.ts";
import { mayBeDone } from "../retry/retry-policy.ts";

/**
 * Whether a write that failed like this may have been carried out all the same: there was no answer, the answer says that something broke on
 * the way, or it says success in a way that cannot be read. A call that has been ended from outside is not asked about.
 */
export function isAmbiguous(error: unknown): error is PlatformError {
  if (isNetworkError(error)) return error.outcome === "unknown";
  if (isTimeoutError(error)) return error.limit === "timeoutMs" && error.outcome === "unknown";
  if (isUnexpectedResponseError(error)) return error.status >= 200 && error.status < 300;
  // No token could be had: the write was never sent.
  if (isAuthenticationError(error)) return false;
  return isApiError(error) && mayBeDone({ type: "status", status: error.status });
}
