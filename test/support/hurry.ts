import { afterAll, beforeAll } from "vitest";

/** Waits shorter than this are kept: sockets need their time. */
const SHORT_MS = 100;
const FACTOR = 100;

/**
 * Makes long waits short for a whole test file: back-off, Retry-After, pauses between looks. Sockets stay real, for they do not wait by these
 * timers; limits above the threshold become shorter, too.
 */
export function hurry(factor = FACTOR): void {
  const original = globalThis.setTimeout;
  beforeAll(() => {
    globalThis.setTimeout = new Proxy(original, {
      apply: (target, self, [handler, ms = 0, ...given]) =>
        Reflect.apply(target, self, [handler, ms < SHORT_MS ? ms : Math.max(SHORT_MS / 5, ms / factor), ...given]),
    });
  });
  afterAll(() => {
    globalThis.setTimeout = original;
  });
}
