import { AbortError } from "../errors/abort-error.ts";
import { isAbortError, isTimeoutError } from "../errors/guards.ts";
import { TimeoutError } from "../errors/timeout-error.ts";

/**
 * Prepares a call, which may take a read of its own. When that read is ended, its outcome is its own affair: the call that it was for has
 * certainly not been sent, and its error says so.
 */
export async function prepared<T>(preparing: Promise<T>): Promise<T> {
  try {
    return await preparing;
  } catch (error) {
    if (isAbortError(error)) throw new AbortError(error, error.reason, "not-sent");
    if (isTimeoutError(error)) throw new TimeoutError(error, error.limit, error.limitMs, "not-sent");
    throw error;
  }
}
