import { describe, expect, it } from "vitest";
import { type Platform, platform } from "./kit.ts";
import { baseBody, buildParts, codeOf, onceBody, sent } from "./tutorial.ts";

const PATH = "/connections";
const names = (body: { items: { name: string }[] }) => body.items.map((each) => each.name);

async function withConnections(...given: string[]): Promise<Platform> {
  const on = await platform();
  for (const name of given) await sent(on.flow("POST", PATH, { ...baseBody(), name }), 201);
  return on;
}

describe("filters", () => {
  it.each([
    ["name==Beta", ["Beta"]],
    ['name=="Beta"', ["Beta"]],
    ["name==Alpha,Beta", ["Alpha", "Beta"]],
    ['name=="Gamma, Inc","Beta"', ["Beta", "Gamma, Inc"]],
    ["name!=Beta", ["Alpha", "Gamma, Inc"]],
    ["name>Beta", ["Gamma, Inc"]],
    ["name>=Beta", ["Beta", "Gamma, Inc"]],
    ["name<Beta", ["Alpha"]],
    ["name<=Beta", ["Alpha", "Beta"]],
    ["createdAt>0", ["Alpha", "Beta", "Gamma, Inc"]],
    ["createdAt<1000", []],
    ["connectionSpec.version==1.0", ["Alpha", "Beta", "Gamma, Inc"]],
    ["auth==x", []],
    ["nothing.of.the.kind==x", []],
  ])("%s finds %j", async (property, expected) => {
    const { flow } = await withConnections("Alpha", "Beta", "Gamma, Inc");
    expect(names((await flow("GET", `${PATH}?property=${encodeURIComponent(property)}`)).body)).toEqual(expected);
  });

  it("hold together when repeated", async () => {
    const { flow } = await withConnections("Alpha", "Beta");
    expect(names((await flow("GET", `${PATH}?property=name!=Alpha&property=state==enabled`)).body)).toEqual(["Beta"]);
  });

  it("look into array members only where they write []", async () => {
    const on = await platform();
    const parts = await buildParts(on);
    await sent(on.flow("POST", "/flows", onceBody(parts)), 201);
    const found = async (property: string) => (await on.flow("GET", `/flows?property=${property}`)).body.items.length;
    expect(await found(`sourceConnectionIds[]==${parts.source}`)).toBe(1);
    expect(await found(`sourceConnectionIds==x`)).toBe(0);
    expect(await found(`transformations[].params.mappingId==${parts.mapping}`)).toBe(1);
    expect(await found(`transformations.params.mappingId==${parts.mapping}`)).toBe(0);
    expect(await found("name[]==x")).toBe(0);
    expect(await found("inheritedAttributes.properties.isDestinationFlow==false")).toBe(1);
  });

  it.each([
    ["name~Alpha", "1440-400"],
    ["name=Alpha", "1450-400"],
    ["name!>Alpha", "1450-400"],
    ["name", "1450-400"],
    ["name==", "1453-400"],
    ["name==a,,b", "1453-400"],
    ["name<=a,b", "1443-400"],
    ["id>=a", "1448-400"],
    ["createdAt>1,2", "1452-400"],
  ])("refuse %s with %s", async (property, code) => {
    const { flow } = await withConnections();
    expect(codeOf((await flow("GET", `${PATH}?property=${encodeURIComponent(property)}`)).body)).toBe(code);
  });
});

describe("query parameters", () => {
  it("are refused when unknown", async () => {
    const { flow } = await withConnections();
    expect(codeOf((await flow("GET", `${PATH}?page=2`)).body)).toBe("1451-400");
    expect(codeOf((await flow("POST", "/flows?draft=true", {})).body)).toBe("1451-400");
  });
});

