/*
 * What it takes to go through a long list: memory against the size of a page, and what prefetch brings.
 *
 *   npm run bench:paging                 tables
 *   npm run bench:paging -- --write      and the section "Paging" of docs/performance.md
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { terminal } from "../../src/cli/terminal.ts";
import { putSection } from "../transport/put-section.ts";
import { type Ahead, aheadTable, type Memory, memoryTable, memoryVerdict, section } from "./section.ts";
import { startFlows } from "./server.ts";

const DOCUMENT = new URL("../../docs/performance.md", import.meta.url);
const PAGE_SIZES = [20, 100, 500, 2_000];
const WORK_MS = [0, 10, 20, 40];
const LATENCY_MS = 20;

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    flows: { type: "string", default: "100000" },
  },
});
const screen = terminal(process.stdout);

const flows = await startFlows(Number(values.flows), 0);
const memory: Memory[] = [];
for (const pageSize of PAGE_SIZES) {
  screen.progress(`memory: pages of ${pageSize}`);
  memory.push({ pageSize, walked: await flows.walk({ pageSize, prefetch: false, workMs: 0 }) });
}
flows.close();
screen.line(`${memoryTable(memory)}\n\n${memoryVerdict(memory)}\n`);

const slow = await startFlows(5_000, LATENCY_MS);
const ahead: Ahead[] = [];
for (const workMs of WORK_MS) {
  screen.progress(`prefetch: ${workMs} ms of work`);
  const walk = { pageSize: 50, workMs };
  const without = await slow.walk({ ...walk, prefetch: false });
  ahead.push({ workMs, without, with: await slow.walk({ ...walk, prefetch: true }) });
}
slow.close();
screen.line(aheadTable(ahead));

if (values.write)
  writeFileSync(DOCUMENT, putSection(readFileSync(DOCUMENT, "utf8"), "paging", section(memory, ahead, LATENCY_MS)));
