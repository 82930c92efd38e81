import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Delivery, isWhole, piecesOf } from "./delivery/delivery.ts";
import type { Received } from "./http/dispatch.ts";
import type { RequestHeaders } from "./http/request-headers.ts";
import type { Serve } from "./serve.ts";

/**
 * Where the emulator's socket is opened.
 *
 * @example
 * ```ts
 * import { createEmulator } from "aep-flow-service/emulator";
 * const server = await createEmulator().listen({ port: 8080 });
 * ```
 */
export interface ListenOptions {
  /** A TCP port; 0, the default, takes a free one. */
  port?: number;
  /** An address of this machine; 127.0.0.1 unless given. */
  host?: string;
}

/**
 * An emulator's open socket.
 *
 * @example
 * ```ts
 * import { createEmulator } from "aep-flow-service/emulator";
 * const server = await createEmulator().listen();
 * console.log(server.url);
 * await server.close();
 * ```
 */
export interface EmulatorServer {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /**
   * Closes the socket and every open connection; a second call changes nothing. With `graceMs`, requests under way have so many milliseconds to be
   * answered.
   */
  close(options?: { graceMs?: number }): Promise<void>;
}

/** Opens a socket that answers through `serve`. The only file that needs Node. */
export async function openServer(options: ListenOptions, serve: Serve): Promise<EmulatorServer> {
  const { port = 0, host = "127.0.0.1" } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new RangeError(`The emulator's port is a whole number from 0 to 65535; got ${port}.`);
  }
  // An import would load all that node:http exports, the whole of fetch with it, and make the start take twice as long.
  const { createServer } = process.getBuiltinModule("node:http");
  const server = createServer((incoming, outgoing) => {
    void respond(incoming, outgoing, serve);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(new Error(`The emulator cannot listen on ${host}:${port}: ${error.message}`)),
    );
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const close: EmulatorServer["close"] = ({ graceMs = 0 } = {}) =>
    new Promise<void>((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      server.closeIdleConnections();
    });
  const shownHost = host.includes(":") ? `[${host}]` : host;
  return { url: `http://${shownHost}:${taken}`, port: taken, close };
}

async function respond(incoming: IncomingMessage, outgoing: ServerResponse, serve: Serve): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => {
    // After a whole answer nobody waits for anything that could be given up.
    if (!outgoing.writableEnded) gone.abort();
  });
  try {
    await send(await serve(await received(incoming), gone.signal), outgoing, gone.signal);
  } catch (error) {
    if (gone.signal.aborted) return;
    const message = error instanceof Error ? error.message : String(error);
    outgoing.writeHead(500, { "content-type": "application/json" });
    outgoing.end(JSON.stringify({ error_code: "500000", message: `The emulator failed: ${message}` }));
  }
}

async function send(delivery: Delivery, outgoing: ServerResponse, gone: AbortSignal): Promise<void> {
  if (delivery.reset) return void outgoing.destroy();
  const { status, headers, text } = delivery;
  // An answer that has no body must not tell its length either.
  const length = status === 204 || status === 304 ? {} : { "content-length": Buffer.byteLength(text) };
  outgoing.writeHead(status, { ...headers, ...length });
  if (isWhole(delivery)) return void outgoing.end(text);
  try {
    outgoing.flushHeaders();
    for await (const piece of piecesOf(delivery, gone)) outgoing.write(piece);
    outgoing.end();
  } catch {
    // The fault that was asked for, or a reader who has gone.
    outgoing.destroy();
  }
}

async function received(incoming: IncomingMessage): Promise<Received> {
  const { method = "GET" } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const url = new URL(`http://${incoming.headers.host ?? "127.0.0.1"}${incoming.url ?? "/"}`);
  return { method, url, headers: headersOf(incoming), text: Buffer.concat(chunks).toString("utf8") };
}

function headersOf({ headersDistinct }: IncomingMessage): RequestHeaders {
  const joined = new Map(Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(", ")]));
  return { get: (name) => joined.get(name) ?? null, [Symbol.iterator]: () => joined.entries() };
}
