import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { shuffled } from "../transport/shuffle.ts";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const LISTEN = 'require("node:http").createServer().listen(0, "127.0.0.1", () => console.log("listening"))';

/** What is started, by name: the words Node gets, and when it counts as ready. The first one is the baseline. */
const STARTED = {
  'node -e ""': { words: ["-e", ""], ready: "end" },
  "a bare node:http server": { words: ["-e", LISTEN], ready: "line" },
  "aep-flow-service emulator": { words: [CLI, "emulator", "--port", "0"], ready: "line" },
} as const;

/** Milliseconds to readiness, in a fresh process each, by name. */
export type StartUp = Readonly<Record<string, number>>;

/** Starts each once, in random order. */
export async function startAll(random: () => number): Promise<StartUp> {
  const took: Record<string, number> = {};
  for (const [name, { words, ready }] of shuffled(Object.entries(STARTED), random)) {
    const start = performance.now();
    const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(child, "exit");
    if (ready === "line") {
      const [line] = await Promise.race([once(child.stdout, "data"), ended]);
      if (!String(line).includes("listening")) throw new Error(`${name} did not get ready: ${line}`);
    } else await ended;
    took[name] = performance.now() - start;
    child.kill();
    await ended;
  }
  return took;
}
