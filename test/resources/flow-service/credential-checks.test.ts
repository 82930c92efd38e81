import { isValidationError } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { storage } from "../../specs/connection-fixtures.ts";
import { client, rejection } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

/*
 * Credentials that are given anew are judged by the connection spec, as those of a new connection are.
 */

const ID = "c6d4ee17-6752-4e83-94ee-1767522e83fa";
const SPEC = "be5ec48c-5b78-49d5-b8fa-7c89ec4569b8";
const ETAG = { etag: '"1"' };
const stored = { host: "files.example.com", password: "******", port: 22 };
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(({ method, path }) => {
    if (method !== "GET") return { body: { id: ID, etag: '"2"' } };
    if (path.includes("/connectionSpecs/")) return { body: { items: [{ ...storage, id: SPEC }] } };
    const auth = { specName: "Basic Authentication", params: stored };
    return { body: { items: [{ id: ID, ...ETAG, name: "a", auth, connectionSpec: { id: SPEC, version: "1.0" } }] } };
  });
});
afterEach(() => server.close());

const patched = () => server.requests.filter(({ method }) => method === "PATCH").map(({ json }) => json);
const lookups = () => server.requests.filter(({ path }) => path.includes("/connectionSpecs/")).length;
const update = (params: object, options = {}) =>
  client(server.url).baseConnections.update(
    ID,
    (draft) => {
      if (draft.auth !== undefined) draft.auth.params = { ...params };
    },
    options,
  );

describe("credentials, by a function", () => {
  test("go out as the spec declares them", async () => {
    await update({ ...stored, password: "correct horse", port: "2222" });
    const value = { ...stored, password: "correct horse", port: 2222 };
    expect(patched()).toEqual([[{ op: "replace", path: "/auth/params", value }]]);
  });

  test("are refused where the spec refuses them, without repeating them", async () => {
    const error = await rejection(update({ ...stored, password: "short", port: "x" }));
    expect(isValidationError(error) && error.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["auth.params.password", "at least 8 characters long"],
      ["auth.params.port", "must be an integer"],
    ]);
    expect(patched()).toEqual([]);
  });

  test("are not looked at with validation off", async () => {
    await update({ ...stored, password: "short" }, { validation: "off" });
    expect([patched().length, lookups()]).toEqual([1, 0]);
  });
});

test("by a patch of a single key they stand beside masks, which no spec can judge", async () => {
  const patch = [{ op: "replace", path: "/auth/params/password", value: "short" }] as const;
  await client(server.url).baseConnections.update(ID, patch, ETAG);
  expect([patched(), lookups()]).toEqual([[patch], 0]);
});

test("a change of something else looks up no spec", async () => {
  await client(server.url).baseConnections.update(ID, (draft) => {
    draft.name = "b";
  });
  expect([patched().length, lookups()]).toEqual([1, 0]);
});
