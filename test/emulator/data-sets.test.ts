import { describe, expect, it } from "vitest";
import { type Body, type Platform, connect, platform } from "./kit.ts";
import { dataSetBody, schemaBody, sent } from "./tutorial.ts";

const JSON_PATCH = { headers: { "content-type": "application/json-patch+json" } };
type Options = Parameters<typeof platform>[0];

async function withDataSet(change: Body = {}, options: Options = {}): Promise<Platform & Made> {
  const on = await platform(options);
  const plain = schemaBody("In the union");
  // What is in a union needs an identity.
  const allOf = [...plain.allOf, { $ref: "https://ns.adobe.com/xdm/context/identitymap" }];
  const union = { ...plain, allOf, "meta:immutableTags": ["union"] };
  const schema: string = (await sent(on.registry("POST", "/tenant/schemas", schemaBody()), 201)).$id;
  const unionSchema: string = (await sent(on.registry("POST", "/tenant/schemas", union), 201)).$id;
  const create = async (body: Body) => (await sent(on.catalog("POST", "/dataSets", body), 201))[0].split("/").at(-1);
  const id = await create({ ...dataSetBody(schema), name: "One", ...change });
  const read = async (which = id) => (await sent(on.catalog("GET", `/dataSets/${which}`), 200))[which];
  return { ...on, schema, unionSchema, id, path: `/dataSets/${id}`, create, read };
}

interface Made {
  schema: string;
  unionSchema: string;
  id: string;
  path: string;
  create(body: Body): Promise<string>;
  read(id?: string): Promise<Body>;
}

