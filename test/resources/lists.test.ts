import { isUnexpectedResponseError, isValidationError, Page } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type Recorded, type RecordingServer, recordingServer } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

const platform = () => client(server.url);
const queries = () => server.requests.map(({ query }) => Object.fromEntries(query));

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Flow Service: three pages, the middle one empty, and tokens that a careless parser mangles. */
const TOKENS = ["a+b/c==", "x&y=z%"];
function flowPages({ query }: Recorded) {
  const page = query.has("continuationToken") ? TOKENS.indexOf(query.get("continuationToken") ?? "") + 1 : 0;
  const next = TOKENS[page];
  const items = page === 1 ? [] : [{ id: `${page}-1` }, { id: `${page}-2` }];
  return {
    body: {
      items,
      _links:
        next === undefined ? {} : { next: { href: `/flows?limit=2&continuationToken=${encodeURIComponent(next)}` } },
    },
  };
}

describe("a list of Flow Service", () => {
  test("goes through all pages, past an empty one, and keeps its filters", async () => {
    server.respond = flowPages;
    const flows = await collect(
      platform().flows.list({ where: { state: "enabled", name: "a, b" }, orderBy: "-name", pageSize: 2 }),
    );
    expect(flows.map(({ id }) => id)).toEqual(["0-1", "0-2", "2-1", "2-2"]);
    expect(queries().map(({ continuationToken }) => continuationToken)).toEqual([undefined, ...TOKENS]);
    for (const { query } of server.requests) {
      expect(query.getAll("property")).toEqual(["state==enabled", 'name=="a, b"']);
      expect(Object.fromEntries(query)).toMatchObject({ orderby: "-name", limit: "2" });
    }
  });

  test("reads a token whose plus sign came as it is", async () => {
    server.respond = ({ query }) => ({
      body: {
        items: [],
        ...(query.has("continuationToken") ? {} : { _links: { next: { href: "/flows?continuationToken=a+b" } } }),
      },
    });
    await collect(platform().flows.list());
    expect(queries()[1]).toEqual({ continuationToken: "a+b" });
  });

  test("asks for nothing until it is asked", async () => {
    platform().flows.list();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.requests).toEqual([]);
  });

  test("shares its first request between a promise and an iteration", async () => {
    server.respond = flowPages;
    const list = platform().flows.list();
    const page = await list;
    expect(page).toBeInstanceOf(Page);
    expect([...page].map(({ id }) => id)).toEqual(["0-1", "0-2"]);
    await collect(list);
    expect(server.requests).toHaveLength(3);
    expect((await list.withResponse()).response.status).toBe(200);
  });

  test("stops asking when the loop is left", async () => {
    server.respond = flowPages;
    for await (const flow of platform().flows.list()) if (flow.id === "0-2") break;
    expect(server.requests).toHaveLength(1);
  });

  test("can be taken up where it was left", async () => {
    server.respond = flowPages;
    const { continuationToken } = await platform().flows.list();
    const rest = [];
    for await (const page of platform().flows.list().byPage({ continuationToken }))
      rest.push(...page.items.map(({ id }) => id));
    expect(rest).toEqual(["2-1", "2-2"]);
  });

  test("that points back at itself is an error, not a loop without end", async () => {
    server.respond = () => ({
      body: { items: [{ id: "1" }], _links: { next: { href: "/flows?continuationToken=same" } } },
    });
    expect(isUnexpectedResponseError(await rejection(collect(platform().flows.list())))).toBe(true);
    expect(server.requests).toHaveLength(2);
  });

  test.each([false, true])("that leads round in a circle is one, too (prefetch: %s)", async (prefetch) => {
    const next = new Map([
      [null, "A"],
      ["A", "B"],
      ["B", "A"],
    ]);
    server.respond = ({ query }) => {
      const href = `/flows?continuationToken=${next.get(query.get("continuationToken"))}`;
      return { body: { items: [{ id: "1" }], _links: { next: { href } } } };
    };
    expect(isUnexpectedResponseError(await rejection(collect(platform().flows.list({ prefetch }))))).toBe(true);
    expect(server.requests).toHaveLength(3);
  });

  test("may be walked twice", async () => {
    server.respond = flowPages;
    const list = platform().flows.list();
    expect(await collect(list)).toEqual(await collect(list));
  });

  test("whose token is badly encoded is an unexpected answer", async () => {
    server.respond = () => ({ body: { items: [], _links: { next: { href: "/flows?continuationToken=%E0%A4%A" } } } });
    expect(isUnexpectedResponseError(await rejection(platform().flows.list()))).toBe(true);
  });

  test.each([undefined, ""])("has nothing more after its last page, whose token is %j", async (continuationToken) => {
    server.respond = flowPages;
    for await (const _page of platform().flows.list().byPage({ continuationToken })) expect.fail("a page");
    expect(server.requests).toEqual([]);
  });

  test("fails as a promise fails", async () => {
    server.respond = () => ({ status: 400, body: {} });
    const list = platform().flows.list();
    expect(await list.catch(() => "caught")).toBe("caught");
    let done = false;
    await list.finally(() => (done = true)).catch(() => undefined);
    expect(done).toBe(true);
  });

  test("says none of several values once for each, for commas are alternatives of equality alone", async () => {
    server.respond = () => ({ body: { items: [] } });
    await platform().flows.list({ where: { name: { ne: ["a", "b c"] } } });
    expect(server.requests[0]?.query.getAll("property")).toEqual(["name!=a", 'name!="b c"']);
  });

  test("adds the caller's own filters to those of its where", async () => {
    server.respond = () => ({ body: { items: [] } });
    await platform().flows.list({ where: { state: "enabled" } }, { query: { property: "name==a" } });
    expect(server.requests[0]?.query.getAll("property")).toEqual(["state==enabled", "name==a"]);
  });

  test("refuses an empty comparison, which says nothing; undefined is no filter", async () => {
    server.respond = () => ({ body: { items: [] } });
    const error = await rejection(platform().flows.list({ where: { name: {} } }));
    expect(isValidationError(error) && error.issues[0]?.path).toEqual(["where", "name"]);
    await platform().flows.list({ where: { name: undefined } });
    expect(queries()).toEqual([{}]);
  });

  test("joins several values for one field by commas, which is this service's any-of", async () => {
    server.respond = () => ({ body: { items: [] } });
    await platform().runs.list({ where: { id: [ID, "with space"] } });
    expect(queries()[0]).toEqual({ property: `id==${ID},"with space"` });
  });
});

