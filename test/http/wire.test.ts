import {
  isAbortError,
  isConfigurationError,
  isNetworkError,
  isTimeoutError,
  isUnknownOutcomeError,
  type PlatformOptions,
} from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { hurry } from "../support/hurry.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * What a fetch, or a middleware around it, can do to a request, and what may be said of it then. The create here has nothing to search by.
 */

hurry();
const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => ({ status: 201, body: { id: ID, etag: '"1"' } }));
});
afterEach(() => server.close());

const create = (options: Partial<PlatformOptions>) =>
  rejection(client(server.url, { retries: 1, ...options }).runs.create({ flowId: ID }));
const failing = (code: string, syscall?: string): typeof fetch => {
  return async (input) => {
    await fetch(input);
    throw new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code, syscall }) });
  };
};

describe("a connection that was", () => {
  test.each([
    ["established and then lost its host", "EHOSTUNREACH", "read"],
    ["established and then lost its network", "ENETUNREACH", "write"],
    ["reset", "ECONNRESET", "read"],
  ])("%s may have carried the create, which is not sent again", async (_what, code, syscall) => {
    expect(isUnknownOutcomeError(await create({ fetch: failing(code, syscall) }))).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ["to an unreachable host", "EHOSTUNREACH", "connect"],
    ["to an unknown host", "ENOTFOUND", "getaddrinfo"],
    ["too slow to be made", "UND_ERR_CONNECT_TIMEOUT", undefined],
    ["to a host whose certificate is not accepted", "DEPTH_ZERO_SELF_SIGNED_CERT", undefined],
    ["to a host of another name than its certificate's", "ERR_TLS_CERT_ALTNAME_INVALID", undefined],
  ])("never made, %s, has carried nothing", async (_what, code, syscall) => {
    const error = await create({ fetch: failing(code, syscall) });
    expect(isNetworkError(error) && error.outcome).toBe("not-sent");
  });
});

describe("a fetch of the caller's own", () => {
  test("whose error has a code of its own comes through as it is, and is not tried again", async () => {
    const open = Object.assign(new Error("the circuit is open"), { code: "EOPENBREAKER" });
    let calls = 0;
    const error = await create({
      fetch: async () => {
        calls += 1;
        throw open;
      },
    });
    expect(error).toBe(open);
    expect(calls).toBe(1);
  });

  test.each([
    ["nothing", undefined],
    ["no Response", {}],
    ["a word", "ok"],
  ])("that gives %s is named as the fault", async (_what, given) => {
    // @ts-expect-error what the compiler would refuse
    const error = await create({ fetch: async () => given });
    expect(isConfigurationError(error) && error.option).toBe("fetch");
  });

  test("that gives fetch's own error response has given no answer", async () => {
    expect(isUnknownOutcomeError(await create({ fetch: async () => Response.error() }))).toBe(true);
  });
});

describe("a middleware", () => {
  test("that takes too long and sends nothing leaves nothing unknown", async () => {
    const error = await create({ timeoutMs: 50, retries: 0, middleware: [() => new Promise(() => undefined)] });
    expect(isTimeoutError(error) && { limit: error.limit, outcome: error.outcome }).toEqual({
      limit: "timeoutMs",
      outcome: "not-sent",
    });
  });

  test("with a request of its own making sends nothing once the call has ended", async () => {
    const controller = new AbortController();
    const call = rejection(
      client(server.url, {
        middleware: [
          async (request, next) => {
            controller.abort();
            await new Promise((resolve) => setTimeout(resolve, 20));
            return next(new Request(request.url, { method: "POST", headers: request.headers, body: "{}" }));
          },
        ],
      }).runs.create({ flowId: ID }, { signal: controller.signal }),
    );
    const error = await call;
    expect(isAbortError(error) && error.outcome).toBe("not-sent");
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(server.requests).toEqual([]);
  });

  test("with a request of its own making is ended with the call", async () => {
    server.respond = () => ({ delayMs: 5_000 });
    const controller = new AbortController();
    const closed = new Promise<void>((resolve) => {
      server.respond = (_request, response) => {
        response.once("close", resolve);
        setTimeout(() => controller.abort(), 10);
        return undefined;
      };
    });
    const error = await rejection(
      client(server.url, {
        middleware: [(request, next) => next(new Request(request.url, { headers: request.headers }))],
      }).flows.get(ID, { signal: controller.signal }),
    );
    expect(isAbortError(error)).toBe(true);
    await closed;
  });
});

test("a token function that rejects with an error of this package has sent nothing, and its error comes through", async () => {
  const mine = await create({ baseUrl: "http://127.0.0.1:1", retries: 0 });
  const error = await create({ credentials: { accessToken: () => Promise.reject(mine), apiKey: "k" } });
  expect(error).toBe(mine);
  expect(server.requests).toEqual([]);
});

test.each(["content-length", "Host", "transfer-encoding"])("the header %s is the transport's own", async (name) => {
  const error = await rejection(client(server.url).flows.get(ID, { headers: { [name]: "5" } }));
  expect(isConfigurationError(error) && error.option).toBe(`headers.${name}`);
  expect(server.requests).toEqual([]);
});
