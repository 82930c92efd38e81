import type { Clock } from "../clock.ts";
import type { Table } from "../data/table.ts";
import type { Quirks } from "../quirks.ts";
import { type Ids, createIds } from "./ids.ts";
import { type Sandbox, createSandbox } from "./sandbox.ts";
import { SANDBOX_NAMES } from "./account.ts";

/** One emulated platform: settings, time and everything stored. */
export interface World {
  readonly specs: "current" | "2020";
  readonly quirks: Readonly<Quirks>;
  readonly clock: Clock;
  readonly runDurationMs: number;
  readonly seed: number;
  /** How many there are of each kind of id, and of all resources, so far. */
  readonly counts: Map<string, number>;
  readonly ids: Ids;
  readonly sandboxes: ReadonlyMap<string, Sandbox>;
  /** Access tokens with the epoch millisecond at which each expires. */
  readonly tokens: Map<string, number>;
  /** Source data that was given, by path; it goes before what the emulator brings along. */
  readonly sources: Map<string, Table>;
  /** The next number in the order of creation. */
  nextSequence(): number;
}

export type WorldSettings = Pick<World, "specs" | "quirks" | "clock" | "runDurationMs" | "seed">;

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
    sandboxes: new Map(SANDBOX_NAMES.map((name) => [name, createSandbox(name, ids.uuid("sandbox"))])),
    nextSequence() {
      const next = (counts.get(SEQUENCE) ?? 0) + 1;
      counts.set(SEQUENCE, next);
      return next;
    },
  };
}
