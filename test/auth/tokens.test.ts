import { isAuthenticationError, isConfigurationError, type PlatformOptions } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MintedTokens } from "../../src/auth/token-source.ts";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer, type Reply } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const FLOW: Reply = { body: { items: [{ id: ID }] } };
let server: RecordingServer;
let minted = 0;

beforeEach(async () => {
  minted = 0;
  server = await recordingServer(({ path }) => (path === "/ims/token/v3" ? token() : FLOW));
});
afterEach(() => server.close());

function token(): Reply {
  minted += 1;
  return { body: { access_token: `minted-${minted}`, token_type: "bearer", expires_in: 86399 } };
}

const oauth = (options: Partial<PlatformOptions> = {}) =>
  client(server.url, {
    credentials: { clientId: "the-client", clientSecret: "s3cr3t-w1th-hyphens" },
    retries: 0,
    ...options,
  });
const mints = () => server.requests.filter(({ path }) => path === "/ims/token/v3");

describe("OAuth server-to-server", () => {
  test("asks with a form, the secret in its body, and sends the client id as the API key", async () => {
    await oauth().flows.get(ID);
    const [mint, get] = server.requests;
    expect(mint?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(mint?.query.size).toBe(0);
    expect(Object.fromEntries(new URLSearchParams(mint?.body))).toEqual({
      grant_type: "client_credentials",
      client_id: "the-client",
      client_secret: "s3cr3t-w1th-hyphens",
      scope: "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session",
    });
    expect(get?.headers).toMatchObject({ authorization: "Bearer minted-1", "x-api-key": "the-client" });
  });

  test.each([{ scopes: "a,b" }, { scopes: ["a", "b"] }])(
    "sends the scopes of the caller's own: $scopes",
    async ({ scopes }) => {
      await oauth({ credentials: { clientId: "c", clientSecret: "s", scopes } }).flows.get(ID);
      expect(new URLSearchParams(mints()[0]?.body).get("scope")).toBe("a,b");
    },
  );

  test("mints one token for any number of concurrent first calls, of every resource and sandbox", async () => {
    const platform = oauth();
    const other = platform.inSandbox("prod");
    await Promise.all(
      Array.from({ length: 50 }, (_, call) => (call % 2 === 0 ? platform.flows.get(ID) : other.runs.get(ID))),
    );
    expect(mints()).toHaveLength(1);
    expect(new Set(server.requests.map(({ headers }) => headers["x-sandbox-name"]))).toEqual(
      new Set([undefined, "dev", "prod"]),
    );
  });

  test("a refused token is replaced and the call repeated once, with its body", async () => {
    server.respond = ({ path, headers }) => {
      if (path === "/ims/token/v3") return token();
      if (headers.authorization === "Bearer minted-1")
        return { status: 401, body: { error_code: "401013", message: "Oauth token is not valid" } };
      return { status: 201, body: { id: ID, etag: '"1"' } };
    };
    expect((await oauth().runs.create({ flowId: ID })).id).toBe(ID);
    expect(server.requests.filter(({ path }) => path.endsWith("/runs")).map(({ json }) => json)).toEqual([
      { flowId: ID, params: {} },
      { flowId: ID, params: {} },
    ]);
  });

  test("a second refusal is the error", async () => {
    server.respond = ({ path }) =>
      path === "/ims/token/v3" ? token() : { status: 401, body: { error_code: "401013", message: "no" } };
    const error = await rejection(oauth().flows.get(ID));
    expect(isAuthenticationError(error) && error.code).toBe("401013");
    expect(mints()).toHaveLength(2);
  });

  test.each([
    [400, { error: "invalid_client", error_description: "invalid client_secret parameter" }, /clientSecret/],
    [400, { error: "invalid_scope" }, /scopes/],
    [500, { error: "internal_error" }, /try again later/],
    [503, "<html><title>Down</title></html>", /try again later/],
  ])("IMS answering %i %j is an AuthenticationError with a remedy", async (status, body, remedy) => {
    server.respond = () => ({ status, body });
    const error = await rejection(oauth().flows.get(ID));
    expect(isAuthenticationError(error) && error.remedy).toMatch(remedy);
    expect(isAuthenticationError(error) && error.path).toBe("/ims/token/v3");
  });

  test("a failed mint is not kept", async () => {
    const platform = oauth();
    server.respond = () => ({ status: 400, body: { error: "invalid_client" } });
    await rejection(platform.flows.get(ID));
    server.respond = ({ path }) => (path === "/ims/token/v3" ? token() : FLOW);
    expect((await platform.flows.get(ID)).id).toBe(ID);
  });
});

describe("the kept token", () => {
  const mintFor = (lifetimeMs: number) => vi.fn(async () => ({ value: `t${Math.random()}`, lifetimeMs }));

  test("is renewed five minutes before its end", async () => {
    let now = 0;
    const mint = mintFor(3_600_000);
    const tokens = new MintedTokens(mint, () => now);
    await tokens.get();
    now = 3_600_000 - 5 * 60_000 - 1;
    await tokens.get();
    expect(mint).toHaveBeenCalledTimes(1);
    now += 1;
    await tokens.get();
    expect(mint).toHaveBeenCalledTimes(2);
  });

  test("one that lives shortly is used for most of its life", async () => {
    let now = 0;
    const mint = mintFor(60_000);
    const tokens = new MintedTokens(mint, () => now);
    await tokens.get();
    now = 50_000;
    await tokens.get();
    expect(mint).toHaveBeenCalledTimes(1);
  });

  test("a late refusal of an older token does not throw away the new one", async () => {
    const mint = mintFor(3_600_000);
    const tokens = new MintedTokens(mint);
    const first = await tokens.get();
    tokens.refused(first);
    const second = await tokens.get();
    tokens.refused(first);
    expect(await tokens.get()).toBe(second);
    expect(mint).toHaveBeenCalledTimes(2);
  });
});

describe("a token of the caller's own", () => {
  test("as a function is asked before every request, and again after a refusal", async () => {
    let asked = 0;
    server.respond = ({ headers }) =>
      headers.authorization === "Bearer own-1" ? { status: 401, body: { error_code: "401013" } } : FLOW;
    await client(server.url, { credentials: { accessToken: async () => `own-${++asked}`, apiKey: "k" } }).flows.get(ID);
    expect(asked).toBe(2);
  });

  test("as a string is not tried twice", async () => {
    server.respond = () => ({ status: 401, body: { error_code: "401013" } });
    await rejection(client(server.url).flows.get(ID));
    expect(server.requests).toHaveLength(1);
  });

  test("what the function throws comes through as it is", async () => {
    const mine = new Error("the vault is closed");
    const platform = client(server.url, { credentials: { accessToken: () => Promise.reject(mine), apiKey: "k" } });
    expect(await rejection(platform.flows.get(ID))).toBe(mine);
  });

  test.each([
    ["a line break", "abc\ndef", /line break/],
    ["nothing", "", /must not be empty/],
    ["a character no header holds", "abc\u2603", /no header may hold/],
  ])(
    "with %s is refused before anything is sent, and is not repeated in the message",
    async (_what, accessToken, message) => {
      const error = await rejection(
        client(server.url, { credentials: { accessToken: () => accessToken, apiKey: "k" } }).flows.get(ID),
      );
      expect(isConfigurationError(error) && error.message).toMatch(message);
      expect(isConfigurationError(error) && error.option).toBe("credentials.accessToken");
      if (accessToken !== "") expect(String(error)).not.toContain(accessToken.slice(0, 3));
      expect(server.requests).toEqual([]);
    },
  );
});
