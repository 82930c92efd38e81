/** Longest wait a server can ask for. Beyond it the caller is better served by the error than by waiting. */
const LONGEST_RETRY_AFTER_MS = 60_000;

/** Reads a `Retry-After` header, in seconds or as an HTTP date, as milliseconds from now; undefined when there is none to read. */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : /[a-z]/i.test(text) ? Date.parse(text) - nowMs : Number.NaN;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER_MS);
}
