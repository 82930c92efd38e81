import { mintRemedy } from "../auth/ims.ts";
import type { ApiErrorInit } from "../errors/api-error.ts";
import { AuthenticationError } from "../errors/authentication-error.ts";
import { findErrorCode } from "../errors/catalogue/catalogue.ts";
import { isApiError, isNetworkError, isTimeoutError, isUnexpectedResponseError } from "../errors/guards.ts";
import { NetworkError } from "../errors/network-error.ts";
import { safeCause } from "../errors/safe-cause.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { UnexpectedKind } from "../errors/unexpected-response-error.ts";

/**
 * What a failed mint means to the call that wanted the token. Whatever the token service answers, the meaning is the same: there is no
 * token. When it does not answer, the call itself was certainly not sent.
 */
export function mintError(error: unknown, request: ApiErrorInit["request"]): unknown {
  if (isApiError(error)) {
    const detail = `no token: ${error.detail ?? error.title ?? "the token service gave no reason"}`;
    const remedy = findErrorCode(error.body, undefined)?.remedy ?? mintRemedy(error.status);
    return new AuthenticationError({ ...error, detail, remedy, request });
  }
  if (isUnexpectedResponseError(error)) {
    const { kind, status, excerpt } = error;
    return new AuthenticationError({
      status,
      request,
      // Half an answer may hold a whole token.
      body: kind === "html" ? excerpt : undefined,
      detail: `no token: ${ODDITIES[kind]}`,
      remedy: IN_BETWEEN.has(kind)
        ? "Check imsUrl, and what stands between it and this machine, such as a proxy or a login page."
        : "Check imsUrl; if it is right, try again later.",
    });
  }
  if (isNetworkError(error)) return new NetworkError(request, "not-sent", safeCause(error.cause));
  if (isTimeoutError(error)) return new TimeoutError(request, error.limit, error.limitMs, "not-sent");
  return error;
}

const IN_BETWEEN: ReadonlySet<UnexpectedKind> = new Set(["html", "redirect", "not-json"]);

const ODDITIES: Readonly<Record<UnexpectedKind, string>> = {
  html: "an HTML page came instead of the token service's answer",
  truncated: "the answer is JSON that stops half-way",
  empty: "the answer is empty",
  "not-json": "the answer is not JSON",
  "wrong-shape": "the answer holds no access_token",
  "too-big": "the answer is far larger than a token",
  redirect: "the answer is a redirect, which is not followed because it would carry the client secret elsewhere",
};
