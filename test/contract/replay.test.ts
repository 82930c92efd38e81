import { type ExperiencePlatform, isApiError } from "aep-flow-service";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasDocuments } from "../../scripts/carry/documents-folder.ts";
import { documentedExchanges as carriedExchanges } from "../../scripts/carry/exchanges.ts";
import coverage from "../fixtures/coverage.json" with { type: "json" };
import { client } from "../support/client.ts";
import { differences, type DocumentedExchange, documentedExchanges, pathOf } from "../support/exchanges.ts";
import { hurry } from "../support/hurry.ts";
import { METHODS } from "../support/methods.ts";
import { type Recorded, type RecordingServer, recordingServer, type Reply } from "../support/recording-server.ts";
import { partsOf } from "./replay/call.ts";
import { replayOf } from "./replay/calls.ts";
import { EXCEPTIONS, OUTSIDE } from "./replay/exceptions.ts";
import { lostIn } from "./replay/lossless.ts";

/*
 * Every exchange that Adobe documents: its request can be sent by a typed call, and its answer is read without loss. The server replays what
 * is printed, and knows nothing of the platform.
 */

hurry();
const exchanges = documentedExchanges().filter(({ service }) => service !== "ims");
const covered: Readonly<Record<string, readonly string[]>> = coverage.operations;
/** Parameters that lists send of their own. */
const OWN_PARAMETERS = ["limit", "start", "orderby"];
let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());

describe("an exchange", () => {
  test.each(exchanges.map((exchange) => ({ exchange, title: exchange.id })))("$title", async ({ exchange }) => {
    server.requests.length = 0;
    server.respond = (request) => printedAnswer(exchange, request);
    const platform = client(server.url, { retries: 0 });
    const { result, error } = await settled(perform(platform, exchange));
    const { sent = [], read = [], refused } = EXCEPTIONS[exchange.id] ?? {};

    if (exchange.status >= 400) {
      expect(isApiError(error) && { status: error.status, body: error.body }).toEqual({
        status: exchange.status,
        body: exchange.response,
      });
    } else {
      expect(error instanceof Error ? error.name : error, String(error)).toBe(refused);
      if (exchange.response !== undefined && refused === undefined) expect(lost(exchange, result)).toEqual(read);
    }
    const request = server.requests.findLast(({ method, path }) => isTo(exchange, method, path));
    if (refused === "ValidationError") {
      expect(request).toBeUndefined();
      await settled(perform(client(server.url, { retries: 0, validation: "off" }), exchange));
    }
    expect(
      unlike(
        exchange,
        server.requests.findLast(({ method, path }) => isTo(exchange, method, path)),
      ),
    ).toEqual(sent);
  });
});

/** As a typed call where there is one; a body that is not printed is that of the method's sample. */
function perform(platform: ExperiencePlatform, exchange: DocumentedExchange): unknown {
  const { method, query, request, headers = {} } = exchange;
  const { operation, template, call } = replayOf(exchange);
  if (call === undefined)
    return platform.request({ method: methodOf(method), path: pathOf(exchange), query, body: request, headers });
  const sample = METHODS[covered[operation ?? ""]?.[0] ?? ""]?.[1];
  if (request === undefined && /^(POST|PUT|PATCH)$/.test(method) && sample !== undefined) return sample(platform);
  return call(platform, partsOf(template, exchange));
}

/** A raw request takes off no envelope. */
function lost(exchange: DocumentedExchange, result: unknown): string[] {
  const { response } = exchange;
  return replayOf(exchange).call === undefined ? differences(response, result) : lostIn(response, result);
}

function methodOf(method: string): "GET" | "POST" | "PUT" | "PATCH" | "DELETE" {
  if (method === "GET" || method === "POST" || method === "PUT" || method === "PATCH" || method === "DELETE")
    return method;
  throw new Error(`no method ${method}`);
}

