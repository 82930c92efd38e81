/** A bearer token as it was minted. */
export interface Token {
  readonly value: string;
  readonly lifetimeMs: number;
}

/** Where the transport gets its token from. One serves every resource and sandbox of a client. */
export interface TokenSource {
  /** A token that is good for a while, or a rejection. Concurrent callers share one mint. */
  get(): Promise<string>;
  /** Says that the platform refused this very token. True when another one can be had. */
  refused(token: string): boolean;
}

/** Renewed this long before its end, so that no request arrives with a dead token; sooner for a token that lives but shortly. */
const RENEW_BEFORE_MS = 5 * 60_000;

/**
 * Keeps one minted token: one mint in flight for any number of callers, renewed early, and a failed mint is not kept.
 * The mint is not tied to any one caller's signal: a caller that leaves must not take the others' token away.
 */
export class MintedTokens implements TokenSource {
  readonly #mint: () => Promise<Token>;
  readonly #now: () => number;
  #kept: { readonly value: string; readonly freshUntil: number } | undefined;
  #minting: Promise<string> | undefined;

  constructor(mint: () => Promise<Token>, now: () => number = Date.now) {
    this.#mint = mint;
    this.#now = now;
  }

  async get(): Promise<string> {
    if (this.#kept !== undefined && this.#now() < this.#kept.freshUntil) return this.#kept.value;
    this.#minting ??= this.#renew();
    return this.#minting;
  }

  refused(token: string): boolean {
    // A late refusal of an older token must not throw away the new one.
    if (this.#kept?.value === token) this.#kept = undefined;
    return true;
  }

  async #renew(): Promise<string> {
    try {
      const { value, lifetimeMs } = await this.#mint();
      this.#kept = { value, freshUntil: this.#now() + lifetimeMs - Math.min(RENEW_BEFORE_MS, lifetimeMs / 10) };
      return value;
    } finally {
      this.#minting = undefined;
    }
  }
}

/** Asks the caller's own function, or repeats the caller's own string. What the function throws goes through untouched. */
export class OwnToken implements TokenSource {
  readonly #token: string | (() => string | Promise<string>);

  constructor(token: string | (() => string | Promise<string>)) {
    this.#token = token;
  }

  async get(): Promise<string> {
    return typeof this.#token === "function" ? this.#token() : this.#token;
  }

  refused(): boolean {
    return typeof this.#token === "function";
  }
}
