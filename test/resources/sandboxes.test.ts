import { isUnexpectedResponseError } from "aep-flow-service";
import { afterEach, beforeEach, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

const platform = () => client(server.url);
const names = ["prod", "dev", "stage", "dev-2", "acme"];

async function collect(pageSize?: number): Promise<string[]> {
  const all: string[] = [];
  for await (const sandbox of platform().sandboxes.list({ pageSize })) all.push(sandbox.name);
  return all;
}

/** As the guide prints it: a count that does not fit the rows, and links that are templates. */
function answerWith(rows: readonly unknown[], limit: number) {
  const href = "https://platform.adobe.io:443/data/foundation/sandbox-management/?limit={limit}&offset={offset}";
  return {
    body: {
      sandboxes: rows,
      _page: { limit, count: 1 },
      _links: { next: { href, templated: true }, page: { href, templated: true } },
    },
  };
}

test("a list of sandboxes reads what the guide prints, and keeps fields that nobody documents", async () => {
  const sandbox = {
    name: "prod",
    title: "Production",
    state: "active",
    type: "production",
    region: "VA7",
    isDefault: true,
    eTag: 2,
    createdDate: "2019-09-04 04:57:24",
    colour: "green",
  };
  server.respond = () => answerWith([sandbox], 50);
  expect((await platform().sandboxes.list()).items).toEqual([sandbox]);
  expect(server.requests[0]).toMatchObject({ method: "GET", path: "/data/foundation/sandbox-management/" });
  expect(Object.fromEntries(server.requests[0]?.query ?? [])).toEqual({ limit: "50", offset: "0" });
});

test("it goes on while pages are full, by limit and offset together, whatever links and counts say", async () => {
  server.respond = ({ query }) => {
    const [limit, offset] = [Number(query.get("limit")), Number(query.get("offset"))];
    return answerWith(
      names.slice(offset, offset + limit).map((name) => ({ name })),
      limit,
    );
  };
  expect(await collect(2)).toEqual(names);
  expect(server.requests.map(({ query }) => [query.get("limit"), query.get("offset")])).toEqual([
    ["2", "0"],
    ["2", "2"],
    ["2", "4"],
  ]);
});

test("a service that goes by a smaller limit than asked for is asked again", async () => {
  server.respond = ({ query }) => {
    const offset = Number(query.get("offset"));
    return answerWith(
      names.slice(offset, offset + 3).map((name) => ({ name })),
      3,
    );
  };
  expect(await collect(100)).toEqual(names);
});

test("a member of no sandbox gets an empty list", async () => {
  server.respond = () => answerWith([], 50);
  expect(await collect()).toEqual([]);
  expect(server.requests).toHaveLength(1);
});

test.each([[{ sandboxes: ["dev"] }], [{ sandboxes: [{ title: "no name" }] }], [0]])(
  "%j is no list of sandboxes",
  async (body) => {
    server.respond = () => ({ body });
    expect(isUnexpectedResponseError(await rejection(platform().sandboxes.list()))).toBe(true);
  },
);