test("a list of schemas follows the sort key, or the URL that holds it, and names an order", async () => {
  server.respond = ({ query }) => {
    const start = query.get("start");
    const next =
      start === null ? "Beta & co" : start === "Beta & co" ? "https://platform.adobe.io/x?start=Gamma" : null;
    return { body: { results: [{ $id: `https://ns.adobe.com/a/${start ?? "Alpha"}` }], _page: { next } } };
  };
  const schemas = await collect(platform().schemas.list({ pageSize: 1 }));
  expect(schemas).toHaveLength(3);
  expect(queries()).toEqual([
    { orderby: "title", limit: "1" },
    { orderby: "title", limit: "1", start: "Beta & co" },
    { orderby: "title", limit: "1", start: "Gamma" },
  ]);
  expect(server.requests[0]?.headers.accept).toBe("application/vnd.adobe.xed-id+json");
});

test("a list of datasets goes on while pages are full, and puts each key in as the id", async () => {
  server.respond = ({ query }) => {
    const start = Number(query.get("start") ?? 0);
    const entries = Array.from({ length: start < 4 ? 2 : 1 }, (_, index) => [
      `5ed5639d798a22191b6987b${start + index}`,
      { name: `d${start + index}` },
    ]);
    return { body: Object.fromEntries(entries) };
  };
  const dataSets = await collect(
    platform().dataSets.list({
      pageSize: 2,
      properties: ["name", "files"],
      orderBy: "desc:created",
      where: { name: { like: "d*" } },
    }),
  );
  expect(dataSets.map(({ id, name }) => [id, name])).toEqual(
    [0, 1, 2, 3, 4].map((n) => [`5ed5639d798a22191b6987b${n}`, `d${n}`]),
  );
  expect(queries()[1]).toEqual({
    limit: "2",
    start: "2",
    properties: "name,files",
    orderBy: "desc:created",
    name: "d*",
  });
});

test("a list of mapping sets always sends its limit and start", async () => {
  server.respond = ({ query }) => ({
    body: { data: query.get("start") === "0" ? [{ id: "a", version: 1 }, { id: "b" }] : [], _page: { count: 0 } },
  });
  expect((await collect(platform().mappingSets.list({ pageSize: 2 }))).map(({ id, version }) => [id, version])).toEqual(
    [
      ["a", 1],
      ["b", 0],
    ],
  );
  expect(queries()).toEqual([
    { limit: "2", start: "0" },
    { limit: "2", start: "2" },
  ]);
});

describe("a list of mapping sets", () => {
  const names = ["a", "b", "c", "d", "e"];

  test("goes by the limit the service goes by, where that is smaller than the one asked for", async () => {
    server.respond = ({ query }) => {
      const start = Number(query.get("start"));
      return { body: { data: names.slice(start, start + 2).map((id) => ({ id })), _page: { limit: 2 } } };
    };
    expect((await collect(platform().mappingSets.list())).map(({ id }) => id)).toEqual(names);
    expect(queries().map(({ start }) => start)).toEqual(["0", "2", "4"]);
  });

  test("ends with an empty page", async () => {
    server.respond = () => ({ body: { data: [], _page: { limit: 0 } } });
    expect(await collect(platform().mappingSets.list())).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });
});

describe.each([
  ["mappingSets", (pageSize: number) => platform().mappingSets.list({ pageSize })],
  ["sandboxes", (pageSize: number) => platform().sandboxes.list({ pageSize })],
  ["flows", (pageSize: number) => platform().flows.list({ pageSize })],
  ["runs", (pageSize: number) => platform().runs.list({ pageSize })],
  ["schemas", (pageSize: number) => platform().schemas.list({ pageSize })],
  ["descriptors", (pageSize: number) => platform().descriptors.list({ pageSize })],
  ["dataSets", (pageSize: number) => platform().dataSets.list({ pageSize })],
] as const)("a list of %s", (_name, list) => {
  test.each([0, -1, 1.5, Number.NaN])("refuses pages of %d", async (pageSize) => {
    const error = await rejection(list(pageSize));
    expect(isValidationError(error) && error.issues[0]?.path).toEqual(["pageSize"]);
    expect(server.requests).toEqual([]);
  });
});

test("a list in a form nobody documents is an error that says so", async () => {
  server.respond = () => ({ body: { items: ["x"] } });
  expect(await rejection(platform().flows.list())).toMatchObject({
    name: "UnexpectedResponseError",
    kind: "wrong-shape",
  });
});
