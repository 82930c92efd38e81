import type { Clocks } from "./clocks.ts";
import type { CachedToken } from "./token-cache.ts";
import { type TokenWindow, tokenWindow } from "./token-window.ts";

/** A token in hand, and when it began to live by either clock. */
export interface KeptToken {
  readonly value: string;
  readonly lifetimeMs: number;
  readonly bornWall: number;
  readonly bornMonotonic: number;
  /** See {@link tokenWindow}. */
  readonly spread: number;
}

/**
 * The larger of the two ages: a wall clock that jumps back cannot keep a dead token alive, and one that jumps ahead costs one mint.
 */
export function ageMs(token: KeptToken, clocks: Clocks): number {
  return Math.max(clocks.wall() - token.bornWall, clocks.monotonic() - token.bornMonotonic);
}

export function windowOf(token: KeptToken, clocks: Clocks): TokenWindow {
  return tokenWindow(ageMs(token, clocks), token.lifetimeMs, token.spread);
}

/** A token another process minted: all that is known of its age is what the wall clocks say. */
export function fromCache({ value, mintedAt, expiresAt }: CachedToken, clocks: Clocks, spread: number): KeptToken {
  const aged = Math.max(0, clocks.wall() - mintedAt);
  const bornMonotonic = clocks.monotonic() - aged;
  return { value, lifetimeMs: expiresAt - mintedAt, bornWall: mintedAt, bornMonotonic, spread };
}
