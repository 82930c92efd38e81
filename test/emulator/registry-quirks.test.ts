import { describe, expect, it } from "vitest";
import type { EmulatorOptions } from "../../src/emulator/index.ts";
import { type Body, platform } from "./kit.ts";
import {
  LIST,
  PROFILE,
  XED,
  accept,
  at,
  groupBody,
  identityBody,
  newSchema,
  refusal,
  unionSchema,
} from "./registry-kit.ts";
import { schemaBody, sent } from "./tutorial.ts";

const with_ = (quirks: EmulatorOptions["quirks"]) => platform({ ...(quirks && { quirks }) });

describe("what the documents have in two ways", () => {
  it("is the body of an error", async () => {
    const { registry } = await with_({ registryErrors: "placeholder" });
    const { status, body } = await registry("GET", at("schemas", "nope"), undefined, XED);
    expect([status, body]).toEqual([
      404,
      { type: "/placeholder/type/uri", status: 404, title: "NotFoundError", detail: expect.any(String) },
    ]);
  });

  it("is what a request without a usable Accept header is refused with", async () => {
    const { registry } = await with_({ missingAccept: "400" });
    expect(refusal(await registry("GET", "/tenant/schemas"))).toEqual([400, "XDM-1006-400"]);
    expect(refusal(await registry("GET", at("schemas", "x")))).toEqual([400, "XDM-1007-400"]);
    expect(refusal(await registry("GET", "/tenant/descriptors"))).toEqual([400, "XDM-1008-400"]);
  });

  it("is which writes make a new version", async () => {
    const on = await with_({ registryVersion: "fields" });
    const { $id } = await newSchema(on);
    await sent(on.registry("POST", "/tenant/descriptors", identityBody($id)), 201);
    const group = await sent(on.registry("POST", "/tenant/fieldgroups", groupBody()), 201);
    const path = at("schemas", $id);
    expect((await sent(on.registry("PUT", path, schemaBody("Renamed")), 200)).version).toBe("1.0");
    const parts = [
      { op: "add", path: "/meta:extends/-", value: group.$id },
      { op: "add", path: "/allOf/-", value: { $ref: group.$id } },
    ];
    const patched = await sent(on.registry("PATCH", path, parts), 200);
    expect(patched.version).toBe("1.1");
    expect(patched["meta:extends"].at(-1)).toBe(group.$id);
    const union = [{ op: "add", path: "/meta:immutableTags", value: ["union"] }];
    expect((await sent(on.registry("PATCH", path, union), 200)).version).toBe("1.1");
  });

  it("is how the date of creation is spelt", async () => {
    const on = await with_({ registryDates: "createDate" });
    const made = await newSchema(on);
    const { results } = await sent(on.registry("GET", "/tenant/schemas", undefined, accept("xed", false)), 200);
    for (const each of [made, results[0]]) {
      expect(each["meta:registryMetadata"]).toHaveProperty("repo:createDate");
      expect(each["meta:registryMetadata"]).not.toHaveProperty("repo:createdDate");
    }
  });

  it("is what full-desc has", async () => {
    const on = await with_({ fullDesc: "descriptions" });
    const { $id } = await newSchema(on);
    const full = await sent(on.registry("GET", at("schemas", $id), undefined, accept("xed-full-desc")), 200);
    expect(full.description).toEqual(expect.any(String));
    expect(full).not.toHaveProperty("title");
    expect(full.properties.person).not.toHaveProperty("title");
    expect(full).not.toHaveProperty("meta:descriptors");
  });

  it("is what a descriptor that was replaced is answered with, and where it says who made it", async () => {
    const on = await with_({ descriptorReplaced: "201", descriptorAudit: "flat" });
    const { $id } = await newSchema(on);
    const made = await sent(on.registry("POST", "/tenant/descriptors", identityBody($id)), 201);
    const path = `/tenant/descriptors/${made["@id"]}`;
    expect(await sent(on.registry("PUT", path, identityBody($id)), 201)).toEqual({ "@id": made["@id"] });
    const read = await sent(on.registry("GET", path), 200);
    expect(read).toMatchObject({ created: expect.any(Number), createdClient: expect.any(String) });
    expect(read).not.toHaveProperty("meta:registryMetadata");
  });

  it("is the form of the usage of classes", async () => {
    const on = await with_({ classUsage: "map" });
    const { $id } = await newSchema(on);
    const { classUsage } = (await on.registry("GET", "/stats")).body;
    expect(classUsage[PROFILE]).toMatchObject([{ $id }]);
  });

  it("is what the audit log calls its changes", async () => {
    const on = await with_({ auditLog: "auditTrails" });
    const { $id } = await newSchema(on);
    await sent(on.registry("PATCH", at("schemas", $id), [{ op: "replace", path: "description", value: "x" }]), 200);
    const [entry] = (await on.registry("GET", `/rpc/auditlog/${encodeURIComponent($id)}`)).body;
    expect(entry.auditTrails).toMatchObject([{ path: "/description", value: "x" }]);
    expect(entry.updated).toEqual(expect.any(Number));
    expect(entry).not.toHaveProperty("updates");
  });

  it("is whether the next page is named by its key or by its address", async () => {
    const on = await with_({ schemaNext: "uri" });
    for (const title of ["a", "b"]) await newSchema(on, title);
    const { _page } = (await on.registry("GET", "/tenant/schemas?orderby=title&limit=1", undefined, LIST)).body;
    expect(new URL(_page.next).searchParams.get("start")).toBe("a");
  });
});