describe("a dataset", () => {
  it("is read with what Catalog adds to it", async () => {
    const { read, catalog, path } = await withDataSet();
    expect(await read()).toMatchObject({
      version: "1.0.0",
      imsOrg: expect.stringMatching(/@AdobeOrg$/),
      createdClient: expect.any(String),
      files: expect.stringMatching(/^@\/dataSets\/\w+\/views\/\w+\/files$/),
      state: "ACTIVE",
    });
    expect((await catalog("GET", path)).headers.get("e-tag")).toBe("1.0.0");
    expect(Object.values((await catalog("GET", `${path}?properties=name`)).body)).toEqual([{ name: "One" }]);
  });

  it("is patched by fields, as the guide prints it", async () => {
    const { catalog, path, id, read, emulator } = await withDataSet({ tags: { kept: ["a"] } });
    emulator.clock.advance(1000);
    const before = await read();
    const body = { name: "Updated Dataset Name", description: "Updated description for Sample Dataset" };
    expect(await sent(catalog("PATCH", path, body), 200)).toEqual([`@/dataSets/${id}`]);
    const after = await read();
    expect(after).toMatchObject({ ...body, version: "1.0.1", tags: { kept: ["a"] }, created: before.created });
    expect(after.updated).toBeGreaterThan(before.updated);
  });

  it("is patched by a JSON Patch, under its own media type", async () => {
    const { catalog, path, read } = await withDataSet({ tags: { list: ["a", "b"], gone: ["x"], "a/b": ["1"] } });
    const patch = [
      { op: "add", path: "/name", value: "New Dataset Name" },
      { op: "add", path: "/tags/list/-", value: "c" },
      { op: "remove", path: "/tags/gone" },
      { op: "replace", path: "/tags/a~1b/0", value: "2" },
      { op: "test", path: "/tags/list/0", value: "a" },
      { op: "copy", from: "/name", path: "/description" },
      { op: "move", from: "/tags/a~1b", path: "/tags/moved" },
    ];
    await sent(catalog("PATCH", path, patch, JSON_PATCH), 200);
    expect(await read()).toMatchObject({ name: "New Dataset Name", description: "New Dataset Name", version: "1.0.1" });
    expect((await read()).tags).toEqual({ list: ["a", "b", "c"], moved: ["2"] });
  });

  it.each([
    ["a test that fails", [{ op: "test", path: "/name", value: "Two" }]],
    ["a remove of nothing", [{ op: "remove", path: "/nothing" }]],
    ["an unknown op", [{ op: "merge", path: "/name", value: 1 }]],
    ["no path", [{ op: "add", value: 1 }]],
    ["a parent that is not there", [{ op: "add", path: "/a/b", value: 1 }]],
    ["what the platform writes", [{ op: "replace", path: "/created", value: 1 }]],
    ["fields, not changes", { name: "x" }],
  ])("refuses a JSON Patch with %s, whole", async (_, patch) => {
    const { catalog, path, read } = await withDataSet();
    const changes = Array.isArray(patch) ? [{ op: "add", path: "/description", value: "x" }, ...patch] : patch;
    expect((await catalog("PATCH", path, changes, JSON_PATCH)).status).toBe(400);
    expect(await read()).toMatchObject({ name: "One", version: "1.0.0" });
    expect((await read()).description).toBeUndefined();
  });

  it("refuses a list as fields, and fields that the platform writes", async () => {
    const { catalog, path } = await withDataSet();
    expect((await catalog("PATCH", path, [{ op: "add", path: "/name", value: "x" }])).status).toBe(400);
    expect((await catalog("PATCH", path, { imsOrg: "x" })).body.detail).toContain("imsOrg");
  });

  it("is merged at any depth by the second version of PATCH", async () => {
    const { catalog, id, read } = await withDataSet({ tags: { kept: ["a"] } });
    const ttl = (ttlValue: string) => ({ extensions: { adobe_lakeHouse: { rowExpiration: { ttlValue } } } });
    await sent(catalog("PATCH", `/v2/dataSets/${id}`, { ...ttl("P3Y"), tags: { added: ["b"] } }), 200);
    expect(
      await sent(catalog("PATCH", `/v2/dataSets/${id}`, { classification: { managedBy: "CUSTOMER" } }), 200),
    ).toEqual([`@/dataSets/${id}`]);
    const merged = { ...ttl("P3Y"), tags: { kept: ["a"], added: ["b"] }, classification: { managedBy: "CUSTOMER" } };
    expect(await read()).toMatchObject(merged);
  });

  it("is replaced by what was read, and loses what is left out", async () => {
    const { catalog, path, id, read } = await withDataSet({ description: "x" });
    const { description: _, ...rest } = await read();
    expect(await sent(catalog("PUT", path, { ...rest, name: "Two" }), 200)).toEqual([`@/dataSets/${id}`]);
    expect(await read()).toMatchObject({ name: "Two", version: "1.0.1", created: rest.created });
    expect((await read()).description).toBeUndefined();
    expect((await catalog("PUT", path, { name: "without a schema" })).status).toBe(400);
  });

  it.each(["PUT", "PATCH", "GET"])("that there is not is 404 to a %s", async (method) => {
    const { catalog } = await withDataSet();
    const { body } = await catalog(method, "/dataSets/nope", method === "GET" ? undefined : {});
    expect(body).toMatchObject({ status: 404, title: "NotFoundError" });
  });

  it("is written only where If-Match names its version", async () => {
    const { catalog, path } = await withDataSet();
    const patch = (headers: Record<string, string>) => catalog("PATCH", path, { name: "x" }, { headers });
    expect((await patch({ "if-match": "1.0.9" })).body).toMatchObject({ status: 412 });
    expect((await patch({ "if-match": '"1.0.0"' })).status).toBe(200);
    expect((await patch({ "if-match": "1.0.0" })).status).toBe(412);
    expect((await patch({ "if-match": "1.0.1" })).status).toBe(200);
    expect((await patch({ "if-none-match": "1.0.2" })).status).toBe(412);
    expect((await patch({ "if-match": "*" })).status).toBe(200);
  });

  it("is only judged with the Pragma validate-only", async () => {
    const { catalog, path, read, schema } = await withDataSet();
    const extra = { headers: { pragma: "validate-only" } };
    expect((await catalog("POST", "/dataSets", dataSetBody(schema), extra)).body).toEqual([]);
    expect((await catalog("PUT", path, { ...dataSetBody(schema), name: "Two" }, extra)).status).toBe(200);
    expect((await catalog("POST", "/dataSets", dataSetBody("https://nowhere"), extra)).status).toBe(400);
    expect(await read()).toMatchObject({ name: "One", version: "1.0.0" });
    expect(Object.keys((await catalog("GET", "/dataSets")).body)).toHaveLength(1);
  });

  it("stays in its own sandbox", async () => {
    const { emulator, path } = await withDataSet();
    const prod = await connect(emulator, "prod");
    expect((await prod.catalog("GET", path)).status).toBe(404);
    expect((await prod.catalog("GET", "/dataSets")).body).toEqual({});
  });
});

