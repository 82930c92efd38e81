import { isUnexpectedResponseError, isValidationError } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const CLASS = "https://ns.adobe.com/xdm/context/profile";
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => ({ body: { results: [] } }));
});
afterEach(() => server.close());

const platform = () => client(server.url);
const queries = () => server.requests.map(({ query }) => Object.fromEntries(query));
const filters = () => server.requests.map(({ query }) => query.getAll("property"));

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Three pages, the middle one empty. `_page.next` is by one document the sort key to start after, by another a URL. */
const pages = (next: (key: string) => unknown, keys: readonly string[]) => {
  server.respond = ({ query }) => {
    const page = query.has("start") ? keys.indexOf(query.get("start") ?? "") + 1 : 0;
    const results = page === 1 ? [] : [{ $id: `https://ns.adobe.com/acme/classes/${page}`, title: `${page}` }];
    const key = keys[page];
    return { body: { results, _page: { orderby: "title", next: key === undefined ? null : next(key), count: 1 } } };
  };
};

describe.each<[string, (key: string) => unknown]>([
  ["a sort key", (key) => key],
  [
    "a URL",
    (key) =>
      `https://platform.adobe.io/data/foundation/schemaregistry/tenant/classes?orderby=title&start=${encodeURIComponent(key)}`,
  ],
])("where the next page is told by %s", (_what, next) => {
  test("a list goes through all pages, past an empty one, and keeps its filters and order", async () => {
    const keys = ["Beta & co", "note: 50% off?"];
    pages(next, keys);
    const found = await collect(
      platform().classes.list({ where: { description: "a" }, orderBy: "title,version", pageSize: 1 }),
    );
    expect(found.map(({ title }) => title)).toEqual(["0", "2"]);
    const all = { property: "description==a", orderby: "title,version", limit: "1" };
    expect(queries()).toEqual([all, { ...all, start: keys[0] }, { ...all, start: keys[1] }]);
  });

  test("a list can be taken up where an earlier one stopped, and stops where its reader does", async () => {
    pages(next, ["m", "n"]);
    const first = await platform().unions.list();
    for await (const page of platform().unions.list().byPage({ continuationToken: first.continuationToken })) {
      expect(page.items).toEqual([]);
      break;
    }
    expect(queries()).toEqual([{ orderby: "title" }, { orderby: "title", start: "m" }]);
  });
});

test("a sort key that is a number is followed, too", async () => {
  server.respond = ({ query }) => ({
    body: { results: [], _page: { next: query.has("start") ? null : 1606266789446 } },
  });
  await collect(platform().dataTypes.list({ orderBy: "-updated" }));
  expect(queries()[1]).toEqual({ orderby: "-updated", start: "1606266789446" });
});

test("a page that points at itself is an error, not a loop without end", async () => {
  server.respond = () => ({ body: { results: [], _page: { next: "same" } } });
  expect(isUnexpectedResponseError(await rejection(collect(platform().fieldGroups.list())))).toBe(true);
  expect(server.requests).toHaveLength(2);
});

test("pages that lead round in a circle are one, too", async () => {
  server.respond = ({ query }) => ({ body: { results: [], _page: { next: query.get("start") === "m" ? "n" : "m" } } });
  expect(isUnexpectedResponseError(await rejection(collect(platform().descriptors.list())))).toBe(true);
  expect(server.requests).toHaveLength(3);
});

test("a list that has no order of its own names one as soon as it needs one", async () => {
  pages((key) => key, ["1"]);
  await collect(platform().behaviors.list());
  expect(queries()).toEqual([{}, { orderby: "updated", start: "1" }]);
});

test("the next page is asked for ahead, on demand", async () => {
  pages((key) => key, ["m", "n"]);
  for await (const _page of platform().schemas.list({ prefetch: true }).byPage()) {
    await expect.poll(() => server.requests.length).toBe(2);
    break;
  }
});

describe("a filter", () => {
  test("is a parameter of its own, in the registry's dialect, its value as it is", async () => {
    await platform().schemas.list({
      where: {
        title: { matches: "^Con.*, (a|b)$", ne: "Contacts & co", exists: true },
        version: { lt: 5, lte: "4.1", gt: 1, gte: 2 },
        "meta:class": CLASS,
        "meta:immutableTags": "union",
        description: undefined,
      },
      property: ["meta:extends"],
    });
    expect(filters()).toEqual([
      [
        "title~^Con.*, (a|b)$",
        "title!=Contacts & co",
        "title",
        "version<5",
        "version<=4.1",
        "version>1",
        "version>=2",
        `meta:class==${CLASS}`,
        "meta:immutableTags==union",
        "meta:extends",
      ],
    ]);
  });

  test("of booleans and dates is one of true and false, and of milliseconds", async () => {
    await platform().descriptors.list({ where: { "xdm:isPrimary": true } });
    // @ts-expect-error no field of this kind is listed, and dates are taken all the same
    await platform().schemas.list({ where: { created: { gt: new Date(1606266789446) } } });
    expect(filters()).toEqual([["xdm:isPrimary==true"], ["created>1606266789446"]]);
  });

  test.each<[string, unknown, string]>([
    ["any of several", ["a", "b"], "title: takes one value"],
    ["none of several", { ne: ["a", "b"] }, "title.ne: takes one value"],
    ["absence", { exists: false }, "title.exists: must be true"],
    ["nothing", "", "title: is empty"],
    ["an empty comparison", {}, "title: is an empty comparison"],
    [
      "an unknown comparison",
      { like: "a" },
      "title.like: is no comparison: there are ne, lt, lte, gt, gte, matches, exists",
    ],
    ["an object's own name", { constructor: "a" }, "title.constructor: is no comparison"],
    ["an invalid date", new Date(Number.NaN), "title: is an invalid date"],
    ["null", null, "title: must be a string"],
  ])("of %s is refused with the reason", async (_what, title, message) => {
    // @ts-expect-error what the compiler would refuse
    const error = await rejection(platform().schemas.list({ where: { title } }));
    if (!isValidationError(error)) throw error;
    expect(error.issues.map(({ path, message: text }) => `${path.slice(1).join(".")}: ${text}`)[0]).toContain(message);
    expect(server.requests).toEqual([]);
  });
});

test("a list of summaries keeps what nobody listed, and insists on the id", async () => {
  server.respond = () => ({ body: { results: [{ $id: CLASS, title: "Profile", brandNew: [1] }] } });
  expect((await platform().classes.list({ container: "global" })).items).toEqual([
    { $id: CLASS, title: "Profile", brandNew: [1] },
  ]);
  server.respond = () => ({ body: { results: [{ title: "Profile" }] } });
  expect(isUnexpectedResponseError(await rejection(platform().classes.list()))).toBe(true);
});
