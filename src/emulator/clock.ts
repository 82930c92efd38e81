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
  /** Stops the clock at the time it shows. */
  freeze(): void;
  /** Lets a stopped clock run on from the time it shows. */
  resume(): void;
  /** Whether it is stopped. */
  readonly frozen: boolean;
}

/** Where a clock stands: what a saved state keeps of it. All in milliseconds. */
export interface ClockState {
  readonly offset: number;
  readonly frozenAt: number | null;
}

export interface StoredClock extends Clock {
  state(): ClockState;
  restore(state: ClockState): void;
}

/** A clock as it is after the start: it shows real time. */
export const REAL_TIME: ClockState = { offset: 0, frozenAt: null };

/** A clock over a source of real time; `moved` is called after each jump. */
export function createClock(real: () => number, moved: () => void): StoredClock {
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
    freeze() {
      frozen ??= real() + offset;
    },
    resume() {
      if (frozen !== undefined) offset = frozen - real();
      frozen = undefined;
    },
    get frozen() {
      return frozen !== undefined;
    },
    state: () => ({ offset, frozenAt: frozen ?? null }),
    restore(state) {
      offset = state.offset;
      frozen = state.frozenAt ?? undefined;
    },
  };
}
