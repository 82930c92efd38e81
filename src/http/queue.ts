import pLimit from "p-limit";
import type { Deadline } from "./deadline.ts";

/** How long a request waited for its turn, and how many wait behind it. */
export interface Waited {
  readonly waitedMs: number;
  readonly waiting: number;
}

/**
 * Lets a fixed number of requests be under way at a time, first come, first served. A place is held for one attempt, and not while
 * a call waits to try again. Without a limit there is no queue.
 */
export class Queue {
  readonly #limit: ReturnType<typeof pLimit> | undefined;
  #waiting = 0;

  constructor(concurrency: number | undefined) {
    this.#limit = concurrency === undefined ? undefined : pLimit(concurrency);
  }

  /**
   * Runs a task in its turn, and tells of the wait where there was one. A caller that leaves while it waits is gone at once, and its task never
   * starts.
   */
  run<T>(deadline: Deadline, task: () => Promise<T>, onTurn: (waited: Waited) => void): Promise<T> {
    const limit = this.#limit;
    if (limit === undefined) return task();
    const since = performance.now();
    const mustWait = limit.activeCount >= limit.concurrency;
    if (mustWait) this.#waiting += 1;
    return new Promise((resolve, reject) => {
      let state: "waiting" | "begun" | "left" = "waiting";
      const turn = new Promise<void>((begin) => {
        void limit(async () => {
          if (state === "left") return;
          state = "begun";
          begin();
          if (mustWait) {
            this.#waiting -= 1;
            onTurn({ waitedMs: performance.now() - since, waiting: this.#waiting });
          }
          await task().then(resolve, reject);
        });
      });
      deadline
        .run(() => turn)
        .catch((interrupted: unknown) => {
          if (mustWait && state === "waiting") this.#waiting -= 1;
          state = "left";
          reject(interrupted);
        });
    });
  }
}
