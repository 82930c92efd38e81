import { describe, expect, test } from "vitest";
import { MintedTokens } from "../../src/auth/minted-tokens.ts";
import { Refusals } from "../../src/auth/refusals.ts";
import type { Token } from "../../src/auth/token-source.ts";
import { DAY, faked, HOUR, settle } from "./faked.ts";

describe("a refusal", () => {
  test("throws away the token that was refused, and is told once however many requests carried it", async () => {
    const { tokens, actions } = faked();
    await tokens.get();
    expect([tokens.refused("t1"), tokens.refused("t1")]).toEqual([true, true]);
    expect(await tokens.get()).toBe("t2");
    expect(actions()).toEqual(["minted", "refused", "minted"]);
  });

  test("that comes late does not throw away the new token", async () => {
    const { tokens, state } = faked();
    await tokens.get();
    tokens.refused("t1");
    await tokens.get();
    tokens.refused("t1");
    expect(await tokens.get()).toBe("t2");
    expect(state.mints).toBe(2);
  });

  test("of the old token, while its renewal is in flight, lets the renewal stand", async () => {
    const pending: ((token: Token) => void)[] = [];
    const { clocks } = faked();
    const tokens = new MintedTokens(() => new Promise((resolve) => pending.push(resolve)), { clocks });
    const first = tokens.get();
    await settle();
    pending[0]?.({ value: "old", lifetimeMs: DAY });
    expect(await first).toBe("old");
    clocks.pass(23 * HOUR);
    expect(await tokens.get()).toBe("old");
    tokens.refused("old");
    const waiting = tokens.get();
    await settle();
    tokens.refused("old");
    pending[1]?.({ value: "new", lifetimeMs: DAY });
    expect(await waiting).toBe("new");
    tokens.refused("old");
    expect(await tokens.get()).toBe("new");
    expect(pending).toHaveLength(2);
  });
});

test("refused tokens are remembered, and forgotten again before they are many", () => {
  const refusals = new Refusals();
  expect([refusals.add("a"), refusals.add("a"), refusals.has("a"), refusals.has("b")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  for (let index = 0; index < 10; index += 1) refusals.add(`t${index}`);
  expect([refusals.has("a"), refusals.has("t0"), refusals.has("t9")]).toEqual([false, true, true]);
});
