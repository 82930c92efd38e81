import type { Answer } from "../../http/answer.ts";
import { isRecord } from "../../http/envelopes.ts";

/**
 * The token of the next page, out of `_links.next.href`, which is a relative URL; `_links` may be empty or missing. The token is decoded
 * by hand: `URLSearchParams` would read a `+` in a base64 token as a space. One that has been walked already would lead round in a circle.
 */
export function nextToken(answer: Answer, walked: ReadonlySet<string> | undefined): string | undefined {
  const links = isRecord(answer.json) && isRecord(answer.json._links) ? answer.json._links : {};
  const href = isRecord(links.next) ? links.next.href : undefined;
  if (typeof href !== "string") return undefined;
  const token = /[?&]continuationToken=([^&#]*)/.exec(href)?.[1];
  if (token === undefined || token === "") return undefined;
  const decoded =
    decodedToken(token) ?? answer.unexpected("the token of the next page is not percent-encoded as it should be");
  return walked?.has(decoded) ? answer.unexpected("the next page is one that has been read before") : decoded;
}

function decodedToken(token: string): string | undefined {
  try {
    return decodeURIComponent(token);
  } catch {
    return undefined;
  }
}
