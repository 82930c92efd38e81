import { describe, expect, it } from "vitest";
import { platform } from "./kit.ts";
import { buildParts, flowBody, legacyMapping, onceBody, sent } from "./tutorial.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ETAG = /^"[0-9a-f]{8}-0000-0200-0000-[0-9a-f]{12}"$/;

describe("the marketing automation tutorial", () => {
  it("works as first printed, strings and all, on the flow specs of 2020", async () => {
    const on = await platform({ specs: "2020" });
    const parts = await buildParts(on);
    const specs = await sent(on.flow("GET", "/flowSpecs?property=name==%22CRMToAEP%22"), 200);
    expect(specs.items).toHaveLength(1);
    expect(specs.items[0].sourceConnectionSpecIds).toBeUndefined();
    expect(specs.items[0].transformationSpecs.map((each: { name: string }) => each.name)).toEqual(["Copy", "Mapping"]);
    const flow = await sent(on.flow("POST", "/flows", flowBody(parts)), 201);
    expect(flow).toEqual({ id: expect.stringMatching(UUID), etag: expect.stringMatching(ETAG) });
  });

  it("gives ids in the platform's own forms", async () => {
    const parts = await buildParts(await platform());
    expect(parts.base).toMatch(UUID);
    expect(parts.source).toMatch(UUID);
    expect(parts.target).toMatch(UUID);
    expect(parts.schema).toMatch(/^https:\/\/ns\.adobe\.com\/emulator\/schemas\/[0-9a-f]{48}$/);
    expect(parts.dataSet).toMatch(/^[0-9a-f]{24}$/);
    expect(parts.mapping).toMatch(/^[0-9a-f]{32}$/);
  });

  it("lands 24 of 25 contacts as XDM records", async () => {
    const on = await platform();
    const parts = await buildParts(on);
    await sent(on.flow("POST", "/flows", onceBody(parts)), 201);
    on.emulator.clock.advance(1500);
    const records = on.emulator.records(parts.dataSet);
    expect(records).toHaveLength(24);
    expect(records[0]).toEqual({
      _id: "1001",
      person: { name: { firstName: "Ada" } },
      _repo: { createDate: "2020-01-06T09:00:00.000Z" },
    });
  });

  it("lands other records when a mapping changes", async () => {
    const on = await platform();
    const changed = [legacyMapping("_id", "Vid"), legacyMapping("person.name.firstName", "Properties_Lastname_Value")];
    const parts = await buildParts(on, changed);
    await sent(on.flow("POST", "/flows", onceBody(parts)), 201);
    on.emulator.clock.advance(1500);
    expect(on.emulator.records(parts.dataSet)[0]).toEqual({ _id: "1001", person: { name: { firstName: "Brook" } } });
  });
});
