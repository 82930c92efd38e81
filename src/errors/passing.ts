const PASSING_STATUSES = new Set([408, 429, 500, 502, 503, 504]);

/** Whether an HTTP status is one of a trouble that may pass by itself. */
export function isPassing(status: number): boolean {
  return PASSING_STATUSES.has(status);
}

/** Whether the same request may succeed later, as far as its HTTP status says; undefined where it says nothing. */
export function retryableByStatus(status: number): boolean | undefined {
  if (isPassing(status)) return true;
  return status >= 400 && status < 500 ? false : undefined;
}
