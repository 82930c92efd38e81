import { machine } from "../machine.ts";
import { table } from "../table.ts";
import type { Walked } from "./walk.ts";

/** A walk by the size of its pages. */
export interface Memory {
  readonly pageSize: number;
  readonly walked: Walked;
}

/** Two walks whose caller works as long on each page: without prefetch, and with it. */
export interface Ahead {
  readonly workMs: number;
  readonly without: Walked;
  readonly with: Walked;
}

/** How much more the second half of a list may take for its length not to matter: the engine collects when it likes. */
const SLACK = 1.2;

/** Memory by page size, when half of the flows have been seen and at the end. */
export function memoryTable(rows: readonly Memory[]): string {
  const grown = (halfway: number, end: number) => `${halfway.toFixed(0)} → ${end.toFixed(0)} MiB`;
  return table(
    ["flows a page", "pages", "peak, halfway → end", "alive, halfway → end", "flows per second"],
    rows.map(({ pageSize, walked: { pages, halfway, end, flows, seconds } }) => [
      String(pageSize),
      String(pages),
      grown(halfway.peakMiB, end.peakMiB),
      grown(halfway.liveMiB, end.liveMiB),
      Math.round(flows / seconds).toLocaleString("en"),
    ]),
  );
}

/** Whether the second half of the flows took no more memory than the first. */
export function memoryVerdict(rows: readonly Memory[]): string {
  const grown = rows.filter(
    ({ walked: { halfway, end } }) => end.peakMiB > halfway.peakMiB * SLACK || end.liveMiB > halfway.liveMiB * SLACK,
  );
  const sizes = grown.map(({ pageSize }) => pageSize).join(", ");
  return `Goal: memory that does not grow with the list: ${grown.length === 0 ? "met" : `not met with pages of ${sizes}`}.`;
}

/** What prefetch brings, by how long the caller works on a page. */
export function aheadTable(rows: readonly Ahead[]): string {
  return table(
    ["work on each page", "without prefetch", "with prefetch", "ratio"],
    rows.map((row) => [
      `${row.workMs} ms`,
      `${row.without.seconds.toFixed(2)} s`,
      `${row.with.seconds.toFixed(2)} s`,
      (row.with.seconds / row.without.seconds).toFixed(2),
    ]),
  );
}

/** The section of docs/performance.md. */
export function section(memory: readonly Memory[], ahead: readonly Ahead[], latencyMs: number): string {
  const pages = ahead[0]?.without.pages ?? 0;
  const flows = (memory[0]?.walked.flows ?? 0).toLocaleString("en");
  return [
    "## Paging",
    `What it takes to go through a list of ${flows} flows, of about a kilobyte each. They come from a server in another process, and each walk
is a process of its own: its peak is the most memory it ever held, Node itself included, with a
\`--max-semi-space-size\` of 2 MiB, without which it would rather take memory than collect; alive is what its heap holds after a collection.`,
    "```sh\nnpm run bench:paging -- --write\n```",
    `Written on ${new Date().toISOString().slice(0, 10)}, with Node ${process.versions.node} on ${machine()}.`,
    memoryVerdict(memory),
    `### Memory\n\n${memoryTable(memory)}`,
    `### Prefetch\n\n${pages} pages, each of which takes the server ${latencyMs} ms. With prefetch the next page is on its way while the caller works.\n\n${aheadTable(ahead)}`,
  ].join("\n\n");
}
