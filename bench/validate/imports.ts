import { answer, start } from "../process.ts";
import { type Spread, spread } from "../transport/statistics.ts";
import { shuffled } from "../transport/shuffle.ts";

/** How long a module takes to load in a fresh process, and how many times as long as the baseline. */
export interface Import {
  readonly name: string;
  readonly ms: Spread;
  readonly ratio: Spread;
}

const DIST = new URL("../../dist/index.js", import.meta.url).href;
const NOTHING = "data:text/javascript,";

/** What is loaded, by what it is called. The first one is the baseline. */
const MODULES: Readonly<Record<string, string>> = {
  "an empty module": NOTHING,
  "aep-flow-service": DIST,
  zod: "zod",
  "zod/mini": "zod/mini",
  ajv: "ajv",
};

/** Loads each once a round, in random order. */
export async function coldImports(rounds: number, random: () => number): Promise<Import[]> {
  const names = Object.keys(MODULES);
  const done: Map<string, number>[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const times = new Map<string, number>();
    for (const name of shuffled(names, random)) times.set(name, await loadMs(MODULES[name] ?? ""));
    // In the first round the files are read from the disk.
    if (round > 0) done.push(times);
  }
  const [baseline = ""] = names;
  const over = (value: (times: Map<string, number>) => number) => spread(done.map(value));
  return names.map((name) => ({
    name,
    ms: over((times) => times.get(name) ?? Number.NaN),
    ratio: over((times) => (times.get(name) ?? Number.NaN) / (times.get(baseline) ?? Number.NaN)),
  }));
}

async function loadMs(specifier: string): Promise<number> {
  return answer<number>(start(new URL("./cold.ts", import.meta.url), [specifier]));
}