describe("orderby", () => {
  it("sorts by a field, up or down, and by creation without one", async () => {
    const { flow } = await withConnections("b", "c", "a");
    expect(names((await flow("GET", PATH)).body)).toEqual(["b", "c", "a"]);
    expect(names((await flow("GET", `${PATH}?orderby=name`)).body)).toEqual(["a", "b", "c"]);
    expect(names((await flow("GET", `${PATH}?orderby=%2Bname`)).body)).toEqual(["a", "b", "c"]);
    expect(names((await flow("GET", `${PATH}?orderby=-name`)).body)).toEqual(["c", "b", "a"]);
    expect(names((await flow("GET", `${PATH}?orderby=-createdAt`)).body)).toHaveLength(3);
    expect(names((await flow("GET", `${PATH}?orderby=missing`)).body)).toEqual(["b", "c", "a"]);
  });

  it("goes by any field, however deep", async () => {
    const on = await withConnections("a", "b");
    const { items } = (await on.flow("GET", PATH)).body;
    const patch = [{ op: "replace", path: "/auth/params/clientId", value: "a" }];
    await sent(on.flow("PATCH", `${PATH}/${items[1].id}`, patch, { headers: { "if-match": "*" } }), 200);
    expect(names((await on.flow("GET", `${PATH}?orderby=auth.params.clientId`)).body)).toEqual(["b", "a"]);
    expect(names((await on.flow("GET", `${PATH}?orderby=-updatedAt&property=name==a,b`)).body)).toHaveLength(2);
  });

  it.each([
    ["!name", "1432-400"],
    ["", "1432-400"],
    ["+name", "1432-400"],
    ["name,id", "1433-400"],
    ["transformations[].name", "1433-400"],
  ])("refuses %s with %s", async (orderby, code) => {
    const { flow } = await withConnections();
    expect(codeOf((await flow("GET", `${PATH}?orderby=${orderby}`)).body)).toBe(code);
  });
});

describe("pages", () => {
  it("are linked relatively, keep the filter, and carry tokens that need encoding", async () => {
    const { flow } = await withConnections("a", "b", "c", "x");
    const first = (await flow("GET", `${PATH}?property=name!=x&limit=2&orderby=-name`)).body;
    expect(names(first)).toEqual(["c", "b"]);
    const next = new URL(first._links.next.href, "https://anywhere.example");
    expect(first._links.next.href).toMatch(/^\/connections\?/);
    expect(next.searchParams.get("property")).toBe("name!=x");
    expect(next.searchParams.get("continuationToken")).toMatch(/^.{3}\+.*==$/);
    const second = (await flow("GET", first._links.next.href)).body;
    expect(names(second)).toEqual(["a"]);
    expect(second._links).toEqual({});
  });

  it("skip nothing when items are deleted on the way", async () => {
    const { flow } = await withConnections("a", "b", "c");
    const first = (await flow("GET", `${PATH}?limit=1`)).body;
    await sent(flow("DELETE", `${PATH}/${first.items[0].id}`), 204);
    expect(names((await flow("GET", first._links.next.href)).body)).toEqual(["b"]);
  });

  it("hold 20 items unless told otherwise", async () => {
    const { flow } = await withConnections(...Array.from({ length: 21 }, (_, index) => `c${index}`));
    const { body } = await flow("GET", PATH);
    expect(body.items).toHaveLength(20);
    expect(names((await flow("GET", body._links.next.href)).body)).toEqual(["c20"]);
  });

  it.each(["limit=0", "limit=x", "continuationToken=nonsense", `continuationToken=${btoa('at>{"a":1}')}`])(
    "refuse %s",
    async (query) => {
      const { flow } = await withConnections();
      expect((await flow("GET", `${PATH}?${query}`)).status).toBe(400);
    },
  );
});

describe("count", () => {
  it("comes alone", async () => {
    const { flow } = await withConnections("a", "b");
    expect((await flow("GET", `${PATH}?count=true&property=name==a`)).body).toEqual({ count: 1 });
  });

  it("excludes limit, but only when it is asked for", async () => {
    const { flow } = await withConnections("a");
    expect(codeOf((await flow("GET", `${PATH}?count=true&limit=1`)).body)).toBe("1401-400");
    expect((await flow("GET", `${PATH}?count=False&limit=1`)).status).toBe(200);
    expect((await flow("GET", `${PATH}?count=TRUE`)).body).toEqual({ count: 1 });
    expect(codeOf((await flow("GET", `${PATH}?count=yes`)).body)).toBe("1000-400");
  });
});
