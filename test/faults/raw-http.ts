import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** A request as it came off the socket. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer as it goes onto the socket. */
export interface RawAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Has the socket in hand: may answer, answer half, or not at all. */
export type Handler = (request: RawRequest, socket: Socket) => void;

/** A server of bare sockets: what it does to a connection nobody sets right. Each connection carries one request. */
export async function rawServer(handler: Handler): Promise<{ readonly url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    let received = Buffer.alloc(0);
    const onData = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const request = parse(received);
      if (request === undefined) return;
      socket.off("data", onData);
      handler(request, socket);
    };
    socket.on("data", onData);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** The whole request, once all of it is there. */
function parse(received: Buffer): RawRequest | undefined {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [line = "", ...lines] = received.subarray(0, end).toString("latin1").split("\r\n");
  const headers = Object.fromEntries(
    lines.map((text) => [text.slice(0, text.indexOf(":")).toLowerCase(), text.slice(text.indexOf(":") + 1).trim()]),
  );
  const body = received.subarray(end + 4);
  if (body.length < Number(headers["content-length"] ?? 0)) return undefined;
  const [method = "", target = ""] = line.split(" ");
  const url = new URL(target, "http://localhost");
  return { method, path: url.pathname, query: url.searchParams, headers, body: body.toString("utf8") };
}

/** The head of an answer; without a length it lasts until the connection is closed. */
export function head({ status, headers = {} }: Omit<RawAnswer, "body">, length?: number): string {
  const fields = {
    "content-type": "application/json",
    date: new Date().toUTCString(),
    connection: "close",
    ...(length === undefined ? {} : { "content-length": String(length) }),
    ...headers,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} Whatever\r\n${lines.join("\r\n")}\r\n\r\n`;
}

/** Answers in full. */
export function reply(socket: Socket, answer: RawAnswer): void {
  socket.end(head(answer, Buffer.byteLength(answer.body)) + answer.body);
}
