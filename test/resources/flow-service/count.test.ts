import { type ExperiencePlatform, isUnexpectedResponseError } from "aep-flow-service";
import { afterEach, beforeEach, expect, test } from "vitest";
import { client, rejection } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => ({ body: { count: 95 } }));
});
afterEach(() => server.close());

const platform = () => client(server.url);

test.each<[string, (p: ExperiencePlatform) => PromiseLike<number>]>([
  ["connections", (p) => p.baseConnections.list().count()],
  ["sourceConnections", (p) => p.sourceConnections.list().count()],
  ["targetConnections", (p) => p.targetConnections.list().count()],
  ["flows", (p) => p.flows.list().count()],
  ["runs", (p) => p.runs.list().count()],
])("%s are counted without being fetched", async (name, count) => {
  expect(await count(platform())).toBe(95);
  const [request, another] = server.requests;
  expect(request?.path).toMatch(new RegExp(`/${name}$`));
  expect(request?.query.toString()).toBe("count=true");
  expect(another).toBeUndefined();
});

test("a count keeps the filters, and leaves out the size of the pages, which the platform refuses beside it", async () => {
  await platform()
    .flows.list({ where: { state: "enabled" }, property: ["name==a"], orderBy: "-createdAt", pageSize: 5 })
    .count();
  expect([...(server.requests[0]?.query ?? [])]).toEqual([
    ["property", "state==enabled"],
    ["property", "name==a"],
    ["count", "true"],
  ]);
});

test("a count beside items is read, too", async () => {
  server.respond = () => ({ body: { items: [{ id: "a" }], count: 7, _links: {} } });
  expect(await platform().runs.list().count()).toBe(7);
});

test.each([{}, { items: [] }, { count: "7" }, { count: -1 }, []])(
  "an answer without a count is an error: %j",
  async (body) => {
    server.respond = () => ({ body });
    expect(isUnexpectedResponseError(await rejection(platform().flows.list().count()))).toBe(true);
  },
);

test("counting does not fetch the list, nor the other way round", async () => {
  const flows = platform().flows.list();
  await flows.count();
  server.respond = () => ({ body: { items: [{ id: "a" }] } });
  expect((await flows).items).toHaveLength(1);
  expect(server.requests).toHaveLength(2);
});

test("specs are listed in one page and cannot be counted", () => {
  expect("count" in platform().flowSpecs.list()).toBe(false);
  expect("count" in platform().connectionSpecs.list()).toBe(false);
});
