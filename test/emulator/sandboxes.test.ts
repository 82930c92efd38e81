import { describe, expect, it } from "vitest";
import type { EmulatorOptions } from "../../src/emulator/index.ts";
import { type Body, HOST, platform } from "./kit.ts";
import { schemaBody } from "./tutorial.ts";

const BASE = "/data/foundation/sandbox-management";
const NEW = { name: "acme-dev", title: "Acme Business Group dev", type: "development" };

async function managed(options: EmulatorOptions = {}) {
  const on = await platform(options);
  const { "x-sandbox-name": _, ...headers } = on.headers;
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await on.emulator.fetch(`${HOST}${BASE}${path}`, {
      method,
      headers: { ...headers, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
  };
  const inSandbox = (name: string) => ({ headers: { "x-sandbox-name": name } });
  return { ...on, call, inSandbox };
}

describe("a new sandbox", () => {
  it("is being created for half a minute, and takes no calls until then", async () => {
    const { call, emulator, flow, inSandbox } = await managed();
    const made = await call("POST", "/sandboxes", NEW);
    expect([made.status, made.body]).toEqual([202, { ...NEW, state: "creating", region: "VA7" }]);
    const ask = () => flow("GET", "/flows", undefined, inSandbox("acme-dev"));
    expect((await ask()).status).toBe(404);
    expect((await call("GET", "/")).body.sandboxes).toHaveLength(2);
    emulator.clock.advance(30_000);
    expect((await call("GET", "/sandboxes/acme-dev")).body).toMatchObject({
      state: "active",
      isDefault: false,
      eTag: 1,
    });
    expect((await call("GET", "/")).body.sandboxes).toHaveLength(3);
    expect((await ask()).body.items).toEqual([]);
  });

  it.each<[string, number, Body]>([
    ["has no name", 400, { name: undefined }],
    ["has spaces in its name", 400, { name: "acme dev" }],
    ["has no title", 400, { title: undefined }],
    ["is of another type", 400, { type: "test" }],
    ["has a name that is taken", 409, { name: "prod" }],
  ])("is refused when it %s", async (_, status, change) => {
    const { call } = await managed();
    expect((await call("POST", "/sandboxes", { ...NEW, ...change })).status).toBe(status);
  });
});

describe("a sandbox", () => {
  it("can be given another title, and nothing else", async () => {
    const { call } = await managed();
    const answer = await call("PATCH", "/sandboxes/dev", { title: "Ours" });
    expect([answer.status, answer.body]).toMatchObject([200, { name: "dev", title: "Ours", state: "active" }]);
    expect((await call("GET", "/sandboxes/dev")).body.eTag).toBe(2);
    expect((await call("PATCH", "/sandboxes/dev", { type: "production" })).status).toBe(400);
  });

  it("is emptied by a reset, and others are not", async () => {
    const { call, registry, emulator, inSandbox } = await managed();
    for (const name of ["dev", "prod"]) await registry("POST", "/tenant/schemas", schemaBody(), inSandbox(name));
    const asked = await call("PUT", "/sandboxes/dev?validationOnly=true", { action: "reset" });
    expect([asked.status, asked.body.state]).toEqual([200, "active"]);
    const reset = await call("PUT", "/sandboxes/dev", { action: "reset" });
    expect([reset.status, reset.body.state]).toEqual([202, "resetting"]);
    expect(reset.headers.get("location")).toContain("/sandboxes/dev");
    expect((await call("PUT", "/sandboxes/dev", { action: "reset" })).status).toBe(400);
    emulator.clock.advance(30_000);
    const count = async (name: string) =>
      (await registry("GET", "/stats", undefined, inSandbox(name))).body.counts.schemas;
    expect([await count("dev"), await count("prod")]).toEqual([0, 1]);
    expect((await call("PUT", "/sandboxes/dev", { action: "erase" })).status).toBe(400);
  });

  it("can still be looked up when it has been deleted", async () => {
    const { call, flow } = await managed();
    const deleted = await call("DELETE", "/sandboxes/dev");
    expect([deleted.status, deleted.body.state]).toEqual([202, "deleted"]);
    expect((await call("GET", "/sandboxes/dev")).body.state).toBe("deleted");
    expect((await call("GET", "/sandboxes")).body.sandboxes).toHaveLength(2);
    expect((await call("GET", "/")).body.sandboxes.map((each: Body) => each.name)).toEqual(["prod"]);
    expect((await flow("GET", "/flows")).status).toBe(404);
    expect((await call("POST", "/sandboxes", { ...NEW, name: "dev" })).status).toBe(409);
  });

  it("cannot be deleted when it is the default one", async () => {
    const { call } = await managed();
    expect((await call("DELETE", "/sandboxes/prod")).status).toBe(400);
    expect((await call("DELETE", "/sandboxes/nope")).status).toBe(404);
  });

  it("is found by filter and order among all", async () => {
    const { call } = await managed();
    await call("POST", "/sandboxes", NEW);
    const names = async (query: string) =>
      (await call("GET", `/sandboxes?${query}`)).body.sandboxes.map((each: Body) => each.name);
    expect(await names("property=type==production")).toEqual(["prod"]);
    expect(await names("orderBy=desc:created")).toEqual(["acme-dev", "dev", "prod"]);
    expect(await names("limit=1&offset=2")).toEqual(["acme-dev"]);
    expect((await call("GET", "/sandboxes?limit=1&offset=0")).body._links.next).toMatchObject({ templated: true });
  });
});

describe("what the documents have in two ways", () => {
  it("is whether a sandbox is deleted at once", async () => {
    const { call, emulator } = await managed({ quirks: { sandboxDeletion: "deleting" } });
    expect((await call("DELETE", "/sandboxes/dev")).body.state).toBe("deleting");
    emulator.clock.advance(30_000);
    expect((await call("GET", "/sandboxes/dev")).body.state).toBe("deleted");
  });

  it("is how a sandbox spells its version", async () => {
    const { call } = await managed({ quirks: { sandboxEtag: "etag" } });
    const { body } = await call("GET", "/sandboxes/dev");
    expect(body.etag).toBe(1);
    expect(body).not.toHaveProperty("eTag");
  });

  it("is what the types are listed as", async () => {
    const names = await (await managed()).call("GET", "/sandboxTypes");
    expect(names.body).toEqual({ sandboxTypes: ["production", "development"] });
    const { call } = await managed({ quirks: { sandboxTypes: "objects" } });
    expect((await call("GET", "/sandboxTypes")).body.sandboxTypes[1]).toEqual({
      id: "development",
      title: "Development",
    });
  });

  it("is whether a call without a sandbox works in the default one", async () => {
    const { flow, registry, inSandbox } = await managed({ quirks: { sandboxHeader: "optional" } });
    const none = { headers: { "x-sandbox-name": undefined } };
    expect((await flow("GET", "/flows", undefined, none)).status).toBe(200);
    await registry("POST", "/tenant/schemas", schemaBody(), none);
    expect((await registry("GET", "/stats", undefined, inSandbox("prod"))).body.counts.schemas).toBe(1);
    expect((await registry("GET", "/stats", undefined, inSandbox("dev"))).body.counts.schemas).toBe(0);
  });
});
