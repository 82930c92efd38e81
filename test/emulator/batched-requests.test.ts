import { describe, expect, it } from "vitest";
import { type Body, platform } from "./kit.ts";
import { buildParts, dataSetBody } from "./tutorial.ts";

type Options = Parameters<typeof platform>[0];

describe("several requests in one call", () => {
  const several = async (quirks: NonNullable<Options>["quirks"], change: (requests: Body[]) => Body = (all) => all) => {
    const on = await platform({ quirks: quirks ?? {} });
    const { dataSet, schema } = await buildParts(on);
    const requests = [
      { id: "first", resource: "/dataSets", method: "post", body: { ...dataSetBody(schema), name: "First" } },
      { id: "second", resource: "/dataSets/<<first.id>>", method: "patch", body: { description: "of <<first.id>>" } },
      { id: "third", resource: `/dataSets/${dataSet}?properties=name`, method: "get" },
    ];
    const { status, body } = await on.catalog("POST", "", change(requests));
    return { status, body, names: Object.keys((await on.catalog("GET", "/dataSets")).body) };
  };

  it("are answered one by one, later ones knowing the answers of earlier ones", async () => {
    const { status, body, names } = await several({});
    const [, made = ""] = names;
    expect([status, names.length]).toEqual([200, 2]);
    expect(body).toEqual([
      { id: "first", code: 200, body: [`@/dataSets/${made}`] },
      { id: "second", code: 200, body: [`@/dataSets/${made}`] },
      { id: "third", code: 200, body: { [names[0] ?? ""]: { name: expect.any(String) } } },
    ]);
  });

  it("change nothing when one of them fails; a read may fail alone", async () => {
    const failed = await several({}, (all) => [...all, { id: "bad", resource: "/dataSets", method: "post", body: {} }]);
    expect([failed.status, failed.body.at(-1).code, failed.names.length]).toEqual([200, 400, 1]);
    const read = await several({}, (all) => [{ id: "bad", resource: "/dataSets/nope", method: "get" }, ...all]);
    expect([read.body[0].code, read.names.length]).toEqual([404, 2]);
    expect((await several({}, () => ({ id: "no list" }))).status).toBe(400);
    expect((await several({}, () => [{ id: "x", resource: "/nowhere", method: "post" }])).body[0].code).toBe(404);
  });

  it("are answered by references, as the OpenAPI file has it", async () => {
    const { status, body } = await several({ batchedAnswer: "references" });
    expect([status, body]).toEqual([201, [expect.stringMatching("@/dataSets/"), expect.stringMatching("@/dataSets/")]]);
  });

  it("and the kinds of object are listed", async () => {
    expect((await (await platform()).catalog("GET", "/")).body).toMatchObject({ dataSet: expect.any(String) });
  });
});
