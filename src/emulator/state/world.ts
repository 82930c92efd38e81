import type { Clock } from "../clock.ts";
import type { JsonObject } from "../json.ts";
import type { Quirks } from "../quirks.ts";
import { type Ids, createIds } from "./ids.ts";
import { type Sandbox, createSandbox } from "./sandbox.ts";
import { SANDBOX_NAMES } from "./account.ts";

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
  readonly ids: Ids;
  readonly sandboxes: ReadonlyMap<string, Sandbox>;
  /** The secret of each credential that may mint tokens, by client id. */
  readonly clients: ReadonlyMap<string, string>;
  readonly tokens: Map<string, Token>;
  /** Specs that were made or replaced by a provider, by id, as they are read. */
  readonly connectionSpecs: Map<string, JsonObject>;
  readonly flowSpecs: Map<string, JsonObject>;
  /** The next number in the order of creation. */
  nextSequence(): number;
}

type Given = "specs" | "quirks" | "clock" | "runDurationMs" | "initializingMs" | "clients";

export type WorldSettings = Pick<World, Given> & { readonly seed: number };

export function createWorld({ seed, ...settings }: WorldSettings): World {
  const ids = createIds(seed);
  let sequence = 0;
  return {
    ...settings,
    ids,
    tokens: new Map(),
    connectionSpecs: new Map(),
    flowSpecs: new Map(),
    sandboxes: new Map(SANDBOX_NAMES.map((name) => [name, createSandbox(name, ids.uuid("sandbox"))])),
    nextSequence() {
      sequence += 1;
      return sequence;
    },
  };
}