describe("a dataset for Profile", () => {
  const tags = { unifiedProfile: ["enabled:true"], unifiedIdentity: ["enabled:true"] };
  const spaced = { unifiedProfile: ["enabled: true", "isUpsert: true"] };

  it("needs a schema that is in the union, however the tag is spaced", async () => {
    const { catalog, create, schema, unionSchema, path } = await withDataSet();
    for (const each of [tags, spaced]) {
      const refused = await catalog("POST", "/dataSets", { ...dataSetBody(schema), tags: each });
      expect([refused.status, refused.body.detail]).toEqual([400, expect.stringContaining("schema should be valid")]);
      await create({ ...dataSetBody(unionSchema), tags: each });
    }
    expect((await catalog("PATCH", path, { tags })).status).toBe(400);
    const patch = [{ op: "add", path: "/tags", value: tags }];
    expect((await catalog("PATCH", path, patch, JSON_PATCH)).status).toBe(400);
  });

  it("is enabled later, as the OpenAPI file prints it", async () => {
    const { catalog, create, read, unionSchema } = await withDataSet();
    const id = await create({ ...dataSetBody(unionSchema), tags: {} });
    const patch = [
      { op: "add", path: "/tags/unifiedProfile", value: ["enabled:true", "isUpsert:true"] },
      { op: "add", path: "/tags/unifiedIdentity", value: ["enabled:true"] },
    ];
    await sent(catalog("PATCH", `/dataSets/${id}`, patch, JSON_PATCH), 200);
    expect((await read(id)).tags.unifiedProfile).toEqual(["enabled:true", "isUpsert:true"]);
  });

  it("has tags that are lists of texts, and other tags mean nothing", async () => {
    const { catalog, create, schema } = await withDataSet();
    await create({ ...dataSetBody(schema), tags: { identity: ["enabled:true"], unifiedProfile: ["enabled:false"] } });
    expect((await catalog("POST", "/dataSets", { ...dataSetBody(schema), tags: { a: "b" } })).status).toBe(400);
  });
});

describe("what Adobe's documents give in two ways", () => {
  it("deleteMissing: an empty array, or 404", async () => {
    const gone = await (await withDataSet()).catalog("DELETE", "/dataSets/nope");
    expect([gone.status, gone.body]).toEqual([200, []]);
    const { catalog } = await withDataSet({}, { quirks: { deleteMissing: "404" } });
    expect((await catalog("DELETE", "/dataSets/nope")).status).toBe(404);
  });

  it("catalogIfMatch: the version, or the time of the last update", async () => {
    const { catalog, path, read } = await withDataSet({}, { quirks: { catalogIfMatch: "updated" } });
    const { updated } = await read();
    expect((await catalog("GET", path)).headers.get("e-tag")).toBe(String(updated));
    const patch = (value: string) => catalog("PATCH", path, { name: "x" }, { headers: { "if-match": value } });
    expect((await patch("1.0.0")).status).toBe(412);
    expect((await patch(String(updated))).status).toBe(200);
  });
});
