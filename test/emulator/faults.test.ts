import { describe, expect, onTestFinished, test } from "vitest";
import type { Fault } from "../../src/emulator/index.ts";
import { HOST, type Platform, platform } from "./kit.ts";
import { baseBody } from "./tutorial.ts";

const DATA_SETS = "/data/foundation/catalog/dataSets";

async function afflicted(...faults: Fault[]): Promise<Platform> {
  const aep = await platform();
  for (const fault of faults) aep.emulator.faults.add(fault);
  return aep;
}

/** What a raw request to a list comes to: its status, or how it broke. */
async function listed({ emulator, headers }: Platform, path = DATA_SETS): Promise<number | string> {
  return emulator.fetch(`${HOST}${path}`, { headers }).then(
    (response) => response.status,
    (error: unknown) => (error instanceof TypeError ? error.message : String(error)),
  );
}

async function times<T>(count: number, action: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let turn = 0; turn < count; turn += 1) results.push(await action());
  return results;
}

describe("which requests a fault meets", () => {
  test.each<readonly [Fault, string, boolean]>([
    [{ path: "/dataSets" }, "/catalog/dataSets", true],
    [{ path: "/catalog/dataSets" }, "/catalog/dataSets", true],
    [{ path: "/dataSets" }, "/catalog/dataSets/1", false],
    [{ path: "/dataSets/*" }, "/catalog/dataSets/1", true],
    [{ path: "/dataSets/*" }, "/catalog/dataSets", false],
    [{ path: "/catalog/**" }, "/catalog/dataSets/1/files", true],
    [{ path: "/**/files" }, "/catalog/dataSets/1/files", true],
    [{ path: "/Sets" }, "/catalog/dataSets", false],
    [{ method: "get" }, "/catalog/dataSets", true],
    [{ method: "POST" }, "/catalog/dataSets", false],
    [{}, "/anything", true],
  ])("%j and GET %s: %s", async (match, path, met) => {
    const aep = await afflicted({ ...match, status: 418 });
    expect((await listed(aep, path)) === 418).toBe(met);
  });

  test("the n-th call only, or so many at most", async () => {
    const aep = await afflicted({ call: 2, status: 500 }, { call: 4, status: 501 });
    expect(await times(5, () => listed(aep))).toEqual([200, 500, 200, 501, 200]);
    const others = await afflicted({ times: 2, status: 500 });
    expect(await times(3, () => listed(others))).toEqual([500, 500, 200]);
  });

  test("some, by a probability that the seed decides", async () => {
    const fault = { probability: 0.3, status: 500 };
    const first = await times(
      200,
      (
        (aep) => () =>
          listed(aep)
      )(await afflicted(fault)),
    );
    const again = await times(
      200,
      (
        (aep) => () =>
          listed(aep)
      )(await afflicted(fault)),
    );
    expect(again).toEqual(first);
    const share = first.filter((status) => status === 500).length / 200;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
  });

  test("its counts can be read, and it can be taken away", async () => {
    const aep = await afflicted();
    const { faults } = aep.emulator;
    const { id } = faults.add({ path: "/dataSets", call: 2, status: 500 });
    await times(3, () => listed(aep));
    expect(faults.list()).toEqual([{ path: "/dataSets", call: 2, status: 500, id, seen: 3, hits: 1 }]);
    expect([faults.remove(id), faults.remove(id), faults.list()]).toEqual([true, false, []]);
  });

  test("several add up, and the first decides", async () => {
    const aep = await afflicted({ status: 503, headers: { "x-one": "1" } }, { status: 500, body: { why: "second" } });
    const response = await aep.emulator.fetch(`${HOST}${DATA_SETS}`, { headers: aep.headers });
    expect([response.status, response.headers.get("x-one"), await response.json()]).toEqual([
      503,
      "1",
      { why: "second" },
    ]);
  });
});

