import { describe, expect, test } from "vitest";
import { SYSTEM_CLOCKS } from "../../src/auth/clocks.ts";
import type { CachedToken, TokenCache } from "../../src/auth/token-cache.ts";
import { DAY, faked, HOUR, settle } from "./faked.ts";

/** What several processes share: here, one Map. */
function sharedMap() {
  const kept = new Map<string, CachedToken>();
  const writes: { readonly key: string; readonly ttlMs: number }[] = [];
  const cache: TokenCache = {
    get: async (key) => kept.get(key),
    set: async (key, token, ttlMs) => {
      kept.set(key, structuredClone(token));
      writes.push({ key, ttlMs });
    },
  };
  return { kept, writes, shared: { cache, key: async () => "k" } };
}

const cacheOf = (cache: Partial<TokenCache>) => ({
  shared: { cache: { get: async () => undefined, set: async () => undefined, ...cache }, key: async () => "k" },
});

describe("two clients that share a cache", () => {
  test("mint one token", async () => {
    const { shared, writes } = sharedMap();
    const one = faked({ shared });
    const two = faked({ shared });
    expect(await one.tokens.get()).toBe("t1");
    expect(await two.tokens.get()).toBe("t1");
    expect([one.state.mints, two.state.mints]).toEqual([1, 0]);
    expect(two.events).toEqual([{ action: "reused", expiresInMs: DAY }]);
    expect(writes).toEqual([{ key: "k", ttlMs: DAY }]);
  });

  test("keep it in memory, too: the cache is not asked again", async () => {
    const { shared, kept } = sharedMap();
    const one = faked({ shared });
    await one.tokens.get();
    kept.clear();
    expect(await one.tokens.get()).toBe("t1");
    expect(one.state.mints).toBe(1);
  });

  test("renew it once: the later one takes over what the earlier one renewed", async () => {
    const { shared } = sharedMap();
    const one = faked({ shared, random: () => 0 });
    const two = faked({ shared });
    await one.tokens.get();
    await two.tokens.get();
    one.clocks.pass(23 * HOUR);
    two.clocks.pass(23 * HOUR);
    // Its early window begins half an hour later: random is 1 there.
    await two.tokens.get();
    await settle();
    expect(two.state.mints).toBe(0);
    await one.tokens.get();
    await settle();
    expect(await one.tokens.get()).toBe("t2");
    two.clocks.pass(HOUR / 2);
    expect(await two.tokens.get()).toBe("t1");
    await settle();
    expect(await two.tokens.get()).toBe("t2");
    expect([one.state.mints, two.state.mints]).toEqual([2, 0]);
    expect(two.actions()).toEqual(["reused", "reused"]);
  });

  test("count the age of the other's token from when it was minted", async () => {
    const { shared } = sharedMap();
    const one = faked({ shared });
    const two = faked({ shared });
    await one.tokens.get();
    two.clocks.pass(DAY - HOUR / 10);
    await two.tokens.get();
    expect(two.state.mints).toBe(0);
    two.clocks.pass(HOUR / 10);
    await two.tokens.get();
    expect(two.state.mints).toBe(1);
  });

  test("one whose clock is behind takes the token, and does not keep it for ever", async () => {
    const { shared } = sharedMap();
    const one = faked({ shared });
    const two = faked({ shared });
    two.clocks.wallMs -= 30 * DAY;
    await one.tokens.get();
    expect(await two.tokens.get()).toBe("t1");
    two.clocks.pass(DAY);
    await two.tokens.get();
    expect(two.state.mints).toBe(1);
  });

  test("one whose clock is set back after it took an aged token does not keep that for ever", async () => {
    const { shared } = sharedMap();
    await faked({ shared }).tokens.get();
    const two = faked({ shared });
    two.clocks.pass(12 * HOUR);
    await two.tokens.get();
    two.clocks.wallMs -= 30 * DAY;
    two.clocks.pass(12 * HOUR);
    await two.tokens.get();
    expect(two.state.mints).toBe(1);
  });

  test("renew it, when the other's token is as near its end as their own", async () => {
    const { shared, kept } = sharedMap();
    const one = faked({ shared, random: () => 0 });
    await one.tokens.get();
    one.clocks.pass(23 * HOUR);
    kept.set("k", { value: "other", mintedAt: one.clocks.wall() - 23 * HOUR, expiresAt: one.clocks.wall() + HOUR });
    await one.tokens.get();
    await settle();
    expect(await one.tokens.get()).toBe("t2");
  });

  test("a dead token that the cache still holds is not taken", async () => {
    const { shared } = sharedMap();
    await faked({ shared }).tokens.get();
    const late = faked({ shared });
    late.clocks.pass(DAY);
    await late.tokens.get();
    expect(late.state.mints).toBe(1);
  });
});

