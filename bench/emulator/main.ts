/*
 * What the emulator takes: requests per second in process and over a socket, memory over many of them, and the time until it is ready.
 *
 *   npm run bench:emulator                 tables
 *   npm run bench:emulator -- --write      and the section "Emulator" of docs/performance.md
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { terminal } from "../../src/cli/terminal.ts";
import { answer, start } from "../process.ts";
import { Runner } from "../transport/child.ts";
import { compare } from "../transport/compare.ts";
import type { Job } from "../transport/job.ts";
import { putSection } from "../transport/put-section.ts";
import { runRounds } from "../transport/rounds.ts";
import { randomFrom } from "../transport/shuffle.ts";
import { soak } from "./memory.ts";
import { type Heat, heatTable, memoryTable, memoryVerdict, section, startUpTable } from "./section.ts";
import type { Served } from "./served.ts";
import { type StartUp, startAll } from "./start-up.ts";

const DOCUMENT = new URL("../../docs/performance.md", import.meta.url);
const CALLER = new URL("./caller.ts", import.meta.url);
const LOAD = new URL("./load.ts", import.meta.url);
const SERVER = new URL("./server.ts", import.meta.url);
const LOG_SIZE = 10_000;
const CONNECTIONS = 64;
const LOOKS = 10;

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    rounds: { type: "string", default: "15" },
    requests: { type: "string", default: "100000" },
    starts: { type: "string", default: "25" },
    seed: { type: "string", default: "1" },
  },
});
const rounds = Number(values.rounds);
const random = randomFrom(Number(values.seed));
const screen = terminal(process.stdout);

const inProcess = ["msw, fixed JSON", "msw, handlersFor(emulator)", "emulator.fetch"].map(caller);
const requests = [
  "emulator.fetch",
  "GET a flow of 10,000",
  "GET 20 of 10,000 flows by a property",
  "POST a base connection",
].map(caller);
const servers = ["node:http, fixed JSON", "emulator.listen"].map((name) => ({
  name,
  child: start(SERVER, [name.startsWith("node:") ? "node:http" : "emulator"]),
}));
const sockets: Runner[] = [];
for (const { name, child } of servers)
  sockets.push(new Runner(name, LOAD, [JSON.stringify(await answer<Served>(child))]));

const heats: Heat[] = [
  await heat("In process", "One request after the other.", inProcess, { calls: 500, concurrency: 1 }),
  await heat("In process, one request beside another", "Each as a share of reading a flow.", requests, {
    calls: 30,
    concurrency: 1,
  }),
  await heat("Socket, one connection", "One request after the other.", sockets, { calls: 500, concurrency: 1 }),
  await heat(`Socket, ${CONNECTIONS} connections`, "One request at a time on each.", sockets, {
    calls: 2560,
    concurrency: CONNECTIONS,
  }),
];
for (const runner of [...inProcess, ...requests, ...sockets]) runner.close();
for (const { child } of servers) child.disconnect();

const looks = await soak(Number(values.requests), CONNECTIONS, LOOKS, (text) => screen.progress(text));
screen.line(`Memory\n\n${memoryTable(looks)}\n\n${memoryVerdict(looks, LOG_SIZE)}\n`);

const starts: StartUp[] = [];
for (let count = 0; count < Number(values.starts); count += 1) {
  screen.progress(`start-up: ${count} of ${values.starts}`);
  starts.push(await startAll(random));
}
screen.line(`Start-up\n\n${startUpTable(starts)}`);

if (values.write) {
  const text = section({ heats, rounds, looks, connections: CONNECTIONS, logSize: LOG_SIZE, starts });
  writeFileSync(DOCUMENT, putSection(readFileSync(DOCUMENT, "utf8"), "emulator", text));
}

function caller(name: string): Runner {
  return new Runner(name, CALLER, [name]);
}

async function heat(title: string, about: string, runners: readonly Runner[], job: Job): Promise<Heat> {
  const done = await runRounds(runners, job, rounds, random, (text) => screen.progress(`${title}: ${text}`));
  const names = runners.map(({ name }) => name);
  const rows = compare(done, names, names[0] ?? "");
  screen.line(`${title}\n\n${heatTable(rows)}\n`);
  return { title, about, rows };
}
