/**
 * The emulator's time. It starts as the real one; `advance` runs it ahead, `set` stops it.
 *
 * All values are epoch milliseconds or milliseconds. Both calls let the runs that fall due happen at once.
 * Source: the emulator's own; the platform has no such thing.
 *
 * @example
 * ```ts
 * import { createEmulator } from "aep-flow-service/emulator";
 * const { clock } = createEmulator();
 * clock.set(Date.UTC(2026, 0, 1));
 * clock.advance(15 * 60_000);
 * ```
 */
export interface Clock {
  /** The time now, in epoch milliseconds. */
  now(): number;
  /** Stops the clock at this time (epoch milliseconds); later `advance` calls move it from there. */
  set(ms: number): void;
  /** Moves the clock ahead by this many milliseconds. */
  advance(ms: number): void;
}

interface ResettableClock extends Clock {
  reset(): void;
}

/** A clock over a source of real time; `moved` is called after each jump. */
export function createClock(real: () => number, moved: () => void): ResettableClock {
  let offset = 0;
  let frozen: number | undefined;
  return {
    now: () => frozen ?? real() + offset,
    set(ms) {
      if (!Number.isFinite(ms)) throw new TypeError(`clock.set() takes epoch milliseconds; got ${ms}.`);
      frozen = ms;
      moved();
    },
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0) {
        throw new TypeError(`clock.advance() takes a number of milliseconds, zero or more; got ${ms}.`);
      }
      if (frozen === undefined) offset += ms;
      else frozen += ms;
      moved();
    },
    reset() {
      offset = 0;
      frozen = undefined;
    },
  };
}
