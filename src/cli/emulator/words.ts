import { parseArgs } from "node:util";
import type { EmulatorOptions } from "../../emulator/index.ts";

/** What the command was asked for. */
export interface EmulatorWords {
  readonly port: number;
  readonly host: string;
  /** File the state is read from and saved to; undefined to keep it in memory. */
  readonly state: string | undefined;
  /** Prints each request. */
  readonly log: boolean;
  /** The time the clock is stopped at, in epoch milliseconds. */
  readonly clock: number | undefined;
  readonly options: EmulatorOptions;
}

const OPTIONS = {
  port: { type: "string", default: "4010" },
  host: { type: "string", default: "127.0.0.1" },
  state: { type: "string" },
  seed: { type: "string" },
  specs: { type: "string" },
  quirk: { type: "string", multiple: true },
  clock: { type: "string" },
  log: { type: "boolean", default: false },
} as const;

export const EMULATOR_USAGE = `Usage: aep-flow-service emulator [options]

  --port <n>            TCP port; 4010 unless given, 0 for a free one
  --host <address>      address to listen on; 127.0.0.1 unless given, so that nobody else can reach it
  --state <file>        keep the state in this file, over restarts
  --seed <n>            a whole number under which the same calls make the same ids
  --specs <edition>     "current" or "2020"
  --quirk <name=value>  a reading of Adobe's documents, where they disagree; may be given more than once
  --clock <time>        stop the clock at this ISO time; POST /_emulator/clock moves it
  --log                 print each request`;

/** Reads the words after `emulator`. Throws a TypeError that says what is wrong with them; what the emulator itself refuses, it says. */
export function readWords(words: readonly string[]): EmulatorWords {
  const { values } = parseArgs({ args: [...words], options: OPTIONS, strict: true, allowPositionals: false });
  const { seed, specs, clock } = values;
  const chosen = {
    ...(seed === undefined ? {} : { seed: wholeNumber("seed", seed) }),
    ...(specs === undefined ? {} : { specs: editionOf(specs) }),
    quirks: Object.fromEntries((values.quirk ?? []).map(quirkOf)),
  };
  return {
    port: wholeNumber("port", values.port),
    host: values.host,
    state: values.state,
    log: values.log,
    clock: clock === undefined ? undefined : timeOf(clock),
    options: chosen,
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw new TypeError(`--${name} takes a whole number; got ${JSON.stringify(text)}.`);
  return Number(text);
}

function timeOf(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time))
    throw new TypeError(`--clock takes an ISO time such as 2026-01-01T00:00:00Z; got ${JSON.stringify(text)}.`);
  return time;
}

function editionOf(text: string): "current" | "2020" {
  if (text !== "current" && text !== "2020")
    throw new TypeError(`--specs takes current or 2020; got ${JSON.stringify(text)}.`);
  return text;
}

function quirkOf(text: string): [string, string] {
  const [name, ...value] = text.split("=");
  if (name === undefined || value.length === 0)
    throw new TypeError(`--quirk takes name=value; got ${JSON.stringify(text)}.`);
  return [name, value.join("=")];
}
