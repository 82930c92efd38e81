import { expect, it } from "vitest";
import { asResponse } from "../../src/emulator/delivery/as-response.ts";
import { createMachine } from "../../src/emulator/machine.ts";
import { resolveOptions } from "../../src/emulator/options.ts";
import type { World } from "../../src/emulator/state/world.ts";
import { connect } from "./kit.ts";
import { createEmulator } from "../../src/emulator/index.ts";
import { buildParts, onceBody, recurringBody, sent } from "./tutorial.ts";

/** A world with an example of everything in it. */
async function livedIn(): Promise<World> {
  const machine = createMachine(resolveOptions({ seed: 1 }));
  const { clock } = machine;
  const fetch = async (input: Request | string | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const { method, headers, url, signal } = request;
    return asResponse(await machine.handle({ method, headers, url: new URL(url), text: await request.text() }), signal);
  };
  const on = await connect(createEmulator(), "dev", undefined, fetch);
  const parts = await buildParts(on);
  const { id } = await sent(on.flow("POST", "/flows", recurringBody(parts)), 201);
  await sent(on.flow("POST", "/flows?mode=draft", onceBody(parts)), 201);
  const patch = [{ op: "replace", path: "/name", value: "b" }];
  await sent(on.flow("PATCH", `/flows/${id}`, patch, { headers: { "if-match": "*" } }), 200);
  await sent(on.flow("POST", "/connectionSpecs", { name: "a", providerId: "p" }), 201);
  await sent(on.flow("POST", "/flowSpecs", { name: "a", providerId: "p" }), 201);
  clock.advance(5_000);
  const [run] = (await sent(on.flow("GET", "/runs"), 200)).items;
  await sent(on.flow("PUT", `/runs/${run.id}`, { params: {} }, { headers: { "if-match": "*" } }), 200);
  return machine.world;
}

it("what is stored is plain JSON, so that it can be written down and read again", async () => {
  const world = await livedIn();
  const { name: _, id: __, ...stored } = world.sandboxes.get("dev") ?? {};
  const { connectionSpecs, flowSpecs, tokens } = world;
  const maps: Record<string, unknown> = {
    ...stored,
    ownConnectionSpecs: connectionSpecs,
    ownFlowSpecs: flowSpecs,
    tokens,
  };
  const held = Object.entries(maps).filter(([, map]) => map instanceof Map && map.size > 0);
  expect(held.map(([name]) => name)).toEqual(
    expect.arrayContaining(["connections", "flows", "runs", "schemas", "dataSets", "mappingSets", "records", "tokens"]),
  );
  for (const [, map] of Object.entries(maps)) {
    const values = map instanceof Map ? [...map.values()] : [map];
    for (const value of values) expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
  }
});
