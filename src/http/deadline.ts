/** Why a step was cut short: the caller's signal, the limit of the whole call, or the limit of one attempt. */
export type InterruptedBy = "signal" | "totalTimeoutMs" | "timeoutMs";

/**
 * Thrown by {@link Deadline.run}; the executor turns it into one of our own errors. A middleware, or a fetch of the caller's own, sees it as
 * the reason of its signal, and knows it by the web's names.
 */
export class Interrupted extends Error {
  readonly by: InterruptedBy;

  constructor(by: InterruptedBy) {
    super(by === "signal" ? "aborted by the caller" : `not finished within ${by}`);
    this.name = by === "signal" ? "AbortError" : "TimeoutError";
    this.by = by;
  }
}

/**
 * The time limits and the caller's signal of one call, in one place. Every step of the call runs under it, so that queueing, waiting for a
 * token, sleeping, sending and reading end alike. Timers and listeners live as long as a step: between steps there are none.
 */
export class Deadline {
  readonly #signal: AbortSignal | undefined;
  readonly #endsAt: number;

  constructor(signal: AbortSignal | undefined, totalTimeoutMs: number) {
    this.#signal = signal;
    this.#endsAt = performance.now() + totalTimeoutMs;
  }

  /** What is left of the whole call's limit. */
  get remainingMs(): number {
    return this.#endsAt - performance.now();
  }

  /** Throws when the call has already ended. */
  check(): void {
    if (this.#signal?.aborted) throw new Interrupted("signal");
    if (this.remainingMs <= 0) throw new Interrupted("totalTimeoutMs");
  }

  /** Runs a step under the call's limits and, where given, one of its own. A step that ignores its signal is left behind. */
  async run<T>(step: (signal: AbortSignal) => Promise<T>, limitMs = Number.POSITIVE_INFINITY): Promise<T> {
    this.check();
    const remaining = this.remainingMs;
    const controller = new AbortController();
    return new Promise((resolve, reject) => {
      const interrupt = (by: InterruptedBy) => {
        const interrupted = new Interrupted(by);
        end();
        reject(interrupted);
        controller.abort(interrupted);
      };
      const onAbort = () => interrupt("signal");
      const by = limitMs < remaining ? "timeoutMs" : "totalTimeoutMs";
      const timer = setTimeout(interrupt, Math.min(limitMs, remaining), by);
      const end = () => {
        clearTimeout(timer);
        this.#signal?.removeEventListener("abort", onAbort);
      };
      this.#signal?.addEventListener("abort", onAbort, { once: true });
      settle(() => step(controller.signal)).then(
        (value) => {
          end();
          resolve(value);
        },
        (error: unknown) => {
          end();
          reject(error);
        },
      );
    });
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
}

/** A step that throws before it has a promise rejects, too. */
function settle<T>(step: () => Promise<T>): Promise<T> {
  try {
    return step();
  } catch (error) {
    return Promise.reject(error);
  }
}

/** Under this key the options of a call that is part of another carry that one's deadline. */
const DEADLINE = Symbol("deadline");

export function withDeadline<Options extends object>(options: Options | undefined, deadline: Deadline): Options {
  return Object.assign({ ...options } as Options, { [DEADLINE]: deadline });
}

/** The deadline that options carry, if the call is part of another. */
export function deadlineIn(options: object | undefined): Deadline | undefined {
  const deadline: unknown = Reflect.get({ ...options }, DEADLINE);
  return deadline instanceof Deadline ? deadline : undefined;
}
