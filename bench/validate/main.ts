/*
 * What it costs to make validators of specs and to validate with them, beside others' engines, as ratios within one interleaved run.
 *
 *   npm run bench:validate                 tables
 *   npm run bench:validate -- --write      and the section "Validation" of docs/performance.md
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { terminal } from "../../src/cli/terminal.ts";
import { putSection } from "../transport/put-section.ts";
import { randomFrom, shuffled } from "../transport/shuffle.ts";
import { bundles } from "./bundle.ts";
import { Contender } from "./child.ts";
import { coldImports } from "./imports.ts";
import { type Measured, section } from "./section.ts";
import { subjects } from "./subject.ts";
import type { Times } from "./times.ts";

const DOCUMENT = new URL("../../docs/performance.md", import.meta.url);

/** Files of contenders/, by name. The first one is the baseline. */
const CONTENDERS = {
  "JSON.parse": "baseline",
  "compileFlowSpec, compileConnectionSpec": "specs",
  compileJsonSchema: "schemas",
  ajv: "ajv",
  "z.fromJSONSchema": "zod",
};

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    rounds: { type: "string", default: "15" },
    seed: { type: "string", default: "1" },
  },
});
const rounds = Number(values.rounds);
const random = randomFrom(Number(values.seed));
const screen = terminal(process.stdout);

const contenders = Object.entries(CONTENDERS).map(([name, file]) => new Contender(name, file));
const times = new Map<string, (readonly Times[])[]>(contenders.map(({ name }) => [name, []]));
for (let round = 0; round <= rounds; round += 1) {
  for (const contender of shuffled(contenders, random)) {
    screen.progress(`${round === 0 ? "warm-up" : `round ${round} of ${rounds}`}, ${contender.name}`);
    const taken = await contender.times(round === 0 ? 30 : 10, round === 0 ? 5_000 : 1_000);
    if (round > 0) times.get(contender.name)?.push(taken);
  }
}
const verdicts: Measured["verdicts"] = [];
for (const contender of contenders.filter(({ name }) => name === "compileJsonSchema" || name === "z.fromJSONSchema")) {
  screen.progress(`verdicts, ${contender.name}`);
  verdicts.push({ name: contender.name, ...(await contender.verdicts(200)) });
}
for (const contender of contenders) contender.close();

const heap: Measured["heap"] = [];
for (const [name, file] of Object.entries(CONTENDERS)) {
  screen.progress(`heap, ${name}`);
  // A process for each: what the rounds have left behind is no matter of this.
  const contender = new Contender(name, file);
  heap.push({ name, mib: await contender.heapMiB(1_000) });
  contender.close();
}
screen.progress("cold imports");
const imports = await coldImports(rounds, random);
const measured: Measured = { subjects: subjects(), times, rounds, verdicts, heap, imports, bundles: await bundles() };

const text = section(measured);
screen.line(text);
if (values.write) writeFileSync(DOCUMENT, putSection(readFileSync(DOCUMENT, "utf8"), "validate", text));
