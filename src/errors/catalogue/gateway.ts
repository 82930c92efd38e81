import { isPassing } from "../passing.ts";
import type { ErrorCode, Explanation } from "./entry.ts";

const TROUBLESHOOTING = "https://experienceleague.adobe.com/en/docs/experience-platform/landing/troubleshooting";
/** The Analytics guide describes the same gateway; no page of the platform names this code. */
const ANALYTICS = "https://developer.adobe.com/analytics-apis/docs/2.0/guides/";

const ROWS: Readonly<Record<string, Explanation & { readonly source?: string }>> = {
  "400003": {
    cause: "The request names no organisation.",
    remedy: "Give the client an orgId.",
    means: "AuthenticationError",
  },
  "401013": {
    cause: "The token has expired, was revoked, or is none of this environment.",
    remedy: "The token has expired or belongs to another environment: mint a new one.",
  },
  "403000": {
    cause: "The request has no API key.",
    remedy: "Give the client an apiKey (for OAuth server-to-server it is the client id).",
    means: "AuthenticationError",
  },
  "403003": {
    cause: "The API key is not known to the gateway.",
    remedy:
      "The API key is not known here: check that it is the client id of the credential the token was minted with.",
    means: "AuthenticationError",
  },
  "403010": {
    cause: "The request has no token.",
    remedy: "Send a token: give the client credentials, or an accessToken that is not empty.",
    means: "AuthenticationError",
  },
  "403025": {
    cause: "The credential is not entitled to Experience Platform in this organisation.",
    remedy:
      "The credential has no product profile in this organisation: check orgId, and that the project was added to a profile.",
  },
  "403027": {
    cause: "The organisation's id is malformed, or the credential has no product profile of Experience Platform.",
    remedy: "Check orgId, and that the project in the Developer Console was added to a product profile.",
  },
  "429050": {
    cause: "Too many requests were sent in a short time.",
    remedy: "Send fewer requests at a time, and wait a moment before you send this one again.",
    source: ANALYTICS,
  },
};

/** Codes of the API gateway: the HTTP status is the first three digits. It sends no type. */
export const GATEWAY_CODES: readonly ErrorCode[] = Object.entries(ROWS).map(([code, row]) => {
  const status = Number(code.slice(0, 3));
  return { code, family: "gateway", status, retryable: isPassing(status), source: TROUBLESHOOTING, ...row };
});
