import { expect, it } from "vitest";
import { answer } from "../../src/emulator/http/answer.ts";
import { resolveOptions } from "../../src/emulator/options.ts";
import { type World, createWorld } from "../../src/emulator/state/world.ts";
import { createClock } from "../../src/emulator/clock.ts";
import { settle } from "../../src/emulator/engine/settle.ts";
import { connect } from "./kit.ts";
import { createEmulator } from "../../src/emulator/index.ts";
import { buildParts, onceBody, recurringBody, sent } from "./tutorial.ts";

/** A world with an example of everything in it. */
async function livedIn(): Promise<World> {
  const { now, requestLogSize: _size, onRequest: _told, ...settings } = resolveOptions({ seed: 1 });
  const clock = createClock(now, () => settle(world));
  const world: World = createWorld({ ...settings, clock });
  const fetch = async (input: Request | string | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    settle(world);
    const { method, headers, url } = request;
    const {
      status,
      headers: answered,
      text,
    } = answer({ method, headers, url: new URL(url), text: await request.text() }, world);
    return new Response(text === "" ? null : text, { status, headers: answered });
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
  return world;
}

it("what is stored is plain JSON, so that it can be written down and read again", async () => {
  const world = await livedIn();
  const { name: _, id: __, about, ...stored } = world.sandboxes.get("dev") ?? {};
  const { connectionSpecs, flowSpecs, tokens } = world;
  const maps: Record<string, unknown> = {
    ...stored,
    ownConnectionSpecs: connectionSpecs,
    ownFlowSpecs: flowSpecs,
    tokens,
  };
  expect(JSON.parse(JSON.stringify(about))).toStrictEqual(about);
  const empty = Object.entries(maps).flatMap(([name, map]) => (map instanceof Map && map.size > 0 ? [] : [name]));
  expect(empty).toEqual(["classes", "fieldGroups", "dataTypes", "descriptors", "registryLog"]);
  for (const [name, map] of Object.entries(maps)) {
    if (!(map instanceof Map)) throw new TypeError(`${name} is no map`);
    for (const value of map.values()) expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
  }
});
