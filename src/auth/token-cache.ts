/** A token as it lies in a {@link TokenCache}. It survives JSON. */
export interface CachedToken {
  /** The bearer token itself: whoever can read it can act as the credential until it expires. */
  readonly value: string;
  /** Epoch milliseconds, by the clock of the process that minted it. */
  readonly mintedAt: number;
  /** Epoch milliseconds, by the same clock. */
  readonly expiresAt: number;
}

/**
 * Where processes share a token, so that together they mint one instead of one each. The client keeps its token in memory all the same, and
 * looks here only when it needs another one. A cache that fails, or takes longer than a second, is passed over: the client mints for itself.
 *
 * @example
 * ```ts
 * import type { CachedToken, TokenCache } from "aep-flow-service";
 *
 * const kept = new Map<string, CachedToken>();
 * const cache: TokenCache = {
 *   get: async (key) => kept.get(key),
 *   set: async (key, token, ttlMs) => {
 *     kept.set(key, token);
 *     setTimeout(() => kept.delete(key), ttlMs);
 *   },
 * };
 * ```
 */
export interface TokenCache {
  /** The token last set under a key; `undefined` or `null` when there is none. */
  get(key: string): Promise<CachedToken | null | undefined>;
  /** Keeps a token in place of the one before. `ttlMs`, a whole number of milliseconds, is how long it lives from now. */
  set(key: string, token: CachedToken, ttlMs: number): Promise<unknown>;
}

/** What a header may carry as a bearer token. */
const TOKEN = /^[\x21-\x7e]+$/;

/** Reads what a cache gave, which may be anything. */
export function readCachedToken(given: unknown): CachedToken | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  const { value, mintedAt, expiresAt } = given as Partial<Record<keyof CachedToken, unknown>>;
  if (typeof value !== "string" || !TOKEN.test(value)) return undefined;
  if (!isTime(mintedAt) || !isTime(expiresAt) || expiresAt <= mintedAt) return undefined;
  return { value, mintedAt, expiresAt };
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
