/** How much of its life a token has left: enough, little enough to renew it in the background, or too little to use it. */
export type TokenWindow = "fresh" | "early" | "due";

/** An hour, as Adobe's product pages advise. */
const EARLY_MS = 60 * 60_000;
/** Longer than any attempt lasts, so that no request arrives with a dead token. */
const DUE_MS = 2 * 60_000;

/**
 * The window a token is in: the last hour of its life is `early`, the last two minutes are `due`. A token that lives but shortly is early in
 * its last fifth and due in its last twentieth. `spread`, from 0 to 1, puts the start of the early window off by up to half of it: processes
 * that share a token then do not all renew it at one moment.
 */
export function tokenWindow(ageMs: number, lifetimeMs: number, spread = 0): TokenWindow {
  const leftMs = lifetimeMs - ageMs;
  if (leftMs <= Math.min(DUE_MS, lifetimeMs / 20)) return "due";
  return leftMs <= Math.min(EARLY_MS, lifetimeMs / 5) * (1 - spread / 2) ? "early" : "fresh";
}
