import { describe, expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.ts";
import { type Body, type Platform, connect } from "./kit.ts";

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);

/** A list of each service, and how many of what was made it shows. */
const LISTS: readonly (readonly [name: string, count: (on: Platform) => Promise<number>])[] = [
  ["connections", async (on) => (await on.flow("GET", "/connections")).body.items.length],
  ["flows", async (on) => (await on.flow("GET", "/flows")).body.items.length],
  ["flows found", async (on) => (await on.flow("POST", "/flows/search", {})).body.items.length],
  ["schemas", async (on) => (await on.registry("GET", "/tenant/schemas", undefined, xed)).body.results.length],
  ["dataSets", async (on) => Object.keys((await on.catalog("GET", "/dataSets")).body).length],
  ["mappingSets", async (on) => (await on.prep("GET", "/mappingSets?limit=10&start=0")).body.data.length],
];
const xed = { headers: { accept: "application/vnd.adobe.xed+json" } };

const counted = async (on: Platform) =>
  Object.fromEntries(await Promise.all(LISTS.map(async ([name, count]) => [name, await count(on)] as const)));
const all = (count: number) => Object.fromEntries(LISTS.map(([name]) => [name, count]));

async function hubspot(options: Parameters<typeof createEmulator>[0] = {}) {
  const emulator = createEmulator({ seed: 1, ...options });
  emulator.clock.set(START);
  return { ...(await connect(emulator)), made: emulator.given.hubspot() };
}

describe("lists that lag behind what there is", () => {
  test("show what is young only once the emulator's lag is over", async () => {
    const on = await hubspot({ lag: { lists: 5_000 } });
    expect(await counted(on)).toEqual(all(0));
    expect((await on.flow("GET", `/flows/${on.made.flowId}`)).status).toBe(200);
    on.emulator.clock.advance(5_000);
    expect(await counted(on)).toEqual(all(1));
  });

  test("do so for a fault's lag, in every service", async () => {
    const on = await hubspot();
    expect(await counted(on)).toEqual(all(1));
    const { id } = on.emulator.faults.add({ listingLagMs: 5_000 });
    expect(await counted(on)).toEqual(all(0));
    on.emulator.faults.remove(id);
    expect(await counted(on)).toEqual(all(1));
  });

  test("descriptors lag, too, in both forms of their list", async () => {
    const on = await hubspot({ lag: { lists: 5_000 } });
    const descriptor = {
      "@type": "xdm:descriptorIdentity",
      "xdm:sourceSchema": on.made.schemaId,
      "xdm:sourceVersion": 1,
      "xdm:sourceProperty": "/personalEmail/address",
      "xdm:namespace": "Email",
      "xdm:property": "xdm:code",
    };
    expect((await on.registry("POST", "/tenant/descriptors", descriptor)).status).toBe(201);
    const list = (accept: string) => on.registry("GET", "/tenant/descriptors", undefined, { headers: { accept } });
    const shown = async () => [
      Object.keys((await list("application/vnd.adobe.xdm+json")).body).length,
      (await list("application/vnd.adobe.xdm-v2+json")).body.results.length,
    ];
    expect(await shown()).toEqual([0, 0]);
    on.emulator.clock.advance(5_000);
    expect(await shown()).toEqual([1, 1]);
  });

  test("runs have a lag of their own, from their start on", async () => {
    const on = await hubspot({ lag: { runs: 2 * MINUTE } });
    const runs = async (): Promise<Body[]> => (await on.flow("GET", "/runs")).body.items;
    on.emulator.clock.advance(MINUTE);
    expect(await runs()).toEqual([]);
    expect(await counted(on)).toEqual(all(1));
    const [flow] = (await on.flow("GET", `/flows/${on.made.flowId}`)).body.items;
    expect((await on.flow("GET", `/runs/${flow.lastRunDetails.id}`)).status).toBe(200);
    on.emulator.clock.advance(MINUTE);
    expect((await runs()).map(({ id }) => id)).toEqual([flow.lastRunDetails.id]);
  });
});

test("a lag is a number of milliseconds", () => {
  expect(() => createEmulator({ lag: { runs: -1 } })).toThrow(/lag\.runs is a number of milliseconds/);
});