describe("what a fault does", () => {
  test.each([false, true])("a replaced answer leaves the request carried out: %s", async (commit) => {
    const aep = await afflicted({ method: "POST", times: 1, status: 502, body: "<html>Bad Gateway</html>", commit });
    const { emulator, headers } = aep;
    const body = new TextEncoder().encode(JSON.stringify(baseBody()));
    const sent = { method: "POST", headers: { ...headers, "content-type": "application/json" }, body };
    const response = await emulator.fetch(`${HOST}/data/foundation/flowservice/connections`, sent);
    expect([response.status, await response.text(), response.headers.get("content-type")]).toEqual([
      502,
      "<html>Bad Gateway</html>",
      "text/plain;charset=utf-8",
    ]);
    const list = await aep.flow("GET", "/connections");
    expect(list.body.items).toHaveLength(commit ? 1 : 0);
  });

  test.each([false, true])("a reset breaks the connection; the request was carried out: %s", async (commit) => {
    const aep = await afflicted({ method: "POST", times: 1, reset: true, commit });
    await expect(aep.flow("POST", "/connections", baseBody())).rejects.toMatchObject({
      name: "TypeError",
      cause: { code: "ECONNRESET" },
    });
    expect((await aep.flow("GET", "/connections")).body.items).toHaveLength(commit ? 1 : 0);
    expect(aep.emulator.requests.map(({ status }) => status)).toEqual([200, 0, 200]);
  });

  test("a delay is real, and ends when the caller gives up", async () => {
    const aep = await afflicted({ delayMs: 60 }, { path: "/never", delayMs: 60_000 });
    const started = performance.now();
    expect(await listed(aep)).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
    aep.emulator.faults.clear();
    aep.emulator.faults.add({ delayMs: 60_000 });
    const signal = AbortSignal.timeout(20);
    const { headers } = aep;
    await expect(aep.emulator.fetch(`${HOST}${DATA_SETS}`, { headers, signal })).rejects.toMatchObject({
      name: "TimeoutError",
    });
  });

  test("a drip comes in pieces, and is whole in the end", async () => {
    const aep = await afflicted({ drip: { bytes: 10, everyMs: 1 } });
    const response = await aep.emulator.fetch(`${HOST}/data/foundation/flowservice/flowSpecs`, {
      headers: aep.headers,
    });
    const sizes: number[] = [];
    const reader = response.clone().body?.getReader();
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read())
      sizes.push(part.value.length);
    expect(new Set(sizes.slice(0, -1))).toEqual(new Set([10]));
    expect((await response.json()).items.length).toBeGreaterThan(0);
  });

  test("a truncated body ends in the middle, in process and over a socket", async () => {
    const aep = await afflicted({ path: "/flowSpecs", truncate: 25 });
    const { emulator, headers } = aep;
    const server = await emulator.listen();
    onTestFinished(() => server.close());
    for (const response of [
      await emulator.fetch(`${HOST}/data/foundation/flowservice/flowSpecs`, { headers }),
      await fetch(`${server.url}/data/foundation/flowservice/flowSpecs`, { headers }),
    ]) {
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toMatchObject({ name: "TypeError", message: "terminated" });
    }
  });

  test("a reset over a socket is one", async () => {
    const { emulator, headers } = await afflicted({ reset: true });
    const server = await emulator.listen();
    onTestFinished(() => server.close());
    await expect(fetch(`${server.url}${DATA_SETS}`, { headers })).rejects.toMatchObject({ name: "TypeError" });
  });

  test("expired tokens are refused until a new one is minted", async () => {
    const aep = await afflicted({ call: 2, expireTokens: true });
    expect(await times(3, () => listed(aep))).toEqual([200, 401, 401]);
  });

  test("what goes beyond a limit is refused with Retry-After, until the window has passed", async () => {
    const aep = await afflicted({ limit: { requests: 2, windowMs: 10_000 } });
    aep.emulator.clock.freeze();
    expect(await times(3, () => listed(aep))).toEqual([200, 200, 429]);
    aep.emulator.clock.advance(4_000);
    const refused = await aep.emulator.fetch(`${HOST}${DATA_SETS}`, { headers: aep.headers });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "6"]);
    aep.emulator.clock.advance(6_000);
    expect(await listed(aep)).toBe(200);
  });

  test("a list lags: what is young is not shown yet", async () => {
    const aep = await afflicted({ path: "/connections", method: "GET", listingLagMs: 5_000 });
    aep.emulator.clock.freeze();
    const { body } = await aep.flow("POST", "/connections", baseBody());
    const shown = async () => (await aep.flow("GET", "/connections")).body.items.length;
    expect(await shown()).toBe(0);
    expect((await aep.flow("GET", `/connections/${body.id}`)).status).toBe(200);
    aep.emulator.clock.advance(5_000);
    expect(await shown()).toBe(1);
  });
});

test.each<readonly [unknown, RegExp]>([
  [undefined, /A fault is an object/],
  [{ pth: "/flows", status: 500 }, /has no field "pth"\. It has: method, path, /],
  [{ path: "flows", status: 500 }, /A fault's path is the end of a path, from a slash on; got "flows"/],
  [{ status: 99 }, /status is an HTTP status from 200 to 599; got 99/],
  [{ status: 500, probability: 2 }, /probability is a number from 0 to 1; got 2/],
  [{ drip: { bytes: 0, everyMs: 1 } }, /drip is \{ bytes, everyMs \}/],
  [{ limit: { requests: 1 } }, /limit is \{ requests, windowMs \}/],
  [{ body: "x", delayMs: 1 }, /body goes with a status/],
  [{ method: "GET" }, /A fault does something/],
])("%j is refused: %s", async (fault, message) => {
  const { emulator } = await platform();
  expect(() => emulator.faults.add(fault as Fault)).toThrow(message);
  expect(emulator.faults.list()).toEqual([]);
});
