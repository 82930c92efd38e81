import assert from "node:assert/strict";
import { createServer } from "node:http";
import { setScene } from "./scene.ts";
import type { Held, Served } from "./served.ts";

/*
 * A server in a process of its own: node --expose-gc server.ts <emulator or node:http>. Tells its parent where it is and what to ask for; tells what it holds
 * whenever it gets a message; ends with its parent.
 */
const [, , kind] = process.argv;
const { emulator, headers, url, text } = await setScene();
const port = kind === "emulator" ? (await emulator.listen()).port : await listenBare();
const path = new URL(url).pathname;
const served: Served = { port, path, id: path.slice(path.lastIndexOf("/") + 1), headers };
process.send?.(served);

process.on("message", () => {
  const rssMiB = process.memoryUsage.rss() / 2 ** 20;
  globalThis.gc?.();
  const held: Held = { rssMiB, liveMiB: process.memoryUsage().heapUsed / 2 ** 20 };
  process.send?.(held);
});
process.on("disconnect", () => process.exit());

/** The baseline: the same text, and nothing looked at. */
async function listenBare(): Promise<number> {
  const fixed = { "content-type": "application/json;charset=utf-8", "content-length": Buffer.byteLength(text) };
  const server = createServer((_request, response) => void response.writeHead(200, fixed).end(text));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  assert(typeof address === "object" && address !== null);
  return address.port;
}
