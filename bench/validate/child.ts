import type { ChildProcess } from "node:child_process";
import { answer, start } from "../process.ts";
import type { Times } from "./times.ts";
import type { Verdicts } from "./verdicts.ts";

/** The process of one engine. */
export class Contender {
  readonly name: string;
  readonly #process: ChildProcess;

  constructor(name: string, file: string) {
    this.name = name;
    this.#process = start(new URL("./worker.ts", import.meta.url), [file]);
  }

  /** By subject, in their order. */
  times(compiles: number, validations: number): Promise<readonly Times[]> {
    return this.#ask({ kind: "times", compiles, validations });
  }

  heapMiB(specs: number): Promise<number> {
    return this.#ask({ kind: "heap", specs });
  }

  verdicts(values: number): Promise<Verdicts> {
    return this.#ask({ kind: "verdicts", values });
  }

  close(): void {
    this.#process.disconnect();
  }

  #ask<T>(job: object): Promise<T> {
    this.#process.send(job);
    return answer<T>(this.#process);
  }
}
