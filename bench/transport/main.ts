/*
 * How much the transport costs, beside others', as ratios within one interleaved run.
 *
 *   npm run bench:transport                 tables
 *   npm run bench:transport -- --write      and the section "Transport" of docs/performance.md
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { terminal } from "../../src/cli/terminal.ts";
import { Runner, startLoopback } from "./child.ts";
import { compare } from "./compare.ts";
import { goal } from "./goal.ts";
import type { Job } from "./job.ts";
import { putSection } from "./put-section.ts";
import { type Result, table } from "./report.ts";
import { runRounds } from "./rounds.ts";
import { section } from "./section.ts";
import { randomFrom } from "./shuffle.ts";

const WORKER = new URL("./worker.ts", import.meta.url);
const DOCUMENT = new URL("../../docs/performance.md", import.meta.url);

/** Files of contenders/, by name. The first one is the baseline. */
const CONTENDERS = {
  fetch: "raw-fetch",
  "aep-flow-service": "aep",
  ky: "ky",
  openai: "openai",
  "@octokit/core": "octokit",
  "@notionhq/client": "notion",
};

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    rounds: { type: "string", default: "25" },
    seed: { type: "string", default: "1" },
  },
});
const rounds = Number(values.rounds);
const random = randomFrom(Number(values.seed));
const screen = terminal(process.stdout);
const loopback = await startLoopback();
const runners = Object.entries(CONTENDERS).map(([name, file]) => new Runner(name, WORKER, [file]));
const { origin } = loopback;
const jobs: Readonly<Record<string, Job>> = {
  "Stub, sequential": { calls: 500, concurrency: 1 },
  "Stub, concurrency 32": { calls: 960, concurrency: 32 },
  "Loopback, sequential": { origin, calls: 200, concurrency: 1 },
  "Loopback, concurrency 32": { origin, calls: 640, concurrency: 32 },
};

const names = Object.keys(CONTENDERS);
const results: Result[] = [];
for (const [title, job] of Object.entries(jobs)) {
  const done = await runRounds(runners, job, rounds, random, (text) => screen.progress(`${title}: ${text}`));
  const result = { title, rows: compare(done, names, "fetch") };
  screen.line(`${title}\n\n${table(result)}\n`);
  results.push(result);
}
for (const child of [loopback, ...runners]) child.close();

const verdict = goal(results[0]?.rows ?? [], "aep-flow-service", ["openai", "@octokit/core"]);
screen.line(verdict);
if (values.write) {
  const document = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, "utf8") : "# Performance\n";
  writeFileSync(DOCUMENT, putSection(document, "transport", section(results, verdict, rounds)));
}
