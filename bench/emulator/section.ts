import { machine } from "../machine.ts";
import { table } from "../table.ts";
import type { Row } from "../transport/compare.ts";
import { spread } from "../transport/statistics.ts";
import type { Look } from "./memory.ts";
import type { StartUp } from "./start-up.ts";

/** One table of requests per second. */
export interface Heat {
  readonly title: string;
  /** What is measured, in a sentence or two. */
  readonly about: string;
  /** The first one is the baseline. */
  readonly rows: readonly Row[];
}

/** How much more may be held in the end than once the request log was full: the engine collects when it likes. */
const SLACK = 1.2;

/** Requests per second, with the share of the baseline's. */
export function heatTable(rows: readonly Row[]): string {
  const [baseline] = rows;
  return table(
    ["", "requests per second", "p50, µs", `of the requests of ${baseline?.name}`],
    rows.map(({ name, callsPerSecond, p50Us, share }, index) => [
      name,
      Math.round(callsPerSecond.median).toLocaleString("en"),
      p50Us.median.toFixed(0),
      index === 0 ? "1" : `${share.median.toFixed(2)} [${share.low.toFixed(2)} to ${share.high.toFixed(2)}]`,
    ]),
    { named: true },
  );
}

/** What was held, request by request. */
export function memoryTable(looks: readonly Look[]): string {
  return table(
    ["requests", "all memory", "alive on the heap", "requests per second"],
    looks.map(({ requests, rssMiB, liveMiB, perSecond }) => [
      requests.toLocaleString("en"),
      `${rssMiB.toFixed(0)} MiB`,
      `${liveMiB.toFixed(1)} MiB`,
      Math.round(perSecond).toLocaleString("en"),
    ]),
  );
}

/** Whether memory stayed as it was from the time on that the request log, of `logSize` requests, was full. */
export function memoryVerdict(looks: readonly Look[], logSize: number): string {
  const full = looks.find(({ requests }) => requests > logSize);
  const last = looks.at(-1);
  if (full === undefined || last === undefined || last === full)
    return "Goal: memory that does not grow with the requests: not judged, with too few of them.";
  const flat = last.liveMiB <= full.liveMiB * SLACK && last.rssMiB <= full.rssMiB * SLACK;
  return `Goal: memory that does not grow with the requests, once the log of ${logSize.toLocaleString("en")} is full: ${flat ? "met" : "not met"}.`;
}

/** Medians of the time to readiness. The first one is the baseline. */
export function startUpTable(rounds: readonly StartUp[]): string {
  const [first = {}] = rounds;
  const names = [
    'node -e ""',
    ...Object.keys(first)
      .filter((name) => name !== 'node -e ""')
      .sort(),
  ];
  return table(
    ["", "ready after", 'added to node -e ""'],
    names.map((name, index) => {
      const { median } = spread(rounds.map((round) => round[name] ?? Number.NaN));
      const added = spread(rounds.map((round) => (round[name] ?? Number.NaN) - (round[names[0] ?? ""] ?? Number.NaN)));
      const [low, high] = [added.low.toFixed(0), added.high.toFixed(0)];
      return [name, `${median.toFixed(0)} ms`, index === 0 ? "" : `${added.median.toFixed(0)} ms [${low} to ${high}]`];
    }),
    { named: true },
  );
}

export interface Measured {
  readonly heats: readonly Heat[];
  readonly rounds: number;
  readonly looks: readonly Look[];
  readonly connections: number;
  readonly logSize: number;
  readonly starts: readonly StartUp[];
}

/** The section of docs/performance.md. */
export function section({ heats, rounds, looks, connections, logSize, starts }: Measured): string {
  return [
    "## Emulator",
    `What the emulator takes, beside what one would put up in its place by hand. Everybody is asked for the same flow, about 2 kB of JSON; who
answers with a fixed text answers with that text.`,
    "```sh\nnpm run bench:emulator -- --write\n```",
    `Written on ${new Date().toISOString().slice(0, 10)}, with Node ${process.versions.node} on ${machine()};
${rounds} rounds, in each of which everybody had a turn, in random order and in a process of its own. Ratios are taken within a round; given are
medians and, in brackets, the middle half of the rounds. Times are this machine's on this day: only ratios can be compared with another's.`,
    memoryVerdict(looks, logSize),
    ...heats.map(({ title, about, rows }) => `### ${title}\n\n${about}\n\n${heatTable(rows)}`),
    `### Memory\n\n${looks.at(-1)?.requests.toLocaleString("en")} requests over ${connections} connections: base connections are created, read and deleted
again, flows are read and listed. The emulator is a process of its own with a \`--max-semi-space-size\` of 2 MiB; its log keeps the newest
${logSize.toLocaleString("en")} requests.\n\n${memoryTable(looks)}`,
    `### Start-up\n\nFrom the start of a fresh process to its readiness line; of \`node -e ""\` to its end. Medians of ${starts.length}.\n\n${startUpTable(starts)}`,
  ].join("\n\n");
}
