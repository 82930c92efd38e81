import { isConfigurationError, type Middleware } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection, TOKEN } from "../support/client.ts";
import { hurry } from "../support/hurry.ts";
import { type RecordingServer, recordingServer, type Reply } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const FLOW: Reply = { body: { items: [{ id: ID }] } };
hurry();
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => FLOW);
});
afterEach(() => server.close());

const using = (...middleware: Middleware[]) => client(server.url, { retries: 1, middleware });
const get = (...middleware: Middleware[]) => using(...middleware).flows.get(ID);

describe("middleware stands around each attempt", () => {
  test("the first one given outermost", async () => {
    const order: string[] = [];
    const layer =
      (name: string): Middleware =>
      async (request, next) => {
        order.push(`${name} in`);
        const response = await next(request);
        order.push(`${name} out`);
        return response;
      };
    await get(layer("first"), layer("second"));
    expect(order).toEqual(["first in", "second in", "second out", "first out"]);
  });

  test("retries included, told their number", async () => {
    server.respond = () => (server.requests.length === 1 ? { status: 503, headers: { "retry-after": "0" } } : FLOW);
    const seen: unknown[] = [];
    await get(async (request, next, context) => {
      const response = await next(request);
      seen.push({ ...context, status: response.status });
      return response;
    });
    const call = { callId: 1, kind: "read", method: "GET", pathTemplate: "/data/foundation/flowservice/flows/{id}" };
    expect(seen).toEqual([
      { ...call, attempt: 1, status: 503 },
      { ...call, attempt: 2, status: 200 },
    ]);
  });

  test("the repetition after a refused token included, with the new token", async () => {
    let asked = 0;
    server.respond = ({ headers }) =>
      headers.authorization === "Bearer own-1" ? { status: 401, body: { error_code: "401013" } } : FLOW;
    const tokens: (string | null)[] = [];
    const platform = client(server.url, {
      credentials: { accessToken: () => `own-${++asked}`, apiKey: "k" },
      middleware: [
        (request, next) => {
          tokens.push(request.headers.get("authorization"));
          return next(request);
        },
      ],
    });
    await platform.flows.get(ID);
    expect(tokens).toEqual(["Bearer own-1", "Bearer own-2"]);
  });
});

describe("a middleware may", () => {
  test("answer by itself, and nothing is sent", async () => {
    const flow = await get(async () => Response.json({ items: [{ id: ID, name: "from a cache" }] }));
    expect(flow.name).toBe("from a cache");
    expect(server.requests).toEqual([]);
  });

  test("add headers to the request", async () => {
    await get((request, next) => {
      request.headers.set("x-vault", "open");
      return next(request);
    });
    expect(server.requests[0]?.headers).toMatchObject({ "x-vault": "open", authorization: `Bearer ${TOKEN}` });
  });

  test("send another request in its place", async () => {
    await get((request, next) => next(new Request(`${request.url}?traced=1`, request)));
    expect(server.requests[0]?.query.get("traced")).toBe("1");
  });

  test("read clones of the request's and the response's bodies", async () => {
    const bodies: string[] = [];
    server.respond = () => ({ status: 201, body: { id: ID, etag: '"1"' } });
    const platform = using(async (request, next) => {
      bodies.push(await request.clone().text());
      const response = await next(request);
      bodies.push(await response.clone().text());
      return response;
    });
    expect((await platform.runs.create({ flowId: ID })).id).toBe(ID);
    expect(bodies.map((body) => JSON.parse(body))).toEqual([
      { flowId: ID, params: {} },
      { id: ID, etag: '"1"' },
    ]);
  });

  test("send twice by itself, and answer a broken connection by itself", async () => {
    server.respond = (_request, response) => {
      if (server.requests.length > 1) return FLOW;
      response.destroy();
      return undefined;
    };
    const flow = await get((request, next) => next(request.clone()).catch(() => next(request)));
    expect(flow.id).toBe(ID);
    expect(server.requests).toHaveLength(2);
  });

  test("see why an attempt was ended, by the web's own names", async () => {
    server.respond = () => undefined;
    const names: unknown[] = [];
    const platform = client(server.url, {
      retries: 0,
      middleware: [
        (request, next) =>
          next(request).catch((error: unknown) => {
            names.push(error instanceof Error && error.name);
            throw error;
          }),
      ],
    });
    await rejection(platform.flows.get(ID, { timeoutMs: 50 }));
    await rejection(platform.flows.get(ID, { signal: AbortSignal.timeout(50) }));
    await expect.poll(() => names).toEqual(["TimeoutError", "AbortError"]);
  });
});

describe("what a middleware throws comes through untouched, and is not repeated:", () => {
  test.each([
    ["an error of its own", new RangeError("mine")],
    ["an error with the code of a broken connection", Object.assign(new Error("mine"), { code: "ECONNRESET" })],
    ["an error that reads like fetch's", new TypeError("fetch failed")],
    ["what is no error", "mine"],
  ])("%s", async (_what, mine) => {
    let attempts = 0;
    const error = await rejection(
      get(async () => {
        attempts += 1;
        throw mine;
      }),
    );
    expect(error).toBe(mine);
    expect(attempts).toBe(1);
  });

  test("while a broken connection that it lets through is a broken connection, and is repeated", async () => {
    server.respond = (_request, response) => {
      if (server.requests.length > 1) return FLOW;
      response.destroy();
      return undefined;
    };
    const { attempts } = await get((request, next) => next(request)).withResponse();
    expect(attempts).toBe(2);
  });
});

describe("a mistake of a middleware is named:", () => {
  const problem = async (middleware: Middleware) => {
    const error = await rejection(using(middleware).runs.create({ flowId: ID }));
    expect(isConfigurationError(error) && error.option).toBe("middleware");
    return error instanceof Error ? error.message : "";
  };

  test("it has read the response's body", async () => {
    const message = await problem(async (request, next) => {
      const response = await next(request);
      await response.text();
      return response;
    });
    expect(message).toMatch(/has read the response's body: read a clone\(\)/);
  });

  test("it holds the response's body", async () => {
    const message = await problem(async (request, next) => {
      const response = await next(request);
      response.body?.getReader();
      return response;
    });
    expect(message).toMatch(/has read the response's body/);
  });

  test("it has read the request's body", async () => {
    const message = await problem(async (request, next) => {
      await request.text();
      return next(request);
    });
    expect(message).toMatch(/request's body before: give next\(\) a clone\(\)/);
    expect(server.requests).toEqual([]);
  });

  test("it returned no Response", async () => {
    const nothing = async (): Promise<Response> => JSON.parse("null");
    expect(await problem(nothing)).toMatch(/did not return a Response/);
  });
});
