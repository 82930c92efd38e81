import {
  isAbortError,
  isPreconditionFailedError,
  isUnexpectedResponseError,
  isValidationError,
  type JsonPatch,
} from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { API_KEY, client, rejection } from "../support/client.ts";
import { type RecordingServer, type Reply, recordingServer } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const ETAG = '"1400dd53-0000-0200-0000-5f3f23450000"';
const PATCH = [{ op: "replace", path: "/description", value: "new" }] as const;
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

const update = (patch: JsonPatch = PATCH) => client(server.url).flows.update(ID, patch, { etag: ETAG });

test("the etag goes back verbatim as If-Match, the patch as it is", async () => {
  server.respond = () => ({ body: { id: ID, etag: '"2"' } });
  expect(await update()).toEqual({ id: ID, etag: '"2"' });
  const [request] = server.requests;
  expect(request?.method).toBe("PATCH");
  expect(request?.headers["if-match"]).toBe(ETAG);
  expect(request?.json).toEqual(PATCH);
});

test("an answer in a list is read, too", async () => {
  server.respond = () => ({ body: { items: [{ id: ID, etag: '"2"' }] } });
  expect((await update()).etag).toBe('"2"');
});

test.each<[string, unknown[]]>([
  ["an empty patch", []],
  ["an operation the service does not know", [{ op: "move", path: "/a", from: "/b" }]],
  ["a path that is no pointer", [{ op: "remove", path: "name" }]],
])("%s is refused before it is sent", async (_what, patch) => {
  // @ts-expect-error what the compiler would refuse
  expect(isValidationError(await rejection(update(patch)))).toBe(true);
  expect(server.requests).toEqual([]);
});

test.each([undefined, null, {}, { etag: " " }])("without an etag (%j) nothing is sent", async (options) => {
  // @ts-expect-error what the compiler would refuse
  const error = await rejection(client(server.url).flows.update(ID, PATCH, options));
  expect(isValidationError(error) && error.issues[0]?.path).toEqual(["etag"]);
  expect(server.requests).toEqual([]);
});

test("new credentials do not show in the error of the update that was to set them", async () => {
  server.respond = ({ body }) => ({ status: 400, body: { title: body } });
  const patch = [{ op: "replace", path: "/auth/params", value: { password: "correct-horse" } }] as const;
  const error = await rejection(client(server.url).baseConnections.update(ID, patch, { etag: ETAG }));
  expect(String(error) + JSON.stringify(error)).not.toContain("correct-horse");
});

describe("a 412 after the answer to the first try was lost", () => {
  /** First silence or a 503, then 412; a read gives the entity. */
  const lost = (entity: object, first: Reply = { status: 503, headers: { "retry-after": "0" } }) => {
    server.respond = ({ method }) => {
      if (method === "GET") return { body: { items: [{ id: ID, etag: '"9"', ...entity }] } };
      return server.requests.length === 1 ? first : { status: 412, body: { errorMessage: "etag mismatch" } };
    };
    return update().withResponse();
  };
  const ours = { description: "new", updatedClient: API_KEY, updatedAt: Date.now() + 1_000 };

  test("is a success when the change is there and is ours", async () => {
    const { data, recovered, attempts } = await lost(ours);
    expect({ data, recovered, attempts }).toEqual({ data: { id: ID, etag: '"9"' }, recovered: true, attempts: 3 });
  });

  test.each([
    ["the change is not there", { ...ours, description: "old" }],
    ["somebody else has written", { ...ours, updatedClient: "a-stranger" }],
    ["the platform does not say who has written", { description: "new", updatedAt: ours.updatedAt }],
    ["it was written before", { ...ours, updatedAt: Date.now() - 10 * 60_000 }],
  ])("is a conflict when %s", async (_what, entity) => {
    expect(isPreconditionFailedError(await rejection(lost(entity)))).toBe(true);
  });

  test("is a conflict when the first try was certainly turned away", async () => {
    const error = await rejection(lost(ours, { status: 429, headers: { "retry-after": "0" } }));
    expect(isPreconditionFailedError(error)).toBe(true);
    expect(server.requests.filter(({ method }) => method === "GET")).toEqual([]);
  });

  test("is a conflict when the entity cannot be read back", async () => {
    server.respond = ({ method }) =>
      method === "GET"
        ? { body: "nonsense" }
        : server.requests.length === 1
          ? { status: 503, headers: { "retry-after": "0" } }
          : { status: 412, body: {} };
    const error = await rejection(update());
    expect(isPreconditionFailedError(error)).toBe(true);
    expect(isUnexpectedResponseError(error)).toBe(false);
  });
});

test("a 412 at the first try is a conflict, and nothing is read back", async () => {
  server.respond = () => ({ status: 412, body: { errorMessage: "etag mismatch" } });
  expect(isPreconditionFailedError(await rejection(update()))).toBe(true);
  expect(server.requests).toHaveLength(1);
});

test("a call that is ended while it reads back is an AbortError of ours, and its outcome is unknown", async () => {
  const controller = new AbortController();
  server.respond = ({ method }) => {
    if (method === "GET") {
      controller.abort("gone");
      return undefined;
    }
    return server.requests.length === 1 ? { status: 503, headers: { "retry-after": "0" } } : { status: 412, body: {} };
  };
  const error = await rejection(client(server.url).flows.update(ID, PATCH, { etag: ETAG, signal: controller.signal }));
  expect(isAbortError(error) && { reason: error.reason, outcome: error.outcome, method: error.method }).toEqual({
    reason: "gone",
    outcome: "unknown",
    method: "PATCH",
  });
});

test("new credentials cannot be seen to be set: after a lost answer a 412 stands", async () => {
  server.respond = ({ method }) => {
    if (method === "GET")
      return { body: { items: [{ id: ID, etag: '"2"', updatedClient: API_KEY, updatedAt: Date.now() + 1_000 }] } };
    return server.requests.length === 1 ? { status: 503, headers: { "retry-after": "0" } } : { status: 412, body: {} };
  };
  const patch = [{ op: "replace", path: "/auth/params", value: { password: "correct-horse" } }] as const;
  const error = await rejection(client(server.url).baseConnections.update(ID, patch, { etag: ETAG }));
  expect(isPreconditionFailedError(error)).toBe(true);
});
