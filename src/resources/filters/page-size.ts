import { ValidationError } from "../../errors/validation-error.ts";
import type { Answer } from "../../http/answer.ts";
import { isRecord } from "../../http/envelopes.ts";

/** Refuses a size no page can have: of nothing at all, a list would never come to its end. */
export function checkPageSize(subject: string, pageSize: number | undefined): void {
  if (pageSize === undefined || (Number.isInteger(pageSize) && pageSize >= 1)) return;
  const message = "must be a whole number from 1";
  throw new ValidationError(subject, [{ path: ["pageSize"], message, rule: "payload" }]);
}

/**
 * Whether a page is surely the last, where a service gives no next link: it is not full. Full is by the limit the service went by, which may be
 * smaller than the one asked for.
 */
export function isLastPage(count: number, limit: number, { json }: Answer): boolean {
  const page = isRecord(json) && isRecord(json._page) ? json._page : {};
  const full = typeof page.limit === "number" && page.limit > 0 ? Math.min(limit, page.limit) : limit;
  return count === 0 || count < full;
}
