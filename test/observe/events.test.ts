import { isAbortError, isUnknownOutcomeError } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { listenTo, only } from "../support/events.ts";
import { hurry } from "../support/hurry.ts";
import { type RecordingServer, recordingServer, type Reply } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const FLOW: Reply = { body: { items: [{ id: ID }] } };
const REFUSED: Reply = { status: 503, headers: { "retry-after": "0" } };
const SILENCE = () => undefined;
const TEMPLATE = "/data/foundation/flowservice/flows/{id}";
hurry();
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => FLOW);
});
afterEach(() => server.close());

const platform = (options = {}) => client(server.url, { retries: 0, ...options });

describe("each request has one response, told with how it ended:", () => {
  const ended = async (options: object, callOptions: object = {}) => {
    const platform_ = platform(options);
    const heard = listenTo(platform_);
    await platform_.flows.get(ID, callOptions).catch(() => undefined);
    expect(heard.map(({ name }) => name)).toEqual(["request", "response"]);
    return only(heard, "response")[0];
  };

  test("an answer, by its status and request id", async () => {
    server.respond = () => ({ ...FLOW, headers: { "x-request-id": "req-1" } });
    const response = await ended({});
    expect(response).toEqual({
      callId: 1,
      kind: "read",
      method: "GET",
      pathTemplate: TEMPLATE,
      attempt: 1,
      durationMs: expect.any(Number),
      status: 200,
      requestId: "req-1",
    });
    expect(response?.durationMs).toBeGreaterThan(0);
  });

  test("a refusal, by its status", async () => {
    server.respond = () => ({ status: 404, body: {} });
    expect(await ended({})).toMatchObject({ status: 404 });
  });

  test("a broken connection, by the system's code", async () => {
    server.respond = (_request, response) => void response.destroy();
    const response = await ended({});
    expect(response?.failure).toMatch(/^(ECONNRESET|UND_ERR_SOCKET)$/);
    expect(response).not.toHaveProperty("status");
  });

  test("a limit, by the option's name", async () => {
    server.respond = SILENCE;
    expect(await ended({ timeoutMs: 50 })).toMatchObject({ failure: "timeoutMs" });
    expect(await ended({ totalTimeoutMs: 50 })).toMatchObject({ failure: "totalTimeoutMs" });
  });

  test("the caller's signal", async () => {
    server.respond = SILENCE;
    expect(await ended({}, { signal: AbortSignal.timeout(50) })).toMatchObject({ failure: "signal" });
  });

  test("a mistake in the caller's own fetch", async () => {
    expect(await ended({ fetch: () => Promise.reject(new RangeError("mine")) })).toMatchObject({ failure: "error" });
  });
});

test("a call that is refused before it is sent tells of no request", async () => {
  const platform_ = platform();
  const heard = listenTo(platform_);
  await rejection(platform_.flows.get(" "));
  await rejection(platform_.flows.get(ID, { signal: AbortSignal.abort() }));
  expect(heard).toEqual([]);
});

test("the attempts of a call share its number, and each retry is told with its wait and its reason", async () => {
  server.respond = () => (server.requests.length === 1 ? REFUSED : FLOW);
  const platform_ = platform({ retries: 1 });
  const heard = listenTo(platform_);
  await platform_.flows.get(ID);
  await platform_.flows.get(ID);
  expect(heard.map(({ name, event }) => [name, "callId" in event && event.callId])).toEqual([
    ["request", 1],
    ["response", 1],
    ["retry", 1],
    ["request", 1],
    ["response", 1],
    ["request", 2],
    ["response", 2],
  ]);
  expect(only(heard, "request").map(({ attempt }) => attempt)).toEqual([1, 2, 1]);
  expect(only(heard, "retry")).toEqual([
    { callId: 1, kind: "read", method: "GET", pathTemplate: TEMPLATE, attempt: 1, delayMs: 0, reason: "HTTP 503" },
  ]);
});

test("calls of other sandboxes are told by the same client, and numbered with its own", async () => {
  const platform_ = platform();
  const heard = listenTo(platform_);
  await platform_.inSandbox("prod").flows.get(ID);
  await platform_.flows.get(ID);
  expect(only(heard, "request").map(({ callId }) => callId)).toEqual([1, 2]);
});

test("when the retry budget is used up, the retry that was not made is told", async () => {
  server.respond = () => REFUSED;
  const platform_ = platform({ retries: 200 });
  const heard = listenTo(platform_);
  await rejection(platform_.flows.get(ID));
  expect(only(heard, "retry")).toHaveLength(100);
  expect(only(heard, "retry.denied")).toEqual([
    { callId: 1, kind: "read", method: "GET", pathTemplate: TEMPLATE, attempt: 101, reason: "HTTP 503" },
  ]);
});

