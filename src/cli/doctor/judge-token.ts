import type { Outcome } from "./attempt.ts";
import { explain, failedFinding } from "./explain.ts";
import type { Finding } from "./report.ts";
import { timeText } from "./time-text.ts";
import type { TokenFacts } from "./token-watch.ts";

export interface TokenCase {
  /** Undefined when none could be minted. */
  readonly token: TokenFacts | undefined;
  readonly apiKey: string;
  readonly sandboxName: string;
  /** How the first call with it ended. */
  readonly list: Outcome<unknown>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Whether there is a token, and whether the platform takes it. */
export function judgeToken({ token, apiKey, sandboxName, list, now }: TokenCase): Finding {
  const who = token === undefined ? "The token service" : "The platform";
  const explained = list.ok ? undefined : explain(list.error, { who, what: "sandboxes", sandboxName });
  if (token === undefined) {
    return explained === undefined
      ? { status: "failed", sentence: "No token was seen, although a call went through." }
      : failedFinding({ ...explained, sentence: `There is no token. ${explained.sentence}` });
  }
  const life = token.expiresAt === undefined ? undefined : token.expiresAt - now;
  if (explained !== undefined && life !== undefined && life <= 0) {
    const remedy = "Mint a new token, or give AEP_CLIENT_ID and AEP_CLIENT_SECRET, so that it is done for you.";
    return { ...failedFinding(explained), sentence: `The token expired ${timeText(-life)} ago.`, remedy };
  }
  if (explained?.family === "credentials") return failedFinding(explained);
  if (token.claims?.clientId !== undefined && token.claims.clientId !== apiKey) {
    return {
      status: "warning",
      sentence: "The token was minted with another credential than the API key belongs to.",
      remedy: "Set AEP_API_KEY (or AEP_CLIENT_ID) to the client id of the credential that mints the token.",
    };
  }
  const origin = token.minted ? "A token was minted" : "There is a token of your own";
  return {
    status: "ok",
    sentence: `${origin}; ${life === undefined ? "it does not say how long it lives" : livesFor(life)}.`,
  };
}

function livesFor(ms: number): string {
  return ms > 0 ? `it lives for another ${timeText(ms)}` : "it says that it has expired, and is taken all the same";
}
