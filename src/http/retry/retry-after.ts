/** Longest wait a server can ask for: more than that is not waited, and the request is sent again all the same. */
const LONGEST_RETRY_AFTER_MS = 60_000;
/** All three forms of a date in HTTP begin with the day of the week. */
const HTTP_DATE = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i;

/** Reads a `Retry-After` header, in seconds or as an HTTP date, as milliseconds from now; undefined when there is none to read. */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : dateIn(text) - nowMs;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER_MS);
}

/** Only what is a date in HTTP: left alone, `Date.parse` reads "retry in 5" as the first of May. The oldest form names no zone, and means GMT. */
function dateIn(text: string): number {
  if (!HTTP_DATE.test(text)) return Number.NaN;
  return Date.parse(/ gmt$/i.test(text) ? text : `${text} GMT`);
}
