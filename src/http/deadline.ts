/** Why a step was cut short: the caller's signal, the limit of the whole call, or the limit of one attempt. */
export type InterruptedBy = "signal" | "totalTimeoutMs" | "timeoutMs";

/** Thrown by {@link Deadline.run}; the executor turns it into one of our own errors. */
export class Interrupted {
  readonly by: InterruptedBy;

  constructor(by: InterruptedBy) {
    this.by = by;
  }
}

/**
 * The time limits and the caller's signal of one call, in one place. Every step of the call runs under it, so that waiting for a token,
 * sleeping, sending and reading end alike. `close()` leaves no timer and no listener behind.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #signal: AbortSignal | undefined;
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #onAbort = () => this.#controller.abort(new Interrupted("signal"));

  constructor(signal: AbortSignal | undefined, totalTimeoutMs: number) {
    this.#signal = signal;
    this.#timer = setTimeout(() => this.#controller.abort(new Interrupted("totalTimeoutMs")), totalTimeoutMs);
    if (signal?.aborted) this.#onAbort();
    else signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  /** Runs a step under the call's limits and, where given, one of its own. A step that ignores its signal is left behind. */
  async run<T>(step: (signal: AbortSignal) => Promise<T>, limitMs?: number): Promise<T> {
    const whole = this.#controller.signal;
    if (whole.aborted) throw whole.reason;
    const own = new AbortController();
    const onWhole = () => own.abort(whole.reason);
    const timer =
      limitMs === undefined ? undefined : setTimeout(() => own.abort(new Interrupted("timeoutMs")), limitMs);
    whole.addEventListener("abort", onWhole, { once: true });
    try {
      return await Promise.race([step(own.signal), rejection(own.signal)]);
    } finally {
      clearTimeout(timer);
      whole.removeEventListener("abort", onWhole);
    }
  }

  sleep(ms: number): Promise<void> {
    return this.run(
      (signal) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
        }),
    );
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener("abort", this.#onAbort);
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
