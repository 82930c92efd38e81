import { describe, expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.ts";
import { type Body, connect, platform } from "./kit.ts";
import { schemaBody, sent } from "./tutorial.ts";

describe("lists that lag", () => {
  test("show a run some time after it has started, while its id is readable at once", async () => {
    const emulator = createEmulator({ seed: 1, now: () => Date.UTC(2026, 0, 5), lag: { runs: 120_000 } });
    const { flowId } = emulator.given.hubspot();
    const on = await connect(emulator);
    const runs = async () => (await sent(on.flow("GET", `/runs?property=flowId==${flowId}`), 200)).items;
    emulator.clock.advance(60_000);
    expect(await runs()).toEqual([]);
    expect((await sent(on.flow("GET", "/connections"), 200)).items).toHaveLength(1);
    emulator.clock.advance(60_000);
    const [run] = await runs();
    expect((await sent(on.flow("GET", `/runs/${run.id}`), 200)).items[0].id).toBe(run.id);
  });

  test("are those of every service", async () => {
    const emulator = createEmulator({ seed: 1, now: () => Date.UTC(2026, 0, 5), lag: { lists: 5_000 } });
    const { schemaId } = emulator.given.hubspot();
    const on = await connect(emulator);
    const accept = { headers: { accept: "application/vnd.adobe.xed-id+json" } };
    const sizes = async () => {
      const schemas: Body = await sent(on.registry("GET", "/tenant/schemas", undefined, accept), 200);
      const dataSets: Body = await sent(on.catalog("GET", "/dataSets"), 200);
      const mappingSets: Body = await sent(on.prep("GET", "/mappingSets?limit=10&start=0"), 200);
      const flows: Body = await sent(on.flow("GET", "/flows"), 200);
      const found: Body = await sent(on.flow("POST", "/flows/search", {}), 200);
      return [schemas.results, Object.keys(dataSets), mappingSets.data, flows.items, found.items].map(
        ({ length }) => length,
      );
    };
    expect(await sizes()).toEqual([0, 0, 0, 0, 0]);
    const path = `/tenant/schemas/${encodeURIComponent(schemaId)}`;
    const whole = { headers: { accept: "application/vnd.adobe.xed+json; version=1" } };
    expect((await on.registry("GET", path, undefined, whole)).status).toBe(200);
    emulator.clock.advance(5_000);
    expect(await sizes()).toEqual([1, 1, 1, 1, 1]);
  });

  test("are those of descriptors, too, in both forms", async () => {
    const emulator = createEmulator({ seed: 1, now: () => Date.UTC(2026, 0, 5), lag: { lists: 5_000 } });
    const { schemaId } = emulator.given.hubspot();
    const on = await connect(emulator);
    const descriptor = {
      "@type": "xdm:descriptorIdentity",
      "xdm:sourceSchema": schemaId,
      "xdm:sourceVersion": 1,
      "xdm:sourceProperty": "/personalEmail/address",
      "xdm:namespace": "Email",
      "xdm:property": "xdm:code",
    };
    await sent(on.registry("POST", "/tenant/descriptors", descriptor), 201);
    const list = async (accept: string): Promise<Body> =>
      sent(on.registry("GET", "/tenant/descriptors", undefined, { headers: { accept } }), 200);
    const sizes = async () => [
      Object.keys(await list("application/vnd.adobe.xdm+json")).length,
      (await list("application/vnd.adobe.xdm-v2+json")).results.length,
    ];
    expect(await sizes()).toEqual([0, 0]);
    emulator.clock.advance(5_000);
    expect(await sizes()).toEqual([1, 1]);
  });

  test("do so for a fault, too, and the longer lag counts", async () => {
    const on = await platform({ lag: { lists: 1_000 } });
    on.emulator.clock.freeze();
    on.emulator.faults.add({ path: "/tenant/schemas", method: "GET", listingLagMs: 9_000 });
    await sent(on.registry("POST", "/tenant/schemas", schemaBody()), 201);
    const listed = async () => {
      const accept = { headers: { accept: "application/vnd.adobe.xed-id+json" } };
      return (await sent(on.registry("GET", "/tenant/schemas", undefined, accept), 200)).results.length;
    };
    on.emulator.clock.advance(1_000);
    expect(await listed()).toBe(0);
    on.emulator.clock.advance(8_000);
    expect(await listed()).toBe(1);
  });

  test.each([{ runs: -1 }, { lists: Number.NaN }])("%j is refused", (lag) => {
    expect(() => createEmulator({ lag })).toThrow(/The emulator's lag\.\w+ is a number of milliseconds, zero or more/);
  });
});
