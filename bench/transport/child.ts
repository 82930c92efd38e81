import type { ChildProcess } from "node:child_process";
import { answer, start } from "../process.ts";
import type { Job } from "./job.ts";
import type { Timing } from "./measure.ts";

/** The process of one contender. */
export class Runner {
  readonly name: string;
  readonly #process: ChildProcess;

  constructor(name: string, worker: URL, words: readonly string[]) {
    this.name = name;
    this.#process = start(worker, words);
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
  const server = start(new URL("./loopback-server.ts", import.meta.url));
  return { origin: `http://127.0.0.1:${await answer<number>(server)}`, close: () => server.disconnect() };
}
