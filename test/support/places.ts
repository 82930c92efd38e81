import { once } from "node:events";
import { client } from "./client.ts";
import type { RecordingServer } from "./recording-server.ts";

/** A call that goes no further by itself. */
interface Stuck {
  readonly call: PromiseLike<unknown>;
  /** Resolves when the call has got to its place. */
  readonly there: Promise<unknown>;
  /** What is known about it when it is aborted there. */
  readonly outcome: "not-sent" | "unknown";
}

type Place = (server: RecordingServer, signal: AbortSignal) => Stuck;

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const SCHEMA = { title: "Contacts", description: "", type: "object", allOf: [{ $ref: "https://x" }] } as const;
const FLOW = { name: "Contacts", flowSpec: { id: ID }, sourceConnectionIds: [ID], targetConnectionIds: [ID] };
const never = () => new Promise<never>(() => undefined);
const silence = () => undefined;

/** A promise, and what resolves it. */
function arrival(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}

/** Everywhere a call can spend its time. */
export const PLACES: Readonly<Record<string, Place>> = {
  "asking for a token": (server, signal) => {
    const { promise: there, resolve: arrive } = arrival();
    const accessToken = () => {
      arrive();
      return never();
    };
    const platform = client(server.url, { credentials: { accessToken, apiKey: "k" } });
    return { call: platform.flows.get(ID, { signal }), there, outcome: "not-sent" };
  },
  "while a token is minted": (server, signal) => {
    const there = received(server, "POST");
    const platform = client(server.url, { credentials: { clientId: "c", clientSecret: "s" } });
    return { call: platform.flows.get(ID, { signal }), there, outcome: "not-sent" };
  },
  "in the queue": (server, signal) => {
    const there = received(server, "GET");
    const platform = client(server.url, { concurrency: 1 });
    platform.flows.get(ID).catch(silence);
    return { call: platform.flows.get(ID, { signal }), there, outcome: "not-sent" };
  },
  "waiting to try again": (server, signal) => {
    const { promise: there, resolve: arrive } = arrival();
    server.respond = () => ({ status: 503, headers: { "retry-after": "30" } });
    const platform = client(server.url);
    platform.on("retry", () => arrive());
    return { call: platform.flows.get(ID, { signal }), there, outcome: "unknown" };
  },
  sending: (server, signal) => {
    const there = received(server, "GET");
    return { call: client(server.url).flows.get(ID, { signal }), there, outcome: "unknown" };
  },
  "in a middleware": (server, signal) => {
    const { promise: there, resolve: arrive } = arrival();
    const middleware = () => {
      arrive();
      return never();
    };
    const platform = client(server.url, { middleware: [middleware] });
    return { call: platform.flows.get(ID, { signal }), there, outcome: "not-sent" };
  },
  "reading the body": (server, signal) => {
    const { promise: there, resolve: arrive } = arrival();
    server.respond = (_request, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"items":[');
      return undefined;
    };
    const platform = client(server.url, {
      middleware: [
        async (request, next) => {
          const response = await next(request);
          arrive();
          return response;
        },
      ],
    });
    return { call: platform.flows.get(ID, { signal }), there, outcome: "unknown" };
  },
  "between two pages": (server, signal) => {
    const { promise: there, resolve: arrive } = arrival();
    const next = { href: "/data/foundation/flowservice/flows?continuationToken=2" };
    server.respond = () => ({ body: { items: [{ id: ID }], _links: { next } } });
    const all = async () => {
      for await (const _flow of client(server.url).flows.list({}, { signal })) {
        arrive();
        if (!signal.aborted) await once(signal, "abort");
      }
    };
    return { call: all(), there, outcome: "not-sent" };
  },
  "pausing before it looks for a lost create": (server, signal) => {
    const { promise: there, resolve: arrive } = arrival();
    server.respond = ({ method }, response) => void (method === "POST" && response.destroy());
    const platform = client(server.url);
    platform.on("response", () => arrive());
    return { call: platform.schemas.create(SCHEMA, { signal }), there, outcome: "unknown" };
  },
  "looking for a lost create": (server, signal) => {
    const there = received(server, "GET", (response) => void response.destroy());
    return { call: client(server.url).schemas.create(SCHEMA, { signal }), there, outcome: "unknown" };
  },
  "looking up a flow spec": (server, signal) => {
    const there = received(server, "GET");
    return { call: client(server.url).flows.create(FLOW, { signal }), there, outcome: "not-sent" };
  },
  "waiting for a run": (server, signal) => {
    const { promise: there, resolve: arrive } = arrival();
    server.respond = () => ({ body: { items: [{ id: ID }] } });
    return {
      call: client(server.url).runs.wait(ID, { signal, onProgress: () => arrive() }),
      there,
      outcome: "unknown",
    };
  },
};

/** Resolves when a request of this method arrives, which is left without an answer. */
function received(
  server: RecordingServer,
  method: string,
  others: (response: Parameters<RecordingServer["respond"]>[1]) => void = silence,
): Promise<void> {
  return new Promise((resolve) => {
    server.respond = (request, response) => {
      if (request.method === method) resolve();
      else others(response);
      return undefined;
    };
  });
}
