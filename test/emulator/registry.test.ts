import { describe, expect, it } from "vitest";
import { type Platform, platform } from "./kit.ts";
import { schemaBody, sent } from "./tutorial.ts";

const SCHEMAS = "/tenant/schemas";
const accept = (type: string | undefined) => ({ headers: { accept: type } });
const ID = accept("application/vnd.adobe.xed-id+json");
const V1 = accept("application/vnd.adobe.xed+json; version=1");

async function withSchemas(...titles: string[]): Promise<Platform> {
  const on = await platform();
  for (const title of titles) await sent(on.registry("POST", SCHEMAS, schemaBody(title)), 201);
  return on;
}
const titles = (body: { results: { title: string }[] }) => body.results.map((each) => each.title);

describe("creating a schema", () => {
  it("answers 201 with the whole schema, named by $id and altId", async () => {
    const { registry, emulator } = await platform();
    const body = await sent(registry("POST", SCHEMAS, schemaBody()), 201);
    expect(body["meta:altId"]).toBe(body.$id.replace("https://ns.adobe.com/emulator/schemas/", "_emulator.schemas."));
    expect(body).toMatchObject({ version: "1.0", "meta:class": "https://ns.adobe.com/xdm/context/profile" });
    expect(body.imsOrg).toBe(emulator.clientOptions().orgId);
    expect(body["meta:registryMetadata"].eTag).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["no title", { title: undefined }],
    ["another type", { type: "string" }],
    ["no class", { allOf: [] }],
    ["a part without $ref", { allOf: [{ type: "object" }] }],
  ])("refuses %s", async (_, change) => {
    const { registry } = await platform();
    const { status, body } = await registry("POST", SCHEMAS, { ...schemaBody(), ...change });
    expect([status, body.title]).toEqual([400, "BadRequestError"]);
  });

  it("refuses a title that is taken", async () => {
    const { registry } = await withSchemas("One");
    const { status, body } = await registry("POST", SCHEMAS, schemaBody("One"));
    expect([status, body.type, body.title]).toEqual([
      400,
      "https://ns.adobe.com/aep/errors/XDM-1521-400",
      "Title not unique",
    ]);
    expect(body.detail).toContain("unique");
  });
});

describe("looking up a schema", () => {
  it("works by the encoded $id and by the altId", async () => {
    const { registry } = await platform();
    const made = await sent(registry("POST", SCHEMAS, schemaBody()), 201);
    const byId = await sent(registry("GET", `${SCHEMAS}/${encodeURIComponent(made.$id)}`, undefined, V1), 200);
    const byAltId = await sent(registry("GET", `${SCHEMAS}/${made["meta:altId"]}`, undefined, V1), 200);
    expect(byId).toEqual(made);
    expect(byAltId).toEqual(made);
  });

  it("resolves fields in the full forms and drops texts in the notext forms", async () => {
    const { registry } = await platform();
    const made = await sent(registry("POST", SCHEMAS, schemaBody()), 201);
    const look = async (form: string) => {
      const type = accept(`application/vnd.adobe.${form}+json;version=1`);
      return sent(registry("GET", `${SCHEMAS}/${made["meta:altId"]}`, undefined, type), 200);
    };
    const full = await look("xed-full");
    expect(full.allOf).toBeUndefined();
    expect(full.properties.person.properties.name.properties.firstName.type).toBe("string");
    expect(full.properties._repo.properties.createDate.format).toBe("date-time");
    expect((await look("xed-full-notext")).title).toBeUndefined();
    expect((await look("xed-notext")).allOf).toHaveLength(3);
  });

  it.each([
    ["a version missing", "application/vnd.adobe.xed+json", 400, /XDM-1007-400$/],
    ["another version", "application/vnd.adobe.xed+json; version=2", 404, /XDM-1012-404$/],
    ["no usable type", "application/json", 406, /placeholder/],
    ["any type", "*/*", 406, /placeholder/],
    ["none", undefined, 406, /placeholder/],
    ["a list's type", "application/vnd.adobe.xed-id+json; version=1", 406, /placeholder/],
  ])("refuses an Accept header with %s", async (_, type, status, expected) => {
    const { registry } = await platform();
    const made = await sent(registry("POST", SCHEMAS, schemaBody()), 201);
    const answer = await registry("GET", `${SCHEMAS}/${made["meta:altId"]}`, undefined, accept(type));
    expect(answer.status).toBe(status);
    expect(answer.body.type).toMatch(expected);
  });

  it("answers XDM-1012-404 when there is none, with the registry's own report", async () => {
    const { registry, emulator } = await platform();
    emulator.clock.set(Date.UTC(2027, 0, 2, 3, 4, 5));
    const { headers } = await import("./kit.ts").then(({ connect }) => connect(emulator));
    const { status, body } = await registry("GET", `${SCHEMAS}/nope`, undefined, {
      headers: { ...V1.headers, authorization: headers.authorization },
    });
    expect(status).toBe(404);
    expect(body.type).toBe("https://ns.adobe.com/aep/errors/XDM-1012-404");
    expect(body.report).toMatchObject({ timestamp: "01-02-2027 03:04:05", "sub-errors": [] });
  });
});

