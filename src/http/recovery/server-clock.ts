/** A `Date` header counts in seconds, and services round the times they store to seconds, too. */
const GRAIN_MS = 1_000;
/** How far the two clocks may be apart when the platform has not told its own. */
const UNKNOWN_MS = 60_000;

/**
 * The platform's clock, as its `Date` headers tell it, against this machine's steady one: a wall clock that is wrong, or jumps, does no harm.
 */
export class ServerClock {
  /** Server's epoch time less steady time. A lower bound: the header was written before it was read. */
  #offset: number | undefined;

  /** Takes note of an answer's `Date` header, just received. */
  observe(headers: Headers): void {
    const date = headers.get("date");
    const time = date === null ? Number.NaN : Date.parse(date);
    if (!Number.isNaN(time)) this.#offset = time - performance.now();
  }

  /** A time on the platform's clock that is not after the given moment of `performance.now()`. */
  notAfter(moment: number): number {
    if (this.#offset !== undefined) return moment + this.#offset - GRAIN_MS;
    return Date.now() - (performance.now() - moment) - UNKNOWN_MS;
  }
}
