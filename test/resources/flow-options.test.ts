import { afterAll, beforeAll, expect, test } from "vitest";
import { client } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const OPTIONS = { partialIngestionPercent: 5, errorDiagnosticsEnabled: true };
const FLOW = { name: "Contacts", sourceConnectionIds: [ID], targetConnectionIds: [ID], options: OPTIONS };
let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer(() => ({ status: 201, body: { id: ID, etag: '"1"' } }));
});
afterAll(() => server.close());

test.each([
  ["a spec that declares them", { id: ID, optionSpec: { name: "OptionSpec", spec: { type: "object" } } }],
  ["a spec that says nothing of them", { id: ID, scheduleSpec: {} }],
])("a flow's options are sent with %s, although the API file has none", async (_what, flowSpec) => {
  await client(server.url).flows.create({ ...FLOW, flowSpec });
  expect(server.requests.at(-1)?.json).toMatchObject({ options: OPTIONS });
});
