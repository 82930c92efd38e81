import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Deadline, Interrupted } from "../../src/http/deadline.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => undefined);

test("a step that ignores its signal is ended all the same", async () => {
  const deadline = new Deadline(undefined, 1_000);
  const step = expect(deadline.run(never)).rejects.toEqual(new Interrupted("totalTimeoutMs"));
  await vi.advanceTimersByTimeAsync(1_000);
  await step;
});

test("an attempt's limit ends the attempt, and not the call", async () => {
  const deadline = new Deadline(undefined, 10_000);
  const step = expect(deadline.run(never, 100)).rejects.toEqual(new Interrupted("timeoutMs"));
  await vi.advanceTimersByTimeAsync(100);
  await step;
  expect(await deadline.run(async () => "next")).toBe("next");
});

test("the caller's signal ends a sleep at once", async () => {
  const controller = new AbortController();
  const deadline = new Deadline(controller.signal, 10_000);
  const sleep = expect(deadline.sleep(5_000)).rejects.toEqual(new Interrupted("signal"));
  controller.abort("enough");
  await sleep;
});

test("a signal that was aborted before lets no step begin", async () => {
  const deadline = new Deadline(AbortSignal.abort(), 10_000);
  const step = vi.fn(never);
  await expect(deadline.run(step)).rejects.toEqual(new Interrupted("signal"));
  expect(step).not.toHaveBeenCalled();
});

test("nothing is left behind: no timer, no listener", async () => {
  const controller = new AbortController();
  for (let call = 0; call < 1_000; call++) {
    const deadline = new Deadline(controller.signal, 10_000);
    await deadline.run(async () => call, 1_000);
  }
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});
