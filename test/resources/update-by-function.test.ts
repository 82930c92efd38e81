import { isPreconditionFailedError, isUpdateConflictError } from "aep-flow-service";
import { afterEach, beforeEach, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const FLOW = { id: ID, name: "Contacts", description: "old", brandNew: { deep: [1] } };
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

/** What is read, one after the other; a change is refused as long as there is more to read. */
function reads(...flows: readonly object[]): void {
  let read = 0;
  server.respond = ({ method }) => {
    if (method === "GET") {
      read += 1;
      return { body: { items: [{ ...flows[read - 1], etag: `"${read}"` }] } };
    }
    return read < flows.length ? { status: 412, body: {} } : { body: { id: ID, etag: '"new"' } };
  };
}

const describeAnew = (seen: unknown[] = []) =>
  client(server.url).flows.update(ID, (flow) => {
    seen.push(flow.description);
    flow.description = "new";
  });
const patches = () =>
  server.requests.flatMap(({ method, json, headers }) => (method === "PATCH" ? [[headers["if-match"], json]] : []));
const PATCH = [{ op: "replace", path: "/description", value: "new" }];

test("what has changed is sent, and nothing else, under the etag that was read", async () => {
  reads(FLOW);
  expect(await describeAnew()).toEqual({ id: ID, etag: '"new"' });
  expect(patches()).toEqual([['"1"', PATCH]]);
});

test("a function that changes nothing sends nothing", async () => {
  reads(FLOW);
  expect(await client(server.url).flows.update(ID, () => undefined)).toEqual({ id: ID, etag: '"1"' });
  expect(patches()).toEqual([]);
});

test("a change is made again on what somebody else has left", async () => {
  reads(FLOW, { ...FLOW, name: "People" });
  const seen: unknown[] = [];
  expect((await describeAnew(seen)).etag).toBe('"new"');
  expect(seen).toEqual(["old", "old"]);
  expect(patches()).toEqual([
    ['"1"', PATCH],
    ['"2"', PATCH],
  ]);
});

test("a change of what somebody else has changed, too, is an error that names it, and overwrites nothing", async () => {
  reads(FLOW, { ...FLOW, description: "theirs" });
  const error = await rejection(describeAnew());
  expect(isUpdateConflictError(error) && error.paths).toEqual(["/description"]);
  expect(isUpdateConflictError(error) && isPreconditionFailedError(error.cause)).toBe(true);
  expect(patches()).toEqual([['"1"', PATCH]]);
});
