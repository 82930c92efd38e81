import { machine } from "../machine.ts";
import { type Result, table } from "./report.ts";

/** The section of docs/performance.md: what was measured, how, where and when. */
export function section(results: readonly Result[], verdict: string, rounds: number): string {
  return [
    "## Transport",
    `What a call costs over the bare \`fetch\`, and what it costs with others' clients: GET one entity of 300 bytes and give it back parsed.
Every client is as it comes, its retries and limits included. The stub is a \`fetch\` that answers at once in the same process, so that all
the time is the client's own; the loopback is a server in another process, at the other end of a real socket.`,
    "```sh\nnpm run bench:transport -- --write\n```",
    `Written on ${new Date().toISOString().slice(0, 10)}, with Node ${process.versions.node} on ${machine()};
${rounds} rounds, in each of which every client had its turn, in random order and in a process of its own. Differences and ratios are taken
within a round; given are their median and, in brackets, the middle half of the rounds. Times are this machine's on this day: only ratios
can be compared with another's.`,
    verdict,
    ...results.map((result) => `### ${result.title}\n\n${table(result)}`),
  ].join("\n\n");
}