describe("the queue", () => {
  const SLOW: Reply = { ...FLOW, delayMs: 30 };

  test("tells who had to wait, how long, and how many wait behind", async () => {
    server.respond = () => SLOW;
    const platform_ = platform({ concurrency: 1 });
    const heard = listenTo(platform_);
    await Promise.all([platform_.flows.get(ID), platform_.flows.get(ID), platform_.flows.get(ID)]);
    const waits = only(heard, "queue");
    expect(waits.map(({ callId, waiting }) => ({ callId, waiting }))).toEqual([
      { callId: 2, waiting: 1 },
      { callId: 3, waiting: 0 },
    ]);
    expect(waits[0]?.waitedMs).toBeGreaterThan(15);
    expect(waits[1]?.waitedMs).toBeGreaterThan(waits[0]?.waitedMs ?? 0);
  });

  test("does not count those who have left", async () => {
    server.respond = () => SLOW;
    const platform_ = platform({ concurrency: 1 });
    const heard = listenTo(platform_);
    const controller = new AbortController();
    const calls = [platform_.flows.get(ID), platform_.flows.get(ID)];
    const leaving = [1, 2, 3].map(() => rejection(platform_.flows.get(ID, { signal: controller.signal })));
    controller.abort();
    expect((await Promise.all(leaving)).every(isAbortError)).toBe(true);
    await Promise.all(calls);
    expect(only(heard, "queue").map(({ callId, waiting }) => ({ callId, waiting }))).toEqual([
      { callId: 2, waiting: 0 },
    ]);
  });

  test("is silent where there is no limit, or nobody had to wait", async () => {
    const unlimited = platform();
    const roomy = platform({ concurrency: 2 });
    const heard = [listenTo(unlimited), listenTo(roomy)];
    await Promise.all([unlimited.flows.get(ID), unlimited.flows.get(ID), roomy.flows.get(ID), roomy.flows.get(ID)]);
    expect(heard.map((events) => only(events, "queue"))).toEqual([[], []]);
  });
});

test("looking for a lost create is told, look by look, under the number of the create", async () => {
  server.respond = ({ method }, response) => {
    if (method === "GET") return { body: { items: [] } };
    response.destroy();
    return undefined;
  };
  const platform_ = platform();
  const heard = listenTo(platform_);
  const flow = {
    name: "Contacts",
    flowSpec: { id: ID },
    sourceConnectionIds: [ID],
    targetConnectionIds: [ID],
  };
  expect(isUnknownOutcomeError(await rejection(platform_.flows.create(flow, { validation: "off" })))).toBe(true);
  const FLOWS = "/data/foundation/flowservice/flows";
  const { callId } = only(heard, "recovery")[0] ?? { callId: 0 };
  expect(only(heard, "recovery")).toEqual(
    [1, 2, 3].map((look) => ({ callId, kind: "create", method: "POST", pathTemplate: FLOWS, look, found: 0 })),
  );
  expect(only(heard, "request").filter((event) => event.callId === callId)).toEqual(
    ["create", "read", "read", "read"].map((kind) => ({
      callId,
      kind,
      method: kind === "create" ? "POST" : "GET",
      pathTemplate: FLOWS,
      attempt: 1,
    })),
  );
});

describe("a path template", () => {
  test("holds no id, also where an id is a URI", async () => {
    server.respond = () => ({ body: { $id: "https://ns.adobe.com/acme/schemas/12" } });
    const platform_ = platform();
    const heard = listenTo(platform_);
    await platform_.schemas.get("https://ns.adobe.com/acme/schemas/12");
    await platform_.request({ path: `/data/foundation/flowservice/flows/${ID}/runs` });
    expect(only(heard, "response").map(({ pathTemplate }) => pathTemplate)).toEqual([
      "/data/foundation/schemaregistry/tenant/schemas/{id}",
      `${TEMPLATE}/runs`,
    ]);
  });
});

describe("a listener", () => {
  test.each([
    ["throws", () => JSON.parse("nonsense")],
    ["rejects", () => Promise.reject(new Error("mine"))],
  ])("that %s harms neither the call nor the other listeners", async (_how, listener) => {
    const platform_ = platform();
    platform_.on("request", listener);
    const heard = listenTo(platform_);
    expect((await platform_.flows.get(ID)).id).toBe(ID);
    expect(heard).toHaveLength(2);
  });

  test("hears nothing any more once it is stopped, and stopping it twice does no harm", async () => {
    const platform_ = platform();
    const heard: number[] = [];
    const listener = ({ callId }: { callId: number }) => heard.push(callId);
    const stop = platform_.on("request", listener);
    platform_.on("request", listener);
    await platform_.flows.get(ID);
    stop();
    stop();
    await platform_.flows.get(ID);
    expect(heard).toEqual([1, 1, 2]);
  });

  test("that adds another one does not hear the same event again", async () => {
    const platform_ = platform();
    let heard = 0;
    const listener = () => {
      heard += 1;
      if (heard < 10) platform_.on("request", listener);
    };
    platform_.on("request", listener);
    await platform_.flows.get(ID);
    expect(heard).toBe(1);
  });
});
