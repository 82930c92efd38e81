import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Job } from "./job.ts";
import type { Timing } from "./measure.ts";

/** The process of one contender. */
export class Runner {
  readonly name: string;
  readonly #process: ChildProcess;

  constructor(name: string, file: string) {
    this.name = name;
    this.#process = start("./worker.ts", [file]);
  }

  async run(job: Job): Promise<Timing> {
    this.#process.send(job);
    return answer<Timing>(this.#process);
  }

  close(): void {
    this.#process.disconnect();
  }
}

/** A bare server in a process of its own, at the other end of a real socket. */
export async function startLoopback(): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = start("./loopback-server.ts", []);
  return { origin: `http://127.0.0.1:${await answer<number>(server)}`, close: () => server.disconnect() };
}

function start(file: string, words: readonly string[]): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), words, { execArgv: ["--expose-gc"] });
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const exit = once(child, "exit", { signal: ended.signal }).then(([code]) => {
    throw new Error(`a process of the bench ended with ${code}`);
  });
  try {
    const [message] = await Promise.race([once(child, "message", { signal: ended.signal }), exit]);
    return message;
  } finally {
    ended.abort();
    exit.catch(() => undefined);
  }
}
