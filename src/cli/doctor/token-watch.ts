import { type Claims, readClaims } from "./claims.ts";

/** What is known of the token in use. The token itself is not kept. */
export interface TokenFacts {
  readonly minted: boolean;
  readonly claims?: Claims | undefined;
  /** Epoch milliseconds, where anybody says. */
  readonly expiresAt?: number | undefined;
  /** How long it took to get, in milliseconds. */
  readonly durationMs: number;
}

type Fetch = typeof globalThis.fetch;

/** A fetch for the client, and what was learnt by looking over its shoulder. */
export interface TokenWatch {
  readonly fetch: Fetch;
  /** Undefined until a token has been minted. */
  readonly token: () => TokenFacts | undefined;
}

/**
 * Watches the client mint its token, since the client keeps it to itself. The doctor only reads, so its one POST is that to the token
 * service.
 */
export function watchToken(fetch: Fetch, now: () => number = Date.now): TokenWatch {
  let facts: TokenFacts | undefined;
  return {
    token: () => facts,
    fetch: async (input, init) => {
      const started = now();
      const response = await fetch(input, init);
      const method = init?.method ?? (input instanceof Request ? input.method : "GET");
      if (method === "POST") {
        const answer: unknown = await response
          .clone()
          .json()
          .catch(() => undefined);
        facts = mintedToken(answer, started, now()) ?? facts;
      }
      return response;
    },
  };
}

/** What is known of a token out of the environment. */
export function ownToken(token: string): TokenFacts {
  const claims = readClaims(token);
  return { minted: false, claims, expiresAt: claims?.expiresAt, durationMs: 0 };
}

function mintedToken(answer: unknown, started: number, ended: number): TokenFacts | undefined {
  if (typeof answer !== "object" || answer === null) return undefined;
  const { access_token: token, expires_in: seconds } = { access_token: undefined, expires_in: undefined, ...answer };
  if (typeof token !== "string" || token === "") return undefined;
  const claims = readClaims(token);
  const lifetimeMs = Number(seconds) * 1000;
  const expiresAt = lifetimeMs > 0 ? ended + lifetimeMs : claims?.expiresAt;
  return { minted: true, claims, expiresAt, durationMs: ended - started };
}
