import type { Answer } from "../../http/answer.ts";
import { isRecord } from "../../http/envelopes.ts";

/**
 * The token of the next page, out of `_links.next.href`, which is a relative URL; `_links` may be empty or missing. The token is decoded
 * by hand: `URLSearchParams` would read a `+` in a base64 token as a space.
 */
export function nextToken(answer: Answer, current: string | undefined): string | undefined {
  const links = isRecord(answer.json) && isRecord(answer.json._links) ? answer.json._links : {};
  const href = isRecord(links.next) ? links.next.href : undefined;
  if (typeof href !== "string") return undefined;
  const token = /[?&]continuationToken=([^&#]*)/.exec(href)?.[1];
  if (token === undefined || token === "") return undefined;
  const decoded = decodeURIComponent(token);
  if (decoded === current) return answer.unexpected("the next page is this page again");
  return decoded;
}
