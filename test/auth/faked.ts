import { MintedTokens, type MintedTokensOptions } from "../../src/auth/minted-tokens.ts";
import type { TokenEvent } from "../../src/observe/token-event.ts";
import type { Token } from "../../src/auth/token-source.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Clocks that stand still until they are moved: by `pass` both, as time does, or the wall clock alone, as people do. */
class FakedClocks {
  wallMs = Date.UTC(2026, 0, 1);
  monotonicMs = 1_000;
  readonly wall = () => this.wallMs;
  readonly monotonic = () => this.monotonicMs;

  pass(ms: number): void {
    this.wallMs += ms;
    this.monotonicMs += ms;
  }
}

/** A source of tokens `t1`, `t2` … that counts its mints, under faked clocks. */
export function faked(options: MintedTokensOptions & { readonly lifetimeMs?: number } = {}) {
  const clocks = new FakedClocks();
  const events: TokenEvent[] = [];
  const state = { mints: 0 };
  let fail: unknown;
  const mint = async (): Promise<Token> => {
    state.mints += 1;
    if (fail !== undefined) throw fail;
    return { value: `t${state.mints}`, lifetimeMs: options.lifetimeMs ?? DAY };
  };
  const tokens = new MintedTokens(mint, {
    clocks,
    random: () => 1,
    onEvent: (event) => void events.push(event),
    ...options,
  });
  return {
    tokens,
    clocks,
    events,
    state,
    /** Every mint from now on fails with this; with nothing, every mint works. */
    failWith: (error?: unknown) => {
      fail = error;
    },
    actions: () => events.map(({ action }) => action),
  };
}

/** Lets everything run that waits for nothing but other promises. */
export const settle = () => new Promise((resolve) => setImmediate(resolve));