/** What is printed for the exchange; for what a call asks besides, what is printed for that. */
function printedAnswer(exchange: DocumentedExchange, { method, path }: Recorded): Reply {
  if (isTo(exchange, method, path) || method === exchange.method) return answerOf(exchange);
  const other = exchanges.find((one) => isTo(one, method, path) && one.status < 300);
  return other === undefined ? { status: 404, body: {} } : answerOf(other);
}

function answerOf({ status, response, service, method }: DocumentedExchange): Reply {
  if (response !== undefined) return { status, body: response };
  if (status === 204) return { status };
  return { status, body: unprinted(service, method) };
}

/** Where no answer is printed: the shape of that service's answers. */
function unprinted(service: string, method: string): unknown {
  const id = "26b53912-1005-49f0-b539-12100559f0e2";
  if (service === "catalog")
    return method === "GET" ? { "5ed5639d798a22191b6987b2": {} } : ["@/dataSets/5ed5639d798a22191b6987b2"];
  if (service === "flowservice") return method === "GET" ? { items: [{ id }] } : { id, etag: '"1"' };
  return { id, $id: "https://ns.adobe.com/acme/schemas/da411446", "@id": id, version: 0 };
}

function isTo(exchange: DocumentedExchange, method: string, path: string): boolean {
  const same = (one: string) => decodeURIComponent(one).replace(/\/$/, "");
  return method === exchange.method && same(path) === same(pathOf(exchange));
}

async function settled(work: unknown): Promise<{ readonly result?: unknown; readonly error?: unknown }> {
  try {
    return { result: await work };
  } catch (error) {
    return { error };
  }
}

/** How a request differs from the printed one: address, query, body, Accept. */
function unlike(exchange: DocumentedExchange, request: Recorded | undefined): string[] {
  // What is not printed is sent as the method's sample, whose ids are others.
  if (exchange.request === undefined && /^(POST|PUT|PATCH)$/.test(exchange.method) && replayOf(exchange).call)
    return [];
  if (request === undefined) return [`nothing is sent to ${exchange.path}`];
  const query = Object.fromEntries(
    [...new Set(request.query.keys())].map((name) => [name, request.query.getAll(name)]),
  );
  const printed = Object.fromEntries(
    Object.entries(exchange.query ?? {}).map(([name, value]) => [name, [value].flat()]),
  );
  const own = Object.keys(query).filter((name) => OWN_PARAMETERS.includes(name) && !(name in printed));
  const body: unknown = request.body === "" ? undefined : JSON.parse(request.body);
  const { accept } = exchange.headers ?? {};
  return [
    ...differences(printed, Object.fromEntries(Object.entries(query).filter(([name]) => !own.includes(name)))).map(
      (one) => `?${one}`,
    ),
    ...differences(exchange.request, body),
    ...(accept === undefined || accept === request.headers.accept ? [] : [`accept: ${request.headers.accept}`]),
  ];
}

test("an operation that has a method is replayed by it", () => {
  const operations = [
    ...new Set(
      exchanges
        .map((exchange) => replayOf(exchange))
        .flatMap(({ operation, call }) => (call === undefined && operation !== undefined ? [operation] : [])),
    ),
  ];
  expect(operations.filter((operation) => operation in covered)).toEqual([]);
});

test("the exceptions are exchanges there are", () => {
  expect(Object.keys(EXCEPTIONS).filter((id) => !exchanges.some((exchange) => exchange.id === id))).toEqual([]);
});

test("what stands outside the four files is what is said to", () => {
  const outside = documentedExchanges().filter((exchange) => replayOf(exchange).operation === undefined);
  expect(outside.map(({ id }) => id).sort()).toEqual(Object.keys(OUTSIDE).sort());
});

test.skipIf(!hasDocuments())(
  "the fixture is what the documents print (skipped without the folder of documents)",
  () => {
    const carried = carriedExchanges();
    expect(documentedExchanges().slice(-carried.length)).toEqual(carried);
  },
);
