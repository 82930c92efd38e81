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

  constructor(concurrency: number | undefined) {
    this.#limit = concurrency === undefined ? undefined : pLimit(concurrency);
  }

  /** Runs a task in its turn. A caller that leaves while it waits is gone at once, and its task never starts. */
  run<T>(deadline: Deadline, task: () => Promise<T>, onTurn: (waited: Waited) => void): Promise<T> {
    const limit = this.#limit;
    if (limit === undefined) return task();
    const mustWait = limit.activeCount >= limit.concurrency || limit.pendingCount > 0;
    const since = performance.now();
    return new Promise((resolve, reject) => {
      let left = false;
      const turn = new Promise<void>((begin) => {
        void limit(async () => {
          if (left) return;
          begin();
          if (mustWait) onTurn({ waitedMs: performance.now() - since, waiting: limit.pendingCount });
          await task().then(resolve, reject);
        });
      });
      deadline
        .run(() => turn)
        .catch((interrupted: unknown) => {
          left = true;
          reject(interrupted);
        });
    });
  }
}
