import { ExperiencePlatform, isConfigurationError, type PlatformOptions, VERSION } from "aep-flow-service";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { API_KEY, client, ORG_ID, rejection, TOKEN } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer(() => ({ body: { items: [{ id: ID }] }, headers: { "x-request-id": "r-7" } }));
});
afterAll(() => server.close());

function problem(options: unknown): string {
  try {
    new ExperiencePlatform(options as PlatformOptions);
  } catch (error) {
    if (isConfigurationError(error)) return error.message;
    throw error;
  }
  return "none";
}

const GOOD = { orgId: ORG_ID, sandboxName: "dev", credentials: { accessToken: TOKEN, apiKey: API_KEY } };

describe("an option that cannot be used is refused by its name, before anything is sent", () => {
  test.each([
    [undefined, /^options: are missing/],
    [null, /^options: are missing/],
    [{ ...GOOD, orgId: undefined }, /^orgId: must be a string, got undefined/],
    [{ ...GOOD, orgId: "" }, /^orgId: must not be empty/],
    [{ ...GOOD, sandboxName: " " }, /^sandboxName: must not be empty/],
    [{ ...GOOD, sandboxName: "dev\n" }, /^sandboxName: contains a line break/],
    [{ ...GOOD, credentials: undefined }, /^credentials: are missing/],
    [{ ...GOOD, credentials: {} }, /^credentials/],
    [{ ...GOOD, credentials: { clientId: "c" } }, /^credentials\.clientSecret/],
    [{ ...GOOD, credentials: { accessToken: "t" } }, /^credentials\.apiKey/],
    [{ ...GOOD, credentials: { accessToken: "", apiKey: "k" } }, /^credentials\.accessToken: must not be empty/],
    [{ ...GOOD, timeoutMs: 0 }, /^timeoutMs: must be a whole number from 1/],
    [{ ...GOOD, totalTimeoutMs: Number.POSITIVE_INFINITY }, /^totalTimeoutMs/],
    [{ ...GOOD, retries: -1 }, /^retries: must be a whole number from 0/],
    [{ ...GOOD, retries: "2" }, /^retries/],
    [{ ...GOOD, fetch: 5 }, /^fetch: must be a function/],
    [{ ...GOOD, validation: { level: "strict" } }, /^validation: must be error, warn, off, got "strict"/],
    [{ ...GOOD, baseUrl: "platform.adobe.io" }, /^baseUrl: must be an absolute URL/],
    [{ ...GOOD, baseUrl: "http://platform.adobe.io" }, /^baseUrl: must be https/],
    [{ ...GOOD, imsUrl: "http://localhost.evil.example" }, /^imsUrl: must be https/],
    [{ ...GOOD, baseUrl: "ftp://platform.adobe.io" }, /^baseUrl: must be https/],
    [{ ...GOOD, baseUrl: "https://user:pass@platform.adobe.io" }, /^baseUrl: must not hold a user name/],
    [{ ...GOOD, baseUrl: "https://platform.adobe.io?a=1" }, /^baseUrl: must not hold a query/],
  ])("%j", (options, message) => expect(problem(options)).toMatch(message));
});

test.each(["https://platform.adobe.io/", "http://localhost:4010", "http://127.0.0.1:1", "http://[::1]:1"])(
  "%s is a host",
  (baseUrl) => {
    expect(problem({ ...GOOD, baseUrl })).toBe("none");
  },
);

test("plain http to another host takes a word in code", () => {
  expect(problem({ ...GOOD, baseUrl: "http://proxy.example", allowInsecureHttp: true })).toBe("none");
});

describe("fromEnv", () => {
  const environment = {
    AEP_ORG_ID: ORG_ID,
    AEP_SANDBOX_NAME: "dev",
    AEP_ACCESS_TOKEN: `${TOKEN}\n`,
    AEP_API_KEY: API_KEY,
    AEP_BASE_URL: "",
  };

  test("reads a token of the caller's own, and trims it", async () => {
    const platform = ExperiencePlatform.fromEnv({ ...environment, AEP_BASE_URL: server.url });
    await platform.flows.get(ID);
    expect(server.requests.at(-1)?.headers).toMatchObject({ authorization: `Bearer ${TOKEN}`, "x-api-key": API_KEY });
  });

  test.each([
    [{}, "AEP_ORG_ID"],
    [{ AEP_ORG_ID: "a" }, "AEP_SANDBOX_NAME"],
    [{ AEP_ORG_ID: "a", AEP_SANDBOX_NAME: "b" }, "AEP_CLIENT_ID"],
    [{ AEP_ORG_ID: "a", AEP_SANDBOX_NAME: "b", AEP_CLIENT_ID: "c" }, "AEP_CLIENT_SECRET"],
    [{ AEP_ORG_ID: "a", AEP_SANDBOX_NAME: "b", AEP_ACCESS_TOKEN: "t" }, "AEP_CLIENT_ID"],
  ])("names what is missing in %j", (given, name) => {
    expect(() => ExperiencePlatform.fromEnv(given)).toThrow(
      expect.objectContaining({ name: "ConfigurationError", option: name }),
    );
  });

  test("reads the environment of the process when given none, and never whether plain http is allowed", () => {
    vi.stubEnv("AEP_ORG_ID", ORG_ID);
    vi.stubEnv("AEP_SANDBOX_NAME", "dev");
    vi.stubEnv("AEP_CLIENT_ID", "c");
    vi.stubEnv("AEP_CLIENT_SECRET", "s");
    vi.stubEnv("AEP_BASE_URL", "http://elsewhere.example");
    vi.stubEnv("AEP_ALLOW_INSECURE_HTTP", "true");
    expect(() => ExperiencePlatform.fromEnv()).toThrow(/must be https/);
    vi.unstubAllEnvs();
  });
});

