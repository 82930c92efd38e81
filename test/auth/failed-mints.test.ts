import { ConfigurationError } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { backOffMs } from "../../src/auth/back-off.ts";
import { SYSTEM_CLOCKS } from "../../src/auth/clocks.ts";
import { rejection } from "../support/client.ts";
import { faked, HOUR, settle } from "./faked.ts";

const DOWN = new Error("secret words of somebody else");

describe("the back-off", () => {
  test.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [6, 32_000],
    [7, 60_000],
    [100, 60_000],
    [5_000, 60_000],
  ])("after %i failures is %i ms at most, and half of that at least", (failures, ms) => {
    expect(backOffMs(failures, 1)).toBe(ms);
    expect(backOffMs(failures, 0)).toBe(ms / 2);
  });
});

test("a failure is told with its reason: our own words in full, of other errors the code or name only", async () => {
  const reasons = [
    new ConfigurationError("fetch", "is odd"),
    DOWN,
    Object.assign(new Error("x"), { code: "ECONNRESET" }),
  ];
  for (const [index, reason] of ["fetch: is odd", "Error", "ECONNRESET"].entries()) {
    const { tokens, events, failWith } = faked();
    failWith(reasons[index]);
    await rejection(tokens.get());
    expect(events).toEqual([{ action: "failed", durationMs: 0, reason }]);
  }
});

describe("a renewal that fails in the background", () => {
  const unhandled = vi.fn();
  beforeEach(() => void process.on("unhandledRejection", unhandled.mockClear()));
  afterEach(() => void process.off("unhandledRejection", unhandled));

  test("is told by an event, troubles no caller, and waits longer each time", async () => {
    const { tokens, clocks, state, events, failWith } = faked();
    await tokens.get();
    clocks.pass(23 * HOUR);
    failWith(DOWN);
    const mintsAfter = async (ms: number) => {
      clocks.pass(ms);
      expect(await tokens.get()).toBe("t1");
      await settle();
      return state.mints;
    };
    expect(await mintsAfter(0)).toBe(2);
    expect(await mintsAfter(999)).toBe(2);
    expect(await mintsAfter(1)).toBe(3);
    expect(await mintsAfter(1_999)).toBe(3);
    expect(await mintsAfter(1)).toBe(4);
    failWith();
    expect(await mintsAfter(4_000)).toBe(5);
    expect(await tokens.get()).toBe("t5");
    expect(events.slice(1)).toEqual([
      { action: "failed", durationMs: 0, reason: "Error" },
      { action: "failed", durationMs: 0, reason: "Error" },
      { action: "failed", durationMs: 0, reason: "Error" },
      expect.objectContaining({ action: "renewed" }),
    ]);
    await settle();
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe("a mint that callers waited for, and that fails", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] }));
  afterEach(() => void vi.useRealTimers());

  test("rejects each of them with the error itself, and is not kept", async () => {
    const { tokens, state, failWith } = faked({ clocks: SYSTEM_CLOCKS });
    failWith(DOWN);
    expect(await Promise.all([rejection(tokens.get()), rejection(tokens.get())])).toEqual([DOWN, DOWN]);
    failWith();
    const next = tokens.get();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await next).toBe("t2");
    expect(state.mints).toBe(2);
  });

  test("holds the next mint back, longer each time, and a success ends that", async () => {
    const { tokens, state, failWith } = faked({ clocks: SYSTEM_CLOCKS });
    const seen: number[] = [];
    failWith(DOWN);
    await rejection(tokens.get());
    const second = rejection(tokens.get());
    await vi.advanceTimersByTimeAsync(999);
    seen.push(state.mints);
    await vi.advanceTimersByTimeAsync(1);
    seen.push(state.mints);
    await second;
    const third = Promise.all([tokens.get(), tokens.get()]);
    await vi.advanceTimersByTimeAsync(1_999);
    seen.push(state.mints);
    failWith();
    await vi.advanceTimersByTimeAsync(1);
    expect(await third).toEqual(["t3", "t3"]);
    expect(seen).toEqual([1, 2, 2]);
    tokens.refused("t3");
    failWith(DOWN);
    expect(await rejection(tokens.get())).toBe(DOWN);
    failWith();
    const fifth = tokens.get();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await fifth).toBe("t5");
  });

  test("told late to callers that left, disturbs nobody", async () => {
    const { tokens, failWith } = faked({ clocks: SYSTEM_CLOCKS });
    failWith(DOWN);
    const left = tokens.get();
    await rejection(Promise.race([left, Promise.reject(new Error("left"))]));
    await vi.advanceTimersByTimeAsync(0);
    failWith();
    const next = tokens.get();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await next).toBe("t2");
  });
});
