import { describe, expect, it } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import { MAPPINGS, dataSetBody, mappingBody, schemaBody, sent } from "./tutorial.ts";

async function withSchema(): Promise<Platform & { schema: string }> {
  const on = await platform();
  return { ...on, schema: (await sent(on.registry("POST", "/tenant/schemas", schemaBody()), 201)).$id };
}

describe("datasets", () => {
  const withDataSets = async (...names: string[]) => {
    const on = await withSchema();
    const ids: string[] = [];
    for (const name of names) {
      const [ref] = await sent(on.catalog("POST", "/dataSets", { ...dataSetBody(on.schema), name }), 201);
      ids.push(ref.replace("@/dataSets/", ""));
    }
    return { ...on, ids, list: async (query: string) => (await on.catalog("GET", `/dataSets?${query}`)).body };
  };

  it("are created as an array of one reference, wherever the data source is asked for", async () => {
    const { catalog, schema } = await withSchema();
    const { status, body, headers } = await catalog("POST", "/dataSets?requestDataSource=true", dataSetBody(schema));
    expect([status, body]).toEqual([201, [expect.stringMatching(/^@\/dataSets\/[0-9a-f]{24}$/)]]);
    expect(headers.get("location")).toContain(body[0].replace("@/dataSets/", ""));
  });

  it("are read as an object keyed by id, and deleted with 200", async () => {
    const { catalog, ids, schema } = await withDataSets("One");
    const [id = ""] = ids;
    const { body } = await catalog("GET", `/dataSets/${id}`);
    expect(Object.keys(body)).toEqual([id]);
    expect(body[id]).toMatchObject({ name: "One", schemaRef: { id: schema }, created: expect.any(Number) });
    expect(body[id].id).toBeUndefined();
    const gone = await catalog("DELETE", `/dataSets/${id}`);
    expect([gone.status, gone.body]).toEqual([200, [`@/dataSets/${id}`]]);
    expect((await catalog("GET", `/dataSets/${id}`)).body.title).toBe("NotFoundError");
  });

  it("are listed 20 at a time, by limit and start", async () => {
    const { list } = await withDataSets(...Array.from({ length: 22 }, (_, index) => `d${index}`));
    expect(Object.keys(await list(""))).toHaveLength(20);
    expect(Object.keys(await list("limit=20&start=20"))).toHaveLength(2);
    expect(Object.keys(await list("limit=100"))).toHaveLength(22);
  });

  it("are filtered by name, cut to properties and sorted", async () => {
    const { list } = await withDataSets("b", "a", "c");
    const names = async (query: string) => Object.values(await list(query)).map((each) => (each as Body).name);
    expect(await names("name=a,b")).toEqual(["b", "a"]);
    expect(await names("orderBy=name")).toEqual(["a", "b", "c"]);
    expect(await names("orderBy=desc:name")).toEqual(["c", "b", "a"]);
    expect(await names("orderBy=desc:created")).toHaveLength(3);
    expect(Object.values(await list("properties=name,nothing"))[0]).toEqual({ name: "b" });
  });

  it.each(["limit=0", "limit=101", "limit=x", "start=-1"])("refuse %s", async (query) => {
    const { list } = await withDataSets();
    expect(await list(query)).toMatchObject({ status: 400, title: "BadRequestError" });
  });

  it("need a schema that exists", async () => {
    const { catalog } = await platform();
    expect((await catalog("POST", "/dataSets", { name: "x" })).status).toBe(400);
    expect((await catalog("POST", "/dataSets", dataSetBody("https://nowhere"))).body.detail).toContain(
      "https://nowhere",
    );
  });
});

describe("mapping sets", () => {
  const modern = (schema: string, mapping: Body = {}): Body => ({
    outputSchema: { schemaRef: { id: schema, contentType: "application/vnd.adobe.xed-full+json;version=1" } },
    mappings: [{ sourceType: "ATTRIBUTE", source: "id", destination: "_id", ...mapping }],
  });

  it("are created with 200, in the old wording and the new", async () => {
    const { prep, schema } = await withSchema();
    for (const payload of [mappingBody(schema), modern(schema)]) {
      const made = await sent(prep("POST", "/mappingSets", payload), 200);
      expect(made).toMatchObject({ version: 0, id: expect.stringMatching(/^[0-9a-f]{32}$/) });
      expect(Object.keys(made).sort()).toEqual([
        "createdBy",
        "createdDate",
        "id",
        "modifiedBy",
        "modifiedDate",
        "version",
      ]);
    }
  });

  it("are read with both wordings, and with times rounded to the second", async () => {
    const { prep, schema, emulator } = await withSchema();
    emulator.clock.set(Math.floor(Date.now() / 1000) * 1000 + 724);
    const made = await sent(prep("POST", "/mappingSets", mappingBody(schema)), 200);
    const read = await sent(prep("GET", `/mappingSets/${made.id}?version=0`), 200);
    expect(read.createdDate - made.createdDate).toBe(276);
    expect(read.xdmSchema).toBe(schema);
    expect(read.mappings).toHaveLength(MAPPINGS.length);
    expect(read.mappings[0]).toMatchObject({
      sourceType: "text/x.schema-path",
      source: "Vid",
      sourceAttribute: "Vid",
      destination: "_id",
      destinationXdmPath: "_id",
    });
  });

  it("are listed only with limit and start", async () => {
    const { prep, schema } = await withSchema();
    for (let count = 0; count < 3; count += 1) await sent(prep("POST", "/mappingSets", modern(schema)), 200);
    const { data, _page } = await sent(prep("GET", "/mappingSets?limit=2&start=2"), 200);
    expect([data.length, _page.limit]).toEqual([1, 2]);
    expect((await prep("GET", "/mappingSets?limit=2")).status).toBe(400);
    expect((await prep("GET", "/mappingSets")).status).toBe(400);
  });

  it("answer 404 for an unknown id or version", async () => {
    const { prep, schema } = await withSchema();
    const { id } = await sent(prep("POST", "/mappingSets", modern(schema)), 200);
    expect((await prep("GET", "/mappingSets/nope")).status).toBe(404);
    expect((await prep("GET", `/mappingSets/${id}?version=1`)).status).toBe(404);
  });

  it.each([
    ["another source type", { sourceType: "SQL" }, "SQL"],
    ["an expression that passes for an attribute", { source: "lower(a)" }, "lower(a)"],
    ["no destination", { destination: undefined }, "destination"],
  ])("refuse %s", async (_, mapping, expected) => {
    const { prep, schema } = await withSchema();
    const { status, body } = await prep("POST", "/mappingSets", modern(schema, mapping));
    expect([status, body.detail]).toEqual([400, expect.stringContaining(expected)]);
  });

  it("take back the source type that reads print", async () => {
    const { prep, schema } = await withSchema();
    await sent(prep("POST", "/mappingSets", modern(schema, { sourceType: "text/x.schema-path" })), 200);
  });

  it("need mappings and a schema that exists", async () => {
    const { prep, schema } = await withSchema();
    expect((await prep("POST", "/mappingSets", { ...modern(schema), mappings: [] })).status).toBe(400);
    expect((await prep("POST", "/mappingSets", { mappings: modern("x").mappings })).status).toBe(400);
    expect((await prep("POST", "/mappingSets", modern("https://nowhere"))).body.detail).toContain("https://nowhere");
  });
});
