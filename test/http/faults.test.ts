import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import {
  isAbortError,
  isApiError,
  isNetworkError,
  isRateLimitError,
  isServerError,
  isTimeoutError,
  isUnexpectedResponseError,
  isUnknownOutcomeError,
} from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * What can go wrong on a real socket. Retries are off unless the test is about them.
 */

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const BODY = { flowId: ID };
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer();
});
afterEach(() => server.close());

const platform = (options = {}) => client(server.url, { retries: 0, ...options });

async function rawServer(onSocket: (socket: Socket) => void): Promise<{ url: string; server: Server }> {
  const raw = createServer((socket) => {
    socket.on("error", () => undefined);
    onSocket(socket);
  });
  await new Promise<void>((resolve) => raw.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(raw.address() as AddressInfo).port}`, server: raw };
}

describe("no answer", () => {
  test("a refused connection certainly sent nothing", async () => {
    const closed = await rawServer(() => undefined);
    await new Promise((resolve) => closed.server.close(resolve));
    const error = await rejection(client(closed.url, { retries: 0 }).runs.create(BODY));
    expect(isNetworkError(error) && { code: error.code, outcome: error.outcome }).toEqual({
      code: "ECONNREFUSED",
      outcome: "not-sent",
    });
  });

  test("a connection dropped after a read was sent is a network error without a status", async () => {
    const dropping = await rawServer((socket) => socket.once("data", () => socket.destroy()));
    const error = await rejection(client(dropping.url, { retries: 0 }).flows.get(ID));
    expect(isNetworkError(error) && error.outcome).toBe("unknown");
    expect(error).not.toHaveProperty("status");
    dropping.server.close();
  });

  test("a connection dropped after a create was sent is an unknown outcome, and the create is not repeated", async () => {
    let requests = 0;
    const dropping = await rawServer((socket) =>
      socket.once("data", () => {
        requests += 1;
        socket.destroy();
      }),
    );
    const error = await rejection(client(dropping.url, { retries: 5 }).runs.create(BODY));
    expect(isUnknownOutcomeError(error) && error.message).toMatch(/may have been carried out/);
    expect(requests).toBe(1);
    dropping.server.close();
  });

  test("a body that stops half-way is a network error", async () => {
    const halting = await rawServer((socket) =>
      socket.once("data", () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"items":');
        setTimeout(() => socket.destroy(), 20);
      }),
    );
    expect(isNetworkError(await rejection(client(halting.url, { retries: 0 }).flows.get(ID)))).toBe(true);
    halting.server.close();
  });
});

describe("an answer that is not the platform's", () => {
  test.each([
    ["html", 200, "<!doctype html><title>Sign in</title>", /HTML page/],
    ["truncated", 200, '{"items":[{"id":"a"', /stops half-way/],
    ["not-json", 200, "OK", /not JSON/],
    ["empty", 200, "", /empty/],
    ["wrong-shape", 200, '{"items":[{"name":"a"}]}', /has no id/],
    ["redirect", 302, "", /redirect/],
  ])("%s", async (kind, status, body, message) => {
    server.respond = () => ({ status, body, headers: { location: "http://127.0.0.1:1/elsewhere" } });
    const error = await rejection(platform().flows.get(ID));
    expect(isUnexpectedResponseError(error) && { kind: error.kind, status: error.status }).toEqual({ kind, status });
    expect((error as Error).message).toMatch(message);
    expect(server.requests).toHaveLength(1);
  });

  test("a body without end is not read into memory", async () => {
    server.respond = (_request, response) => {
      const chunk = Buffer.alloc(1024 * 1024, 32);
      const more = () => {
        while (!response.destroyed && response.write(chunk)) {}
        if (!response.destroyed) response.once("drain", more);
      };
      more();
      return undefined;
    };
    const error = await rejection(platform().flows.get(ID));
    expect(isUnexpectedResponseError(error) && error.kind).toBe("too-big");
  });

  test("an error status with a proxy's HTML page is still the error of its status, and says what came", async () => {
    server.respond = () => ({ status: 502, body: "<html><head><title>Bad gateway</title></head></html>" });
    const error = await rejection(platform().flows.get(ID));
    expect(isServerError(error) && error.message).toMatch(/HTML page titled "Bad gateway"/);
  });

  test("an error status with an empty body", async () => {
    server.respond = () => ({ status: 500, body: "" });
    expect(await rejection(platform().flows.get(ID))).toMatchObject({ name: "ServerError", status: 500 });
  });
});

describe("limits", () => {
  test("an attempt that takes too long is a timeout", async () => {
    server.respond = () => ({ delayMs: 500 });
    const error = await rejection(platform({ timeoutMs: 50 }).flows.get(ID));
    expect(isTimeoutError(error) && { limit: error.limit, outcome: error.outcome }).toEqual({
      limit: "timeoutMs",
      outcome: "unknown",
    });
  });

  test("a create that takes too long is an unknown outcome", async () => {
    server.respond = () => ({ delayMs: 500 });
    expect(isUnknownOutcomeError(await rejection(platform({ timeoutMs: 50 }).runs.create(BODY)))).toBe(true);
  });

  test("the whole call has a limit of its own, retries and waits included", async () => {
    server.respond = () => ({ status: 503, delayMs: 60, headers: { "retry-after": "0" } });
    const error = await rejection(platform({ retries: 9, totalTimeoutMs: 100 }).flows.get(ID));
    expect(isTimeoutError(error) && { limit: error.limit, outcome: error.outcome }).toEqual({
      limit: "totalTimeoutMs",
      outcome: "unknown",
    });
    expect(server.requests).toHaveLength(2);
  });

  test("a wait that would outlast the call is not begun: the refusal is the error, and not a timeout", async () => {
    server.respond = () => ({ status: 503, headers: { "retry-after": "30" } });
    const error = await rejection(platform({ retries: 3, totalTimeoutMs: 2_000 }).flows.get(ID));
    expect(isServerError(error)).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  test("the caller's signal gives our AbortError, with the caller's reason", async () => {
    server.respond = () => ({ delayMs: 500 });
    const controller = new AbortController();
    const call = platform().flows.get(ID, { signal: controller.signal });
    setTimeout(() => controller.abort("the user left"), 50);
    const error = await rejection(call);
    expect(isAbortError(error) && { reason: error.reason, outcome: error.outcome }).toEqual({
      reason: "the user left",
      outcome: "unknown",
    });
  });

  test("AbortSignal.timeout of the caller's is an abort, not a timeout of ours", async () => {
    server.respond = () => ({ delayMs: 500 });
    expect(isAbortError(await rejection(platform().flows.get(ID, { signal: AbortSignal.timeout(30) })))).toBe(true);
  });

  test("a call aborted before it began sends nothing", async () => {
    const error = await rejection(platform().flows.get(ID, { signal: AbortSignal.abort() }));
    expect(isAbortError(error) && error.outcome).toBe("not-sent");
    expect(server.requests).toEqual([]);
  });

  test("a token function that never answers is ended, too", async () => {
    const stuck = client(server.url, {
      credentials: { accessToken: () => new Promise<string>(() => undefined), apiKey: "k" },
      totalTimeoutMs: 50,
    });
    const error = await rejection(stuck.flows.get(ID));
    expect(isTimeoutError(error) && error.outcome).toBe("not-sent");
  });
});

describe("retries", () => {
  test("a read is repeated until it succeeds, and the attempts are told", async () => {
    server.respond = () =>
      server.requests.length < 3 ? { status: 503, headers: { "retry-after": "0" } } : { body: { items: [{ id: ID }] } };
    const retries: number[] = [];
    const retrying = platform({ retries: 2 });
    retrying.on("retry", ({ attempt }) => retries.push(attempt));
    const { data, attempts } = await retrying.flows.get(ID).withResponse();
    expect({ id: data.id, attempts, retries }).toEqual({ id: ID, attempts: 3, retries: [1, 2] });
  });

  test("a create is not repeated after a 503", async () => {
    server.respond = () => ({ status: 503, headers: { "retry-after": "0" } });
    const error = await rejection(platform({ retries: 2 }).runs.create(BODY));
    expect(isUnknownOutcomeError(error) && isServerError(error.cause)).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  test("a create is repeated after a 429, with its body", async () => {
    server.respond = () =>
      server.requests.length < 2
        ? { status: 429, headers: { "retry-after": "0" } }
        : { status: 201, body: { id: ID, etag: '"1"' } };
    expect((await platform({ retries: 1 }).runs.create(BODY)).id).toBe(ID);
    expect(server.requests.map(({ json }) => json)).toEqual([
      { ...BODY, params: {} },
      { ...BODY, params: {} },
    ]);
  });

  test("when they are used up, the last refusal is the error", async () => {
    server.respond = () => ({ status: 429, headers: { "retry-after": "0" } });
    expect(isRateLimitError(await rejection(platform({ retries: 1 }).flows.get(ID)))).toBe(true);
    expect(server.requests).toHaveLength(2);
  });
});

test("a mistake in the caller's own fetch comes through as it is", async () => {
  const mistake = new RangeError("mine");
  const error = await rejection(platform({ fetch: () => Promise.reject(mistake) }).flows.get(ID));
  expect(error).toBe(mistake);
  expect(isApiError(error)).toBe(false);
});
