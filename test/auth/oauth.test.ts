import { isAuthenticationError, type PlatformOptions } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
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

  test("reads the token's life in seconds", async () => {
    const platform = oauth();
    const lives: (number | undefined)[] = [];
    platform.on("token", ({ expiresInMs }) => lives.push(expiresInMs));
    await platform.flows.get(ID);
    expect(lives).toHaveLength(1);
    expect(lives[0]).toBeGreaterThan(86_000_000);
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
});