describe("deleting a schema", () => {
  it("answers 204, and 404 ever after", async () => {
    const { registry } = await platform();
    const path = `${SCHEMAS}/${encodeURIComponent((await registry("POST", SCHEMAS, schemaBody())).body.$id)}`;
    expect((await registry("DELETE", path)).status).toBe(204);
    expect((await registry("GET", path, undefined, V1)).status).toBe(404);
    expect((await registry("DELETE", path)).status).toBe(404);
  });
});

describe("listing schemas", () => {
  it("gives ids and titles, or everything, as Accept asks", async () => {
    const { registry } = await withSchemas("One");
    const { results } = (await registry("GET", SCHEMAS, undefined, ID)).body;
    expect(Object.keys(results[0])).toEqual(["$id", "meta:altId", "version", "title"]);
    const full = (await registry("GET", SCHEMAS, undefined, accept("application/vnd.adobe.xed+json"))).body;
    expect(full.results[0].allOf).toHaveLength(3);
    expect(full._page).toEqual({ orderby: "updated", next: null, count: 1 });
  });

  it("refuses an Accept header with a version: XDM-1006", async () => {
    const { registry } = await platform();
    expect((await registry("GET", SCHEMAS, undefined, V1)).body.type).toMatch(/XDM-1006-400$/);
    expect((await registry("GET", SCHEMAS)).status).toBe(406);
  });

  it("pages by the last sort key", async () => {
    const { registry } = await withSchemas("b", "d", "a", "c");
    const first = (await registry("GET", `${SCHEMAS}?orderby=title&limit=3`, undefined, ID)).body;
    expect(titles(first)).toEqual(["a", "b", "c"]);
    expect(first._page.next).toBe("c");
    expect(first._links.next.href).toContain("start=c");
    const second = (await registry("GET", `${SCHEMAS}?orderby=title&limit=3&start=c`, undefined, ID)).body;
    expect(titles(second)).toEqual(["d"]);
    expect(second._links.next).toBeNull();
    const down = (await registry("GET", `${SCHEMAS}?orderby=-title&limit=0`, undefined, ID)).body;
    expect(titles(down)).toEqual(["d", "c", "b", "a"]);
    expect(titles((await registry("GET", `${SCHEMAS}?orderby=missing`, undefined, ID)).body)).toHaveLength(4);
  });

  it.each(["limit=5", "start=a", "orderby=title&limit=501"])("refuses %s", async (query) => {
    const { registry } = await platform();
    expect((await registry("GET", `${SCHEMAS}?${query}`, undefined, ID)).status).toBe(400);
  });

  it.each([
    ["title==b", ["b"]],
    ["title!=b", ["a", "c"]],
    ["title~^[ab]$", ["a", "b"]],
    ["title<b", ["a"]],
    ["title<=b", ["a", "b"]],
    ["title>b", ["c"]],
    ["title>=b", ["b", "c"]],
    ["title", ["a", "b", "c"]],
    ["nothing", []],
    ["nothing==x", []],
  ])("filters by %s in its own grammar", async (property, expected) => {
    const { registry } = await withSchemas("a", "b", "c");
    const { body } = await registry("GET", `${SCHEMAS}?property=${encodeURIComponent(property)}`, undefined, ID);
    expect(titles(body)).toEqual(expected);
  });
});

describe("a filter that is no regular expression", () => {
  it("is refused", async () => {
    const { registry } = await withSchemas("a");
    expect((await registry("GET", `${SCHEMAS}?property=title~(`, undefined, ID)).body.title).toBe("BadRequestError");
  });
});

describe("stats", () => {
  it("tell the tenant id", async () => {
    const { registry } = await withSchemas("One");
    expect((await registry("GET", "/stats")).body).toMatchObject({ tenantId: "emulator", counts: { schemas: 1 } });
  });
});
