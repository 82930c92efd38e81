import type { Clock } from "../clock.ts";
import type { Table } from "../data/table.ts";
import type { JsonObject } from "../json.ts";
import type { Quirks } from "../quirks.ts";
import { type Ids, createIds } from "./ids.ts";
import { type Sandbox, createSandbox } from "./sandbox.ts";
import { SEEDED } from "./seeded-sandboxes.ts";

/** An access token: whose it is, and until when (epoch milliseconds). */
interface Token {
  readonly clientId: string;
  readonly expiresAt: number;
}

/** One emulated platform: settings, time and everything stored. */
export interface World {
  readonly specs: "current" | "2020";
  readonly quirks: Readonly<Quirks>;
  readonly clock: Clock;
  readonly runDurationMs: number;
  /** How long a new connection or flow says that it is initializing. */
  readonly initializingMs: number;
  /** How far lists lag behind what there is, in milliseconds; those of runs have a lag of their own. */
  readonly lag: { readonly runs: number; readonly lists: number };
  readonly seed: number;
  /** How many there are of each kind of id, and of all resources, so far. */
  readonly counts: Map<string, number>;
  readonly ids: Ids;
  readonly sandboxes: Map<string, Sandbox>;
  /** Access tokens that have been minted. */
  readonly tokens: Map<string, Token>;
  /** Source data that was given, by path; it goes before what the emulator brings along. */
  readonly sources: Map<string, Table>;
  /** Specs that were made or replaced by a provider, by id, as they are read. */
  readonly connectionSpecs: Map<string, JsonObject>;
  readonly flowSpecs: Map<string, JsonObject>;
  /** The next number in the order of creation. */
  nextSequence(): number;
}

type Given = "specs" | "quirks" | "clock" | "runDurationMs" | "initializingMs" | "lag" | "seed";

export type WorldSettings = Pick<World, Given>;

const SEQUENCE = "sequence";

export function createWorld(settings: WorldSettings): World {
  const counts = new Map<string, number>();
  const ids = createIds(settings.seed, counts);
  return {
    ...settings,
    counts,
    ids,
    tokens: new Map(),
    sources: new Map(),
    connectionSpecs: new Map(),
    flowSpecs: new Map(),
    sandboxes: new Map(SEEDED.map(({ name, about }) => [name, createSandbox(name, ids.uuid("sandbox"), { ...about })])),
    nextSequence() {
      const next = (counts.get(SEQUENCE) ?? 0) + 1;
      counts.set(SEQUENCE, next);
      return next;
    },
  };
}
