import { isApiError } from "aep-flow-service";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { escapesOf } from "../../src/errors/escapes.ts";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * Most calls succeed and show nothing: they must not pay for what only an error needs.
 */

vi.mock("../../src/errors/escapes.ts", { spy: true });
const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const TOKEN = `${"eyJhbGciOiJSUzI1NiJ9.".repeat(20)}the/end+of=it`;
const CONNECTION = {
  name: "HubSpot",
  auth: { specName: "Basic", params: { password: `${"p/a+s=s ".repeat(10)}word` } },
  connectionSpec: { id: ID },
};
let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer();
});
beforeEach(() => {
  vi.mocked(escapesOf).mockClear();
});
afterAll(() => server.close());

const platform = () => client(server.url, { credentials: { accessToken: TOKEN, apiKey: "k" }, logger: {} });

test("a call that succeeds works out no encoding of its secrets", async () => {
  const btoaSpy = vi.spyOn(globalThis, "btoa");
  server.respond = () => ({ status: 201, body: { id: ID, etag: '"1"' }, headers: { "x-request-id": ID } });
  await platform().baseConnections.create(CONNECTION, { headers: { "x-vault-key": "an/opaque+value".repeat(5) } });
  expect(escapesOf).not.toHaveBeenCalled();
  expect(btoaSpy).not.toHaveBeenCalled();
});

test("a call that fails does, for what it shows", async () => {
  server.respond = ({ headers }) => ({ status: 400, body: { message: `${headers.authorization}` } });
  const error = await rejection(platform().baseConnections.create(CONNECTION));
  expect(isApiError(error) && error.detail).toBe("Bearer [redacted]");
  expect(escapesOf).toHaveBeenCalled();
});
