import { context, propagation, SpanKind, SpanStatusCode, type TextMapPropagator, trace } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { isAbortError, isNetworkError, isServerError, isTimeoutError, type PlatformOptions } from "aep-flow-service";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { traceMiddleware } from "../../examples/opentelemetry.ts";
import { client, rejection, TOKEN } from "../support/client.ts";
import { hurry } from "../support/hurry.ts";
import { type RecordingServer, recordingServer, type Reply } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const FLOW: Reply = { body: { items: [{ id: ID }] } };
const TEMPLATE = "/data/foundation/flowservice/flows/{id}";
const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const tracer = provider.getTracer("tests");
hurry();
let server: RecordingServer;

/** W3C trace context, as far as a client writes it. */
const traceparent: TextMapPropagator = {
  inject(active, carrier, { set }) {
    const { traceId, spanId } = trace.getSpanContext(active) ?? {};
    set(carrier, "traceparent", `00-${traceId}-${spanId}-01`);
  },
  extract: (active) => active,
  fields: () => ["traceparent"],
};

beforeAll(() => void propagation.setGlobalPropagator(traceparent));
beforeEach(async () => {
  exporter.reset();
  server = await recordingServer(() => FLOW);
});
afterEach(() => server.close());
afterAll(() => {
  propagation.disable();
  context.disable();
  return provider.shutdown();
});

const traced = (options: Partial<PlatformOptions> = {}) =>
  client(server.url, { retries: 0, middleware: [traceMiddleware(tracer)], ...options });
/** The spans that have ended. */
const spans = () => exporter.getFinishedSpans();

test("an answered request is a span of a client, by the conventions for HTTP", async () => {
  await traced().flows.get(ID);
  expect(spans().map(({ name, kind, status, attributes }) => ({ name, kind, status, attributes }))).toEqual([
    {
      name: `GET ${TEMPLATE}`,
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
      attributes: {
        "http.request.method": "GET",
        "url.scheme": "http",
        "url.template": TEMPLATE,
        "server.address": "127.0.0.1",
        "server.port": Number(new URL(server.url).port),
        "http.response.status_code": 200,
      },
    },
  ]);
});

test("each attempt is a span of its own, and a repetition says which it is", async () => {
  server.respond = () => (server.requests.length === 1 ? { status: 503, headers: { "retry-after": "0" } } : FLOW);
  await traced({ retries: 1 }).flows.get(ID);
  expect(spans().map(({ attributes, status }) => ({ ...attributes, code: status.code }))).toEqual([
    expect.objectContaining({ "http.response.status_code": 503, "error.type": "503", code: SpanStatusCode.ERROR }),
    expect.objectContaining({
      "http.response.status_code": 200,
      "http.request.resend_count": 1,
      code: SpanStatusCode.UNSET,
    }),
  ]);
  expect(spans()[0]?.attributes).not.toHaveProperty("http.request.resend_count");
});

test("each request carries the trace on, under its own span", async () => {
  server.respond = () => (server.requests.length === 1 ? { status: 503, headers: { "retry-after": "0" } } : FLOW);
  await traced({ retries: 1 }).flows.get(ID);
  expect(server.requests.map(({ headers }) => headers.traceparent)).toEqual(
    spans().map((span) => `00-${span.spanContext().traceId}-${span.spanContext().spanId}-01`),
  );
  expect(new Set(server.requests.map(({ headers }) => headers.traceparent)).size).toBe(2);
});

describe("a request without an answer is a failed span that has ended", () => {
  const failed = async () => {
    await expect.poll(() => spans().length).toBe(1);
    const [span] = spans();
    return { type: span?.attributes["error.type"], code: span?.status.code, events: span?.events.map((e) => e.name) };
  };

  test("when the connection breaks", async () => {
    server.respond = (_request, response) => void response.destroy();
    expect(isNetworkError(await rejection(traced().flows.get(ID)))).toBe(true);
    expect(await failed()).toEqual({
      type: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/),
      code: SpanStatusCode.ERROR,
      events: ["exception"],
    });
  });

  test("when it takes too long", async () => {
    server.respond = () => undefined;
    expect(isTimeoutError(await rejection(traced({ timeoutMs: 50 }).flows.get(ID)))).toBe(true);
    expect(await failed()).toMatchObject({ type: "TimeoutError", code: SpanStatusCode.ERROR });
  });

  test("when the caller aborts it", async () => {
    server.respond = () => undefined;
    const call = traced().flows.get(ID, { signal: AbortSignal.timeout(50) });
    expect(isAbortError(await rejection(call))).toBe(true);
    expect(await failed()).toMatchObject({ type: "AbortError", code: SpanStatusCode.ERROR });
  });
});

test("no span holds a secret, a query or an id", async () => {
  server.respond = ({ headers }) => ({ status: 500, body: { message: headers.authorization } });
  const call = traced().flows.get(ID, { query: { sig: "a-secret-in-the-query" }, headers: { "x-vault": "opaque" } });
  expect(isServerError(await rejection(call))).toBe(true);
  const shown = JSON.stringify(
    spans().map(({ name, attributes, events, status }) => [name, attributes, events, status]),
  );
  for (const secret of [TOKEN, "sig", "a-secret-in-the-query", "opaque", ID]) expect(shown).not.toContain(secret);
});
