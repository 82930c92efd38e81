/** A `Date` header counts in seconds, and services round the times they store to seconds, too. */
const GRAIN_MS = 1_000;
/** Answers whose clock is remembered: a wrong one is forgotten in time. */
const REMEMBERED = 32;
/** How far the two clocks may be apart when the platform has not told its own. */
const UNKNOWN_MS = 60_000;

/**
 * The platform's clock, as its `Date` headers tell it, against this machine's steady one: a wall clock that is wrong, or jumps, does no harm.
 */
export class ServerClock {
  /** Server's epoch time less steady time, as lately told. Each is a lower bound: the header was written before it was read. */
  readonly #offsets: number[] = [];

  /** Takes note of an answer's `Date` header, just received. One out of a cache tells an old time, and says so by its age. */
  observe(headers: Headers): void {
    const date = headers.get("date");
    const time = date === null || headers.has("age") ? Number.NaN : Date.parse(date);
    if (Number.isNaN(time)) return;
    this.#offsets.push(time - performance.now());
    if (this.#offsets.length > REMEMBERED) this.#offsets.shift();
  }

  /** A time on the platform's clock that is not after the given moment of `performance.now()`. */
  notAfter(moment: number): number {
    // The tightest of the bounds: an answer that took its time, or came from a machine that is late, does not widen it.
    if (this.#offsets.length > 0) return moment + Math.max(...this.#offsets) - GRAIN_MS;
    return Date.now() - (performance.now() - moment) - UNKNOWN_MS;
  }
}
