import type { Clock } from "../clock.ts";
import type { Quirks } from "../quirks.ts";
import { type Ids, createIds } from "./ids.ts";
import { type Sandbox, createSandbox } from "./sandbox.ts";
import { SEEDED } from "./seeded-sandboxes.ts";

/** One emulated platform: settings, time and everything stored. */
export interface World {
  readonly specs: "current" | "2020";
  readonly quirks: Readonly<Quirks>;
  readonly clock: Clock;
  readonly runDurationMs: number;
  readonly ids: Ids;
  readonly sandboxes: Map<string, Sandbox>;
  /** Access tokens that have been minted. */
  readonly tokens: Map<string, Token>;
  /** The next number in the order of creation. */
  nextSequence(): number;
}

/** What is known of an access token. */
interface Token {
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly clientId: string;
}

export type WorldSettings = Pick<World, "specs" | "quirks" | "clock" | "runDurationMs"> & { readonly seed: number };

export function createWorld({ seed, ...settings }: WorldSettings): World {
  const ids = createIds(seed);
  let sequence = 0;
  return {
    ...settings,
    ids,
    tokens: new Map(),
    sandboxes: new Map(SEEDED.map(({ name, about }) => [name, createSandbox(name, ids.uuid("sandbox"), { ...about })])),
    nextSequence() {
      sequence += 1;
      return sequence;
    },
  };
}