describe("a page", () => {
  it("goes on to the last item with the same key, which start would pass over", async () => {
    const on = await platform();
    for (const title of ["a", "b", "c"]) await newSchema(on, title);
    const list = async (query: string) => (await on.registry("GET", `/tenant/schemas?${query}`, undefined, LIST)).body;
    expect((await list("orderby=version&limit=1")).results).toHaveLength(3);
    const path = at("schemas", (await list("property=title==b")).results[0].$id);
    await sent(on.registry("PATCH", path, [{ op: "replace", path: "/description", value: "x" }]), 200);
    const first = await list("orderby=version,-title&limit=1");
    expect(first.results.map((each: Body) => each.title)).toEqual(["c", "a"]);
    expect(first._page.next).toBe("1.0");
    expect((await list("orderby=version,-title&limit=1&start=1.0")).results).toMatchObject([{ title: "b" }]);
  });

  it("comes in the order of changes unless told otherwise", async () => {
    const on = await platform();
    const one = await newSchema(on, "z");
    on.emulator.clock.advance(1000);
    await newSchema(on, "a");
    const titles = async () =>
      (await on.registry("GET", "/tenant/schemas", undefined, LIST)).body.results.map((each: Body) => each.title);
    expect(await titles()).toEqual(["z", "a"]);
    on.emulator.clock.advance(1000);
    await sent(on.registry("PUT", at("schemas", one.$id), schemaBody("z")), 200);
    expect(await titles()).toEqual(["a", "z"]);
  });

  it("is filtered by several conditions, repeated or joined by a comma", async () => {
    const on = await platform();
    await unionSchema(on, "a");
    await newSchema(on, "a, b");
    const count = async (query: string) =>
      (await on.registry("GET", `/tenant/schemas?${query}`, undefined, LIST)).body.results.length;
    expect(await count("property=meta:immutableTags==union&property=title==a")).toBe(1);
    expect(await count("property=meta:immutableTags==union,title!=a")).toBe(0);
    expect(await count(`property=${encodeURIComponent("title==a, b")}`)).toBe(1);
  });
});

describe("a JSON Patch", () => {
  it.each<[string, unknown]>([
    ["no list", { op: "add" }],
    ["an operation without a path", [{ op: "add", value: 1 }]],
    ["an operation that does not exist", [{ op: "set", path: "/title", value: "x" }]],
    ["a path that is not there", [{ op: "remove", path: "/nonsense" }]],
    ["a test that fails", [{ op: "test", path: "/title", value: "x" }]],
    ["the removal of its title", [{ op: "remove", path: "/title" }]],
  ])("is refused when it is %s, and changes nothing", async (_, patch) => {
    const on = await platform();
    const made = await newSchema(on);
    const path = at("schemas", made.$id);
    expect((await on.registry("PATCH", path, patch)).status).toBe(400);
    expect(await sent(on.registry("GET", path, undefined, XED), 200)).toEqual(made);
  });

  it("cannot change what the registry assigns", async () => {
    const on = await platform();
    const made = await newSchema(on);
    const patch = [
      { op: "replace", path: "/$id", value: "x" },
      { op: "replace", path: "/version", value: "7.0" },
    ];
    expect(await sent(on.registry("PATCH", at("schemas", made.$id), patch), 200)).toMatchObject({
      $id: made.$id,
      version: "1.1",
    });
  });
});