describe("a refused token", () => {
  test("is not taken from the cache again, and the new one takes its place there", async () => {
    const { shared, kept } = sharedMap();
    const one = faked({ shared });
    await one.tokens.get();
    one.tokens.refused("t1");
    expect(await one.tokens.get()).toBe("t2");
    await settle();
    expect(kept.get("k")?.value).toBe("t2");
  });

  test("costs no mint when another process has already put a new one", async () => {
    const { shared } = sharedMap();
    const one = faked({ shared });
    const two = faked({ shared });
    await one.tokens.get();
    await two.tokens.get();
    one.tokens.refused("t1");
    await one.tokens.get();
    await settle();
    two.tokens.refused("t1");
    expect(await two.tokens.get()).toBe("t2");
    expect(two.state.mints).toBe(0);
    expect(two.actions()).toEqual(["reused", "refused", "reused"]);
  });
});

describe("a failed mint", () => {
  test("is made good by a token that another process put there, at once", async () => {
    const { shared, kept } = sharedMap();
    const one = faked({ shared });
    one.failWith(new Error("down"));
    await expect(one.tokens.get()).rejects.toThrow("down");
    kept.set("k", { value: "other", mintedAt: one.clocks.wall(), expiresAt: one.clocks.wall() + DAY });
    expect(await one.tokens.get()).toBe("other");
    expect(one.state.mints).toBe(1);
  });

  test("is made good by one that comes while the next mint is held back", async () => {
    const { shared, kept } = sharedMap();
    const one = faked({ shared, clocks: SYSTEM_CLOCKS, random: () => 0 });
    one.failWith(new Error("down"));
    await expect(one.tokens.get()).rejects.toThrow("down");
    const next = one.tokens.get();
    await settle();
    kept.set("k", { value: "other", mintedAt: Date.now(), expiresAt: Date.now() + DAY });
    expect(await next).toBe("other");
    expect(one.state.mints).toBe(1);
  });

  test("is not put into the cache, and neither is a token of unknown life", async () => {
    const { shared, writes } = sharedMap();
    const one = faked({ shared });
    one.failWith(new Error("down"));
    await expect(one.tokens.get()).rejects.toThrow("down");
    await faked({ shared, lifetimeMs: 0 }).tokens.get();
    await settle();
    expect(writes).toEqual([]);
  });
});

describe("a cache that is broken stops nobody, and an event tells without a secret:", () => {
  const SECRET = "redis://user:p4ssword@host";
  const now = Date.UTC(2026, 0, 1);
  const good = { value: "t", mintedAt: now, expiresAt: now + DAY };

  test.each<[string, () => unknown]>([
    ["a number", () => 5],
    ["text", () => SECRET],
    ["nothing in it", () => ({})],
    ["no value", () => ({ ...good, value: undefined })],
    ["an empty value", () => ({ ...good, value: "" })],
    ["a value no header may hold", () => ({ ...good, value: "a\nb" })],
    ["a time that is text", () => ({ ...good, expiresAt: "tomorrow" })],
    ["a time that is no number", () => ({ ...good, mintedAt: Number.NaN })],
    ["an end before its start", () => ({ ...good, expiresAt: now - 1 })],
  ])("get gives %s", async (_what, given) => {
    const one = faked(cacheOf({ get: async () => given() as CachedToken }));
    expect(await one.tokens.get()).toBe("t1");
    expect(one.events[0]).toEqual({ action: "cache-failed", reason: "get: what it gave is no token" });
  });

  test.each([[null], [undefined]])("while %s is just an empty cache", async (given) => {
    const one = faked(cacheOf({ get: async () => given }));
    await one.tokens.get();
    expect(one.actions()).toEqual(["minted"]);
  });

  test("get throws, at once or later", async () => {
    const failure = Object.assign(new Error(SECRET), { code: "ECONNREFUSED" });
    const thrower = () => {
      throw failure;
    };
    for (const get of [thrower, () => Promise.reject(failure)]) {
      const one = faked(cacheOf({ get }));
      expect(await one.tokens.get()).toBe("t1");
      expect(one.events[0]).toEqual({ action: "cache-failed", reason: "get: ECONNREFUSED" });
    }
  });

  test("set throws", async () => {
    const one = faked(cacheOf({ set: () => Promise.reject(new TypeError(SECRET)) }));
    expect(await one.tokens.get()).toBe("t1");
    await settle();
    expect(one.events.at(-1)).toEqual({ action: "cache-failed", reason: "set: TypeError" });
  });

  test("get never answers: the client waits a second, and set, for nobody", async () => {
    const hang = () => new Promise<never>(() => undefined);
    const one = faked(cacheOf({ get: hang, set: hang }));
    const start = performance.now();
    expect(await one.tokens.get()).toBe("t1");
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(one.events[0]).toEqual({ action: "cache-failed", reason: "get: no answer within 1000 ms" });
  });

  test("its key cannot be made", async () => {
    const { shared } = cacheOf({});
    const one = faked({ shared: { ...shared, key: () => Promise.reject(new RangeError(SECRET)) } });
    expect(await one.tokens.get()).toBe("t1");
    expect(one.events[0]).toEqual({ action: "cache-failed", reason: "get: RangeError" });
  });
});
