import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it arrived on the socket. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly json: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is a string. */
  readonly body?: unknown;
  readonly delayMs?: number;
}

/** What to answer; or take the response in hand and misbehave. */
export type Responder = (
  request: Recorded,
  response: ServerResponse,
  raw: IncomingMessage,
) => Reply | undefined | Promise<Reply | undefined>;

export interface RecordingServer {
  readonly url: string;
  readonly requests: Recorded[];
  respond: Responder;
  close(): Promise<void>;
}

/** A server on a real socket that records what it is sent and knows nothing of the platform. */
export async function recordingServer(respond: Responder = () => ({ body: {} })): Promise<RecordingServer> {
  const requests: Recorded[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    const url = new URL(incoming.url ?? "/", "http://localhost");
    const request: Recorded = {
      method: incoming.method ?? "",
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body,
      json: incoming.headers["content-type"] === "application/json" ? JSON.parse(body) : undefined,
    };
    requests.push(request);
    const reply = await recording.respond(request, outgoing, incoming);
    if (reply === undefined) return;
    if (reply.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, reply.delayMs));
    const isText = typeof reply.body === "string";
    outgoing.writeHead(reply.status ?? 200, {
      "content-type": isText ? "text/plain" : "application/json",
      ...reply.headers,
    });
    outgoing.end(reply.body === undefined ? "" : isText ? reply.body : JSON.stringify(reply.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const recording: RecordingServer = {
    url: `http://127.0.0.1:${port}`,
    requests,
    respond,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return recording;
}