describe("a call", () => {
  test("carries the platform's headers, and no content type without a body", async () => {
    await client(server.url).flows.get(ID);
    expect(server.requests.at(-1)?.headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      "x-api-key": API_KEY,
      "x-gw-ims-org-id": ORG_ID,
      "x-sandbox-name": "dev",
      "user-agent": `aep-flow-service/${VERSION}`,
    });
    expect(server.requests.at(-1)?.headers).not.toHaveProperty("content-type");
  });

  test("takes a sandbox, headers and query of its own", async () => {
    await client(server.url).flows.get(ID, {
      sandboxName: "prod",
      headers: { "X-Request-Id": "mine" },
      query: { extra: true },
    });
    const sent = server.requests.at(-1);
    expect(sent?.headers).toMatchObject({ "x-sandbox-name": "prod", "x-request-id": "mine" });
    expect(sent?.query.get("extra")).toBe("true");
  });

  test.each([
    [{ headers: { "bad name": "x" } }, "headers"],
    [{ headers: { "x-a": "line\nbreak" } }, "headers.x-a"],
    [{ timeoutMs: 0 }, "timeoutMs"],
    [{ sandboxName: "" }, "sandboxName"],
    [{ validation: "strict" as never }, "validation"],
  ])("refuses %j", async (options, option) => {
    expect(await rejection(client(server.url).flows.get(ID, options))).toMatchObject({
      name: "ConfigurationError",
      option,
    });
  });

  test("looks up the global fetch each time, so that it can be intercepted later", async () => {
    const platform = client("https://platform.adobe.io");
    vi.stubGlobal("fetch", async () => Response.json({ items: [{ id: ID, name: "intercepted" }] }));
    expect((await platform.flows.get(ID)).name).toBe("intercepted");
    vi.unstubAllGlobals();
  });

  test("gives its exchange with the result", async () => {
    const { data, response, attempts, recovered } = await client(server.url).flows.get(ID).withResponse();
    expect({ id: data.id, status: response.status, requestId: response.requestId, attempts, recovered }).toEqual({
      id: ID,
      status: 200,
      requestId: "r-7",
      attempts: 1,
      recovered: false,
    });
    expect(response.url).toBe(`${server.url}/data/foundation/flowservice/flows/${ID}`);
    expect(response.headers.get("content-type")).toBe("application/json");
  });

  test("is a promise in every way", async () => {
    const call = client(server.url).flows.get(ID);
    const [flow] = await Promise.all([call]);
    expect(flow.id).toBe(ID);
    expect(await call.finally(() => undefined)).toBe(flow);
    expect(String(call)).toBe("[object ApiPromise]");
  });
});

test("a read-only client reads, and refuses to write before it sends", async () => {
  const platform = client(server.url, { readOnly: true });
  await platform.flows.get(ID);
  const before = server.requests.length;
  expect(await rejection(platform.flows.delete(ID))).toMatchObject({ name: "ConfigurationError", option: "readOnly" });
  expect(server.requests).toHaveLength(before);
});

describe("request()", () => {
  test("sends what was not foreseen through the same transport", async () => {
    const result = await client(server.url).request({
      method: "PATCH",
      path: "/data/foundation/x",
      query: { a: [1, 2] },
      body: [1],
      headers: { "If-Match": '"e"' },
    });
    expect(result).toEqual({ items: [{ id: ID }] });
    const sent = server.requests.at(-1);
    expect(sent).toMatchObject({ method: "PATCH", path: "/data/foundation/x", json: [1] });
    expect(sent?.query.getAll("a")).toEqual(["1", "2"]);
    expect(sent?.headers).toMatchObject({
      "if-match": '"e"',
      "content-type": "application/json",
      "x-sandbox-name": "dev",
    });
  });

  test.each(["//evil.example/x", "/\\evil.example", "https://evil.example", "/a/../b", "/a?b=1", "/a b", ""])(
    "refuses the path %j",
    async (path) => {
      expect(await rejection(client(server.url).request({ path }))).toMatchObject({
        name: "ValidationError",
        issues: [{ path: ["path"] }],
      });
    },
  );
});

test("request() without a request says what it misses, and null options are none", async () => {
  expect(await rejection(client(server.url).request(undefined as never))).toMatchObject({
    name: "ValidationError",
    issues: [{ path: ["path"] }],
  });
  expect((await client(server.url).flows.get(ID, null as never)).id).toBe(ID);
});

describe("events", () => {
  test("reach the logger, too; a listener that throws harms nobody", async () => {
    const logger = { warn: vi.fn() };
    const platform = client(server.url, { logger });
    const heard = vi.fn();
    platform.on("validation.warning", () => {
      throw new Error("a bad listener");
    });
    const stop = platform.on("validation.warning", heard);
    await platform.flows.get("not-a-uuid");
    expect(heard).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith("validation.warning", expect.objectContaining({ subject: "flows.get" }));
    stop();
    await platform.flows.get("not-a-uuid");
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

test("the version is that of package.json", () => expect(VERSION).toBe(manifest.version));
