import type { Engine } from "./engine.ts";
import { heapOf } from "./heap.ts";
import { subjects } from "./subject.ts";
import { timesOf } from "./times.ts";
import { verdictsOf } from "./verdicts.ts";

/*
 * The process of one engine: node --expose-gc worker.ts <file in contenders/>. Does what it is sent, and ends with its parent.
 */
const [, , file] = process.argv;
const { engine }: { engine: Engine } = await import(`./contenders/${file}.ts`);

/** What an engine can be asked to do. */
export type Job =
  | { readonly kind: "times"; readonly compiles: number; readonly validations: number }
  | { readonly kind: "heap"; readonly specs: number }
  | { readonly kind: "verdicts"; readonly values: number };

process.on("message", (job: Job) => {
  globalThis.gc?.();
  process.send?.(answerTo(job));
});
process.on("disconnect", () => process.exit());

function answerTo(job: Job): unknown {
  switch (job.kind) {
    case "times":
      return subjects().map((subject) => timesOf(engine, subject, job.compiles, job.validations));
    case "heap":
      return heapOf(engine, job.specs);
    case "verdicts":
      return verdictsOf(engine, job.values);
  }
}
