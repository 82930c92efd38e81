import { type ExperiencePlatform, isUnexpectedResponseError, isValidationError } from "aep-flow-service";
import { afterEach, beforeEach, expect, test } from "vitest";
import { client, rejection } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => ({ body: { items: [{ id: "a" }] } }));
});
afterEach(() => server.close());

const platform = () => client(server.url);

test.each<[string, (p: ExperiencePlatform) => AsyncIterable<{ readonly id: string }>]>([
  ["connections", (p) => p.baseConnections.search({ queryString: "name==a" })],
  ["flows", (p) => p.flows.search({ queryString: "name==a" })],
  ["flowSpecs", (p) => p.flowSpecs.search({ queryString: "name==a" })],
])("%s are searched in the service's own words, which are sent as they are given", async (name, search) => {
  for await (const { id } of search(platform())) expect(id).toBe("a");
  const [request, another] = server.requests;
  expect(another).toBeUndefined();
  expect(request?.method).toBe("POST");
  expect(request?.path).toMatch(new RegExp(`/${name}/search$`));
  expect(request?.json).toEqual({ queryString: "name==a" });
});

test("a search goes through its pages by a token in the query, its body the same", async () => {
  server.respond = ({ query }) => ({
    body: query.has("continuationToken")
      ? { items: [{ id: "b" }] }
      : { items: [{ id: "a" }], _links: { next: { href: "/flows/search?continuationToken=x%3D%3D" } } },
  });
  const ids: string[] = [];
  for await (const { id } of platform().flows.search({ queryString: "q", orderBy: "-name", pageSize: 1 })) ids.push(id);
  expect(ids).toEqual(["a", "b"]);
  expect(server.requests.map(({ query }) => query.toString())).toEqual(["", "continuationToken=x%3D%3D"]);
  for (const { json } of server.requests) expect(json).toEqual({ queryString: "q", limit: 1, orderby: "-name" });
});

test("what a search finds can be counted, without a limit beside the count", async () => {
  server.respond = () => ({ body: { count: 3 } });
  expect(await platform().flows.search({ queryString: "q", pageSize: 10 }).count()).toBe(3);
  expect(server.requests[0]?.json).toEqual({ queryString: "q", count: true });
});

test.each([0, 1_001, 1.5, Number.NaN])("a page of %d items is refused before it is asked for", async (pageSize) => {
  const error = await rejection(platform().flows.search({ pageSize }));
  expect(isValidationError(error) && error.issues[0]?.path).toEqual(["pageSize"]);
  expect(server.requests).toEqual([]);
});

test("asked for some fields only, entities come without the others, and without an id", async () => {
  server.respond = () => ({ body: { items: [{ name: "a" }] } });
  const page = await platform().flows.search({ projectionFields: "name" });
  expect(page.items).toEqual([{ name: "a" }]);
  expect((await platform().flowSpecs.search({ groupByProperty: "name" })).items).toEqual([{ name: "a" }]);
  expect(server.requests.map(({ json }) => json)).toEqual([{ projectionFields: "name" }, { groupByProperty: "name" }]);
  expect(isUnexpectedResponseError(await rejection(platform().flows.search()))).toBe(true);
});
