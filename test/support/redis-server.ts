import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** Whether this machine has Redis: `apt-get install redis-server` on Debian. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

export interface RedisServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A Redis of the test's own, on a free port, that writes nothing to disk. */
export async function redisServer(): Promise<RedisServer> {
  const port = await freePort();
  const server = spawn(
    "redis-server",
    ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await ready(server, ended);
  return {
    url: `redis://127.0.0.1:${port}`,
    close: () => {
      server.kill();
      return ended;
    },
  };
}

function ready(server: ChildProcess, ended: Promise<void>): Promise<void> {
  let printed = "";
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (chunk) => {
      printed += chunk;
      if (/Ready to accept connections/.test(printed)) resolve();
    });
    ended.then(() => reject(new Error(`redis-server ended at once:\n${printed}`)));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
