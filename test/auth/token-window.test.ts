import { describe, expect, test } from "vitest";
import { type TokenWindow, tokenWindow } from "../../src/auth/token-window.ts";
import { DAY, faked, HOUR, MINUTE, settle } from "./faked.ts";

describe("the window of a token", () => {
  test.each<[string, number, number, TokenWindow]>([
    ["a day, new", 0, DAY, "fresh"],
    ["a day, just over an hour left", DAY - HOUR - 1, DAY, "fresh"],
    ["a day, an hour left", DAY - HOUR, DAY, "early"],
    ["a day, just over two minutes left", DAY - 2 * MINUTE - 1, DAY, "early"],
    ["a day, two minutes left", DAY - 2 * MINUTE, DAY, "due"],
    ["a day, dead", DAY + 1, DAY, "due"],
    ["an hour, just over a fifth left", 48 * MINUTE - 1, HOUR, "fresh"],
    ["an hour, a fifth left", 48 * MINUTE, HOUR, "early"],
    ["ten minutes, just over a twentieth left", 9.5 * MINUTE - 1, 10 * MINUTE, "early"],
    ["ten minutes, a twentieth left", 9.5 * MINUTE, 10 * MINUTE, "due"],
    ["of unknown life", 0, 0, "due"],
  ])("%s", (_what, age, lifetime, window) => expect(tokenWindow(age, lifetime)).toBe(window));

  test("spread puts the early window off by half of it at most, and the end by nothing", () => {
    expect(tokenWindow(DAY - HOUR / 2 - 1, DAY, 1)).toBe("fresh");
    expect(tokenWindow(DAY - HOUR / 2, DAY, 1)).toBe("early");
    expect(tokenWindow(DAY - 2 * MINUTE, DAY, 1)).toBe("due");
  });
});

describe("the kept token", () => {
  test("is used as it is until the early window", async () => {
    const { tokens, clocks, state } = faked();
    await tokens.get();
    clocks.pass(23 * HOUR - 1);
    expect(await tokens.get()).toBe("t1");
    await settle();
    expect(state.mints).toBe(1);
  });

  test("is used in the early window at once, while one renewal runs in the background", async () => {
    const { tokens, clocks, state, actions } = faked();
    await tokens.get();
    clocks.pass(23 * HOUR);
    expect(await Promise.all([tokens.get(), tokens.get(), tokens.get()])).toEqual(["t1", "t1", "t1"]);
    await settle();
    expect(await tokens.get()).toBe("t2");
    expect(state.mints).toBe(2);
    expect(actions()).toEqual(["minted", "renewed"]);
  });

  test("is not used in its last two minutes: callers wait for one new one", async () => {
    const { tokens, clocks, state, actions } = faked();
    await tokens.get();
    clocks.pass(DAY - 2 * MINUTE);
    expect(await Promise.all([tokens.get(), tokens.get()])).toEqual(["t2", "t2"]);
    expect(state.mints).toBe(2);
    expect(actions()).toEqual(["minted", "minted"]);
  });

  test("of unknown life serves those who waited for it, and no later caller", async () => {
    const { tokens, state } = faked({ lifetimeMs: 0 });
    expect(await Promise.all([tokens.get(), tokens.get()])).toEqual(["t1", "t1"]);
    expect(await tokens.get()).toBe("t2");
    expect(state.mints).toBe(2);
  });

  test("tells how long its mint took and how long it lives", async () => {
    const { tokens, events } = faked();
    await tokens.get();
    expect(events).toEqual([{ action: "minted", durationMs: 0, expiresInMs: DAY }]);
  });

  test("comes also when the listener throws", async () => {
    const { tokens } = faked({
      onEvent: () => {
        throw new Error("the listener's own mistake");
      },
    });
    expect(await tokens.get()).toBe("t1");
  });
});
