import { isAuthenticationError, isNetworkError, isTimeoutError, type PlatformOptions } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer, type Reply } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const HTML = "<html><title>Sign in</title></html>";
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

const oauth = (options: Partial<PlatformOptions> = {}) =>
  client(server.url, {
    credentials: { clientId: "the-client", clientSecret: "s3cr3t-w1th-hyphens" },
    retries: 0,
    ...options,
  });
const create = (options: Partial<PlatformOptions> = {}) => rejection(oauth(options).runs.create({ flowId: ID }));

describe("an answer of the token service that holds no token is an AuthenticationError with a remedy:", () => {
  test.each<[string, Reply, RegExp, RegExp]>([
    [
      "invalid_client",
      { status: 400, body: { error: "invalid_client" } },
      /does not know the client id/,
      /clientId and clientSecret/,
    ],
    [
      "invalid_client as a 401",
      { status: 401, body: { error: "invalid_client" } },
      /the client id, or the secret/,
      /clientSecret/,
    ],
    ["invalid_scope", { status: 400, body: { error: "invalid_scope" } }, /scopes is unknown/, /scopes/],
    ["unauthorized_client", { status: 400, body: { error: "unauthorized_client" } }, /may not ask/, /server-to-server/],
    ["another code", { status: 400, body: { error: "odd", error_description: "why" } }, /no token: why/, /imsUrl/],
    ["a 404", { status: 404, body: "" }, /no reason/, /imsUrl/],
    ["a 429", { status: 429, body: {} }, /no reason/, /tokenCache/],
    ["a 500", { status: 500, body: { error: "internal_error" } }, /token service failed/, /try again later/],
    ["HTML with 503", { status: 503, body: HTML }, /an HTML page titled "Sign in"/, /try again later/],
    ["HTML with 403", { status: 403, body: HTML }, /an HTML page titled "Sign in"/, /imsUrl/],
    ["HTML with 200", { body: HTML }, /HTML page/, /a proxy or a login page/],
    ["a redirect", { status: 302, headers: { location: "/login" } }, /redirect/, /a proxy or a login page/],
    ["plain text", { body: "ok" }, /not JSON/, /a proxy or a login page/],
    ["half of its JSON", { body: '{"access_token":"half-a-tok' }, /half-way/, /imsUrl/],
    ["nothing", { body: "" }, /empty/, /imsUrl/],
    ["no access_token", { body: { token_type: "bearer" } }, /no access_token/, /imsUrl/],
    ["an empty access_token", { body: { access_token: "", expires_in: 1 } }, /no access_token/, /imsUrl/],
    ["null", { body: "null" }, /no access_token/, /imsUrl/],
  ])("%s", async (_what, reply, detail, remedy) => {
    server.respond = () => reply;
    const error = await create();
    if (!isAuthenticationError(error)) throw error;
    expect(error.path).toBe("/ims/token/v3");
    expect(error.status).toBe(reply.status ?? 200);
    expect(error.detail).toMatch(/^no token: /);
    expect(error.detail).toMatch(detail);
    expect(error.remedy).toMatch(remedy);
    expect(JSON.stringify(error) + error.toCurl()).not.toMatch(/s3cr3t|half-a-tok/);
    expect(server.requests.map(({ path }) => path)).toEqual(["/ims/token/v3"]);
  });
});

test("a passing failure of the token service is retried within the mint, as a read is", async () => {
  server.respond = ({ path }) => {
    if (path !== "/ims/token/v3") return { status: 201, body: { id: ID, etag: '"1"' } };
    return server.requests.length === 1
      ? { status: 500, body: {} }
      : { body: { access_token: "t", expires_in: 86399 } };
  };
  expect((await oauth({ retries: 1 }).runs.create({ flowId: ID })).id).toBe(ID);
});

describe("when the token service does not answer, the call itself was not sent:", () => {
  test("a broken connection", async () => {
    server.respond = (_request, response) => void response.destroy();
    const error = await create();
    expect(isNetworkError(error) && { outcome: error.outcome, path: error.path, code: error.code }).toEqual({
      outcome: "not-sent",
      path: "/ims/token/v3",
      code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/),
    });
  });

  test("a time limit", async () => {
    server.respond = () => ({ delayMs: 500 });
    const error = await create({ timeoutMs: 50 });
    expect(isTimeoutError(error) && { outcome: error.outcome, path: error.path, limit: error.limit }).toEqual({
      outcome: "not-sent",
      path: "/ims/token/v3",
      limit: "timeoutMs",
    });
  });

  test("what a fetch of the caller's own throws comes through as it is", async () => {
    const mine = new Error("no more requests today");
    expect(await create({ fetch: () => Promise.reject(mine) })).toBe(mine);
  });
});

test("a failed mint is not kept, also where the next call follows at once", async () => {
  const platform = oauth();
  server.respond = () => ({ status: 400, body: { error: "invalid_client" } });
  expect(isAuthenticationError(await rejection(platform.flows.get(ID)))).toBe(true);
  server.respond = ({ path }) =>
    path === "/ims/token/v3" ? { body: { access_token: "t", expires_in: 86399 } } : { body: { items: [{ id: ID }] } };
  expect((await platform.flows.get(ID)).id).toBe(ID);
});

test("a caller whose time is up does not wait for the back-off, and is told why there is no token", async () => {
  const platform = oauth();
  server.respond = () => ({ status: 400, body: { error: "invalid_client" } });
  await rejection(platform.flows.get(ID));
  const error = await rejection(platform.flows.get(ID, { totalTimeoutMs: 20 }));
  expect(isAuthenticationError(error) && error.code).toBe("invalid_client");
});
