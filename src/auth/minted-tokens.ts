import { isPlatformError } from "../errors/guards.ts";
import { safeCause } from "../errors/safe-cause.ts";
import { backOffMs } from "./back-off.ts";
import { type Clocks, SYSTEM_CLOCKS } from "./clocks.ts";
import { ageMs, fromCache, type KeptToken, windowOf } from "./kept-token.ts";
import { pause } from "./pause.ts";
import { Refusals } from "./refusals.ts";
import { SharedToken } from "./shared-token.ts";
import type { TokenCache } from "./token-cache.ts";
import type { TokenEvent } from "../observe/token-event.ts";
import type { Token, TokenSource } from "./token-source.ts";

export interface MintedTokensOptions {
  /** A cache shared with other processes, and the name of the token in it. */
  readonly shared?: { readonly cache: TokenCache; readonly key: () => Promise<string> } | undefined;
  readonly onEvent?: ((event: TokenEvent) => void) | undefined;
  readonly clocks?: Clocks | undefined;
  readonly random?: (() => number) | undefined;
}

/** A token that lives longer than this was good to begin with. */
const LIVELY_MS = 60_000;

type Purpose = "minted" | "renewed";

/**
 * Keeps one minted token. Any number of callers share one mint in flight; early in its end a token is renewed in the background, late in it
 * callers wait; a failed mint is not kept, and holds the next one back. The mint is not tied to any one caller's signal: a caller that
 * leaves must not take the others' token away.
 */
export class MintedTokens implements TokenSource {
  readonly #mint: () => Promise<Token>;
  readonly #shared: SharedToken | undefined;
  readonly #onEvent: ((event: TokenEvent) => void) | undefined;
  readonly #clocks: Clocks;
  readonly #random: () => number;
  readonly #refusals = new Refusals();
  #kept: KeptToken | undefined;
  #renewing: Promise<string> | undefined;
  #failures = 0;
  /** What the last mint failed with, while it holds the next one back. */
  #failure: unknown;
  /** Tokens in a row that were refused soon after they were minted. */
  #stillborn = 0;
  /** By the monotonic clock. */
  #notBefore = Number.NEGATIVE_INFINITY;

  constructor(mint: () => Promise<Token>, options: MintedTokensOptions = {}) {
    this.#mint = mint;
    this.#onEvent = options.onEvent;
    this.#clocks = options.clocks ?? SYSTEM_CLOCKS;
    this.#random = options.random ?? Math.random;
    const { shared } = options;
    if (shared !== undefined) {
      this.#shared = new SharedToken(shared.cache, shared.key, (reason) =>
        this.#tell({ action: "cache-failed", reason }),
      );
    }
  }

  get(): string | Promise<string> {
    const kept = this.#kept;
    const window = kept === undefined ? "due" : windowOf(kept, this.#clocks);
    if (kept === undefined || window === "due") return this.#renew("minted");
    if (window === "early" && this.#renewing === undefined && this.#heldBackMs() === 0) {
      // Nobody waits for it, so nobody is told by a rejection: an event tells, and a later caller tries again.
      this.#renew("renewed").catch(() => undefined);
    }
    return kept.value;
  }

  get lastFailure(): unknown {
    return this.#failure;
  }

  refused(token: string): boolean {
    // A late refusal of an older token must not throw away the new one.
    if (this.#kept?.value === token) {
      this.#noteAge(this.#kept);
      this.#kept = undefined;
    }
    if (this.#refusals.add(token)) this.#tell({ action: "refused" });
    return true;
  }

  #renew(purpose: Purpose): Promise<string> {
    this.#renewing ??= this.#obtain(purpose).finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #obtain(purpose: Purpose): Promise<string> {
    let token = await this.#reuse(purpose);
    if (token === undefined && this.#heldBackMs() > 0) {
      await pause(this.#heldBackMs());
      // Meanwhile another process may have had more luck.
      token = await this.#reuse(purpose);
    }
    token ??= await this.#mintOne(purpose);
    this.#kept = token;
    return token.value;
  }

  /** The token another process has left in the shared cache, if it is any better than what is kept. */
  async #reuse(purpose: Purpose): Promise<KeptToken | undefined> {
    const cached = await this.#shared?.read();
    if (cached === undefined || cached.value === this.#kept?.value || this.#refusals.has(cached.value))
      return undefined;
    const window = windowOf(fromCache(cached, this.#clocks, 0), this.#clocks);
    if (window === "due" || (window === "early" && purpose === "renewed")) return undefined;
    const token = fromCache(cached, this.#clocks, this.#random());
    this.#tell({ action: "reused", expiresInMs: this.#leftMs(token) });
    return token;
  }

  async #mintOne(purpose: Purpose): Promise<KeptToken> {
    const bornWall = this.#clocks.wall();
    const bornMonotonic = this.#clocks.monotonic();
    const durationMs = () => this.#clocks.monotonic() - bornMonotonic;
    try {
      const { value, lifetimeMs } = await this.#mint();
      this.#failures = 0;
      this.#failure = undefined;
      const spread = this.#shared === undefined ? 0 : this.#random();
      const token = { value, lifetimeMs, bornWall, bornMonotonic, spread };
      const expiresInMs = this.#leftMs(token);
      this.#tell({ action: purpose, durationMs: durationMs(), expiresInMs });
      // Not waited for: the token is good whether or not others can have it, too.
      if (expiresInMs > 0)
        void this.#shared?.write({ value, mintedAt: bornWall, expiresAt: bornWall + lifetimeMs }, expiresInMs);
      return token;
    } catch (error) {
      this.#failures += 1;
      this.#failure = error;
      this.#holdBack(this.#failures);
      this.#tell({ action: "failed", durationMs: durationMs(), reason: reasonOf(error) });
      throw error;
    }
  }

  /** One token that does not live is bad luck. A second one in a row says that new tokens do not help: they are minted ever more rarely. */
  #noteAge(token: KeptToken): void {
    this.#stillborn = ageMs(token, this.#clocks) < LIVELY_MS ? this.#stillborn + 1 : 0;
    if (this.#stillborn > 1) this.#holdBack(this.#stillborn - 1);
  }

  #holdBack(times: number): void {
    this.#notBefore = this.#clocks.monotonic() + backOffMs(times, this.#random());
  }

  #heldBackMs(): number {
    return Math.max(0, this.#notBefore - this.#clocks.monotonic());
  }

  #leftMs(token: KeptToken): number {
    return Math.max(0, Math.floor(token.lifetimeMs - ageMs(token, this.#clocks)));
  }

  #tell(event: TokenEvent): void {
    try {
      this.#onEvent?.(event);
    } catch {
      // The listener's own affair: no token may depend on it.
    }
  }
}

/** Our own messages are redacted; what a fetch of the caller's own throws may say anything, so only its name is told. */
function reasonOf(error: unknown): string {
  if (isPlatformError(error)) return error.message;
  const { name, code } = safeCause(error);
  return code ?? name;
}
