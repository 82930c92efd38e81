import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";

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
  /** Closes the socket and every open connection; a second call changes nothing. */
  close(): Promise<void>;
}

type Handler = (request: Request) => Promise<Response>;

/** Opens a socket that answers through a fetch handler. The only file that needs Node. */
export async function openServer(options: ListenOptions, handler: Handler): Promise<EmulatorServer> {
  const { port = 0, host = "127.0.0.1" } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new RangeError(`The emulator's port is a whole number from 0 to 65535; got ${port}.`);
  }
  const server = createServer((incoming, outgoing) => {
    void respond(incoming, outgoing, handler);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(new Error(`The emulator cannot listen on ${host}:${port}: ${error.message}`)),
    );
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const shownHost = host.includes(":") ? `[${host}]` : host;
  return { url: `http://${shownHost}:${taken}`, port: taken, close };
}

async function respond(incoming: IncomingMessage, outgoing: ServerResponse, handler: Handler): Promise<void> {
  try {
    const response = await handler(await toRequest(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    outgoing.writeHead(500, { "content-type": "application/json" });
    outgoing.end(JSON.stringify({ error_code: "500000", message: `The emulator failed: ${message}` }));
  }
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of incoming) chunks.push(new Uint8Array(chunk));
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const { method = "GET" } = incoming;
  const body = chunks.length === 0 || method === "GET" || method === "HEAD" ? null : new Blob(chunks);
  return new Request(`http://${incoming.headers.host ?? "127.0.0.1"}${incoming.url ?? "/"}`, { method, headers, body });
}
