import { isPreconditionFailedError, isValidationError } from "aep-flow-service";
import { afterEach, beforeEach, expect, test } from "vitest";
import { API_KEY, client, rejection } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const ID = "9830305a-985f-47d0-b030-5a985fd7d004";
const FLOW = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const RUN = { flowId: FLOW, metrics: { statusSummary: { status: "success" } } };
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => ({ body: { id: ID } }));
});
afterEach(() => server.close());

const replace = () => client(server.url).runs.replace(ID, RUN, { etag: '"1"' });

test("a run is put as a whole, guarded by its etag; an answer without one will do", async () => {
  expect(await replace()).toEqual({ id: ID });
  const [request] = server.requests;
  expect(request?.method).toBe("PUT");
  expect(request?.path).toMatch(`/runs/${ID}`);
  expect(request?.headers["if-match"]).toBe('"1"');
  expect(request?.json).toEqual(RUN);
});

test("without an etag nothing is sent", async () => {
  // @ts-expect-error what the compiler would refuse
  const error = await rejection(client(server.url).runs.replace(ID, RUN, {}));
  expect(isValidationError(error) && error.issues[0]?.path).toEqual(["etag"]);
  expect(server.requests).toEqual([]);
});

test("an id that cannot be one is refused before it is sent", async () => {
  const error = await rejection(client(server.url).runs.replace(ID, { flowId: "a b" }, { etag: '"1"' }));
  expect(isValidationError(error) && error.issues[0]?.path).toEqual(["flowId"]);
});

test.each([
  ["ours", { updatedClient: API_KEY, updatedAt: Date.now() + 1_000 }, true],
  ["somebody else's", { updatedClient: "a-stranger", updatedAt: Date.now() + 1_000 }, false],
])("a 412 after a lost answer is told from a conflict by whose the run is: %s", async (_whose, marks, isOurs) => {
  server.respond = ({ method }) =>
    method === "GET"
      ? { body: { items: [{ id: ID, etag: '"2"', ...RUN, ...marks }] } }
      : server.requests.length === 1
        ? { status: 503, headers: { "retry-after": "0" } }
        : { status: 412, body: {} };
  const outcome = await replace().catch((error: unknown) => error);
  if (isOurs) expect(outcome).toEqual({ id: ID, etag: '"2"' });
  else expect(isPreconditionFailedError(outcome)).toBe(true);
});
