import { type Socket, connect } from "node:net";
import { once } from "node:events";

/** One connection that is kept, and one request at a time on it: a client of few instructions, so that the time is the server's. */
export class Wire {
  readonly #socket: Socket;
  #answer: Buffer = Buffer.alloc(0);
  #arrived: ((text: string) => void) | undefined;
  #broke: ((error: Error) => void) | undefined;

  static async open(port: number): Promise<Wire> {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    await once(socket, "connect");
    return new Wire(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (bytes) => this.#take(bytes));
    socket.on("error", (error) => this.#broke?.(error));
    socket.on("close", () => this.#broke?.(new Error("the server closed the connection")));
  }

  /** Sends a request as it is written on the wire, and gives the body of its answer. Throws unless the status is a 2xx. */
  async send(request: string): Promise<string> {
    this.#socket.write(request);
    return new Promise((resolve, reject) => {
      this.#arrived = resolve;
      this.#broke = reject;
    });
  }

  close(): void {
    this.#broke = undefined;
    this.#socket.destroy();
  }

  #take(bytes: Buffer): void {
    this.#answer = this.#answer.length === 0 ? bytes : Buffer.concat([this.#answer, bytes]);
    const end = this.#answer.indexOf("\r\n\r\n");
    if (end === -1) return;
    const head = this.#answer.toString("latin1", 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.#answer.length < end + 4 + length) return;
    const body = this.#answer.toString("utf8", end + 4, end + 4 + length);
    this.#answer = Buffer.alloc(0);
    if (head.startsWith("HTTP/1.1 2")) this.#arrived?.(body);
    else this.#broke?.(new Error(`${head.split("\r\n")[0]}: ${body}`));
  }
}

/** A request as it is written on the wire. */
export function onTheWire(method: string, path: string, headers: Readonly<Record<string, string>>, body = ""): string {
  const length = body === "" ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const lines = Object.entries({ host: "127.0.0.1", ...headers, ...length }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `${[`${method} ${path} HTTP/1.1`, ...lines].join("\r\n")}\r\n\r\n${body}`;
}
