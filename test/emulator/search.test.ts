import { describe, expect, it } from "vitest";
import { type Body, platform } from "./kit.ts";
import { baseBody, buildParts, codeOf, onceBody, sent } from "./tutorial.ts";

const PATH = "/connections/search";
const names = (body: Body) => body.items.map(({ name }: Body) => name);

async function withConnections(...given: string[]) {
  const on = await platform();
  for (const name of given) await sent(on.flow("POST", "/connections", { ...baseBody(), name }), 201);
  return on;
}

describe("a search", () => {
  it.each([
    [{}, ["a", "b", "c & d"]],
    [{ queryString: "" }, ["a", "b", "c & d"]],
    [{ queryString: "name==b" }, ["b"]],
    [{ queryString: 'name=="c & d"' }, ["c & d"]],
    [{ queryString: "name==a,b&state==enabled" }, ["a", "b"]],
    [{ queryString: 'name!="a" AND state==enabled' }, ["b", "c & d"]],
    [{ orderby: "-name", limit: 2 }, ["c & d", "b"]],
  ])("for %j finds %j", async (body, expected) => {
    const { flow } = await withConnections("a", "b", "c & d");
    expect(names(await sent(flow("POST", PATH, body), 200))).toEqual(expected);
  });

  it("has pages, whose token goes into the query", async () => {
    const { flow } = await withConnections("a", "b", "c");
    const body = { limit: 2, orderby: "name" };
    const first = await sent(flow("POST", PATH, body), 200);
    expect(first._links.next.href).toMatch(/^\/connections\/search\?continuationToken=/);
    const second = await sent(flow("POST", first._links.next.href, body), 200);
    expect([names(first), names(second), second._links]).toEqual([["a", "b"], ["c"], {}]);
  });

  it("counts", async () => {
    const { flow } = await withConnections("a", "b");
    expect(await sent(flow("POST", PATH, { queryString: "name==a", count: true }), 200)).toEqual({ count: 1 });
  });

  it("of flows shows whole flows, or the fields that were asked for", async () => {
    const on = await platform();
    const { id } = await sent(on.flow("POST", "/flows", onceBody(await buildParts(on))), 201);
    const search = async (body: Body) => (await sent(on.flow("POST", "/flows/search", body), 200)).items;
    const whole = await search({ queryString: `id==${id}` });
    expect(whole).toEqual((await sent(on.flow("GET", `/flows/${id}`), 200)).items);
    expect(await search({ projectionFields: "id,scheduleParams.frequency,nothing" })).toEqual([
      { id, scheduleParams: { frequency: "once" } },
    ]);
  });

  it("of flow specs filters, orders and counts", async () => {
    const { flow } = await platform();
    const found = await sent(flow("POST", "/flowSpecs/search", { groupByProperty: "name" }), 200);
    expect(names(found).slice(0, 3)).toEqual(["CRMToAEP", "CloudStorageToAEP", "GenericStreamingAEP"]);
    expect(await sent(flow("POST", "/flowSpecs/search", { count: true }), 200)).toEqual({ count: 6 });
  });

  it.each([
    [{ limit: 1001 }, "1000-400"],
    [{ limit: 0 }, "1000-400"],
    [{ queryString: "name" }, "1450-400"],
    [{ queryString: "name~a" }, "1440-400"],
    [{ queryString: 3 }, "1000-400"],
    [{ orderby: "!name" }, "1432-400"],
    [[], "1000-400"],
  ])("refuses %j with %s", async (body, code) => {
    const { flow } = await withConnections();
    expect(codeOf((await flow("POST", PATH, body)).body)).toBe(code);
  });

  it("needs a body (1405)", async () => {
    const { flow } = await withConnections();
    expect(codeOf((await flow("POST", PATH, undefined, { raw: "" })).body)).toBe("1405-400");
  });
});
