import type { Engine, Judge } from "./engine.ts";
import { fresh, subjects } from "./subject.ts";

/** What an engine holds for so many distinct specs, in MiB: of its heap, the specs themselves aside. */
export function heapOf(engine: Engine, count: number): number {
  const known = subjects();
  const copies = Math.ceil(count / known.length);
  const specs = known
    .flatMap((subject) => Array.from({ length: copies }, (_, copy) => fresh(subject, 1_000_000 + copy)))
    .slice(0, count);
  const judges: Judge[] = [];
  const before = aliveMiB();
  for (const spec of specs) {
    try {
      judges.push(engine.compile(spec));
    } catch {
      // A spec that it refuses takes nothing; which ones those are is told elsewhere.
    }
  }
  const after = aliveMiB();
  // Used after the collection, or it would take them, too.
  return judges.length > 0 && specs.length === count ? after - before : Number.NaN;
}

function aliveMiB(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
