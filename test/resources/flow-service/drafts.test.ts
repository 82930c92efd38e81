import type { ExperiencePlatform } from "aep-flow-service";
import { afterEach, beforeEach, expect, test } from "vitest";
import { client } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const ID = "f9377f50-607a-4818-b77f-50607a181860";
const SPEC = { id: "9753525b-82c7-4dce-8a9b-5ccfce2b9876", version: "1.0" };
const FLOW = { name: "ACME", flowSpec: SPEC, sourceConnectionIds: [ID], targetConnectionIds: [ID] };
const DRAFT = { draft: true } as const;
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(({ method }) =>
    method === "POST"
      ? { status: 201, body: { id: ID, etag: '"1"' } }
      : {
          body: {
            items: [{ ...SPEC, name: "CloudStorageToAEP", scheduleSpec: { spec: { required: ["startTime"] } } }],
          },
        },
  );
});
afterEach(() => server.close());

const posts = () =>
  server.requests
    .filter(({ method }) => method === "POST")
    .map(({ path, query }) => `${path.split("/flowservice")[1]}?${query.toString()}`);

const CREATES: readonly [string, (p: ExperiencePlatform, options?: typeof DRAFT) => PromiseLike<unknown>][] = [
  [
    "connections",
    (p, options) =>
      p.baseConnections.create({ name: "a", auth: { specName: "b" }, connectionSpec: { id: ID } }, options),
  ],
  ["sourceConnections", (p, options) => p.sourceConnections.create({ name: "a", connectionSpec: { id: ID } }, options)],
  [
    "targetConnections",
    (p, options) =>
      p.targetConnections.create(
        { schemaId: "https://ns.adobe.com/a", dataSetId: "5ed5639d798a22191b6987b2" },
        options,
      ),
  ],
  ["flows", (p, options) => p.flows.create(FLOW, options)],
];

test.each(CREATES)(
  "%s are made as drafts by a mode in the query, and only when it is asked for",
  async (name, create) => {
    await create(client(server.url), DRAFT);
    await create(client(server.url));
    expect(posts()).toEqual([`/${name}?mode=draft`, `/${name}?`]);
  },
);

test("a draft of a flow is sent without transformations and schedule, and without a mode in its body", async () => {
  const platform = client(server.url);
  expect((await platform.flows.check(FLOW, DRAFT)).issues).toEqual([]);
  await platform.flows.create(FLOW, DRAFT);
  expect(server.requests.find(({ method }) => method === "POST")?.json).toEqual(FLOW);
});

test("what a draft does hold is checked all the same", async () => {
  // @ts-expect-error what the compiler would refuse
  const found = await client(server.url).flows.check({ ...FLOW, scheduleParams: { frequency: "hour" } }, DRAFT);
  expect(found.issues.map(({ path }) => path)).toEqual([["scheduleParams", "startTime"]]);
});
