import { quantile } from "../transport/statistics.ts";
import type { Engine } from "./engine.ts";
import { fresh, type Subject } from "./subject.ts";

/** How long one spec takes, in microseconds; or what the engine has against it. */
export type Times = { readonly compileUs: number; readonly validateUs: number } | { readonly refused: string };

let seen = 0;

export function timesOf(engine: Engine, subject: Subject, compiles: number, validations: number): Times {
  try {
    const unseen = Array.from({ length: compiles }, () => fresh(subject, seen++));
    const compileUs = unseen.map((one) => elapsedUs(() => engine.compile(one)));
    const judge = engine.compile(fresh(subject, seen++));
    if (!judge()) return { refused: "refuses the payload" };
    const validateUs = elapsedUs(() => {
      for (let count = 0; count < validations; count += 1) judge();
    });
    return { compileUs: quantile(compileUs, 0.5), validateUs: validateUs / validations };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

function elapsedUs(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1000;
}
