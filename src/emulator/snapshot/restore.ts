import type { ClockState } from "../clock.ts";
import { type Sandbox, createSandbox } from "../state/sandbox.ts";
import { isSandboxAbout } from "../state/sandbox-about.ts";
import { type World, type WorldSettings, createWorld } from "../state/world.ts";
import { checkSnapshot, damaged, digestOf } from "./check-snapshot.ts";
import { decode, encode } from "./encode.ts";
import { type EmulatorSnapshot, FORMAT, FORMAT_VERSION } from "./snapshot.ts";

/** Everything a world holds: its Maps. The rest of it is settings and functions. */
export function snapshotOf(world: World, clock: ClockState): EmulatorSnapshot {
  const state = encode(Object.fromEntries(mapsOf(world)));
  return { format: FORMAT, version: FORMAT_VERSION, seed: world.seed, clock, state, digest: digestOf(state) };
}

/** A world as it was when it was saved. Nothing is half restored: a damaged state throws before any of it counts. */
export function restoredWorld(
  snapshot: unknown,
  settings: Omit<WorldSettings, "seed">,
): { world: World; clock: ClockState } {
  checkSnapshot(snapshot);
  const { seed, clock } = snapshot;
  const state = decode(snapshot.state);
  const world = createWorld({ ...settings, seed });
  for (const [name, held] of mapsOf(world)) {
    const saved = savedMap(state, name, "state");
    if (saved === undefined) continue;
    held.clear();
    for (const [key, value] of saved) {
      held.set(key, name === "sandboxes" ? restoredSandbox(value, `state.sandboxes.${String(key)}`) : value);
    }
  }
  return { world, clock };
}

/** What was saved, on top of an empty one: a state may be older than a kind of resource. */
function restoredSandbox(saved: unknown, where: string): Sandbox {
  if (!isHolder(saved) || typeof saved.name !== "string" || typeof saved.id !== "string") throw damaged(where);
  const { about } = saved;
  if (!isSandboxAbout(about)) throw damaged(`${where}.about`);
  const fresh = createSandbox(saved.name, saved.id, about);
  for (const [name] of mapsOf(fresh)) savedMap(saved, name, where);
  return { ...fresh, ...saved };
}

function mapsOf(holder: object): [string, Map<unknown, unknown>][] {
  return Object.entries(holder).filter((entry): entry is [string, Map<unknown, unknown>] => entry[1] instanceof Map);
}

/** The saved map of a name; undefined in a state from before there was one. */
function savedMap(holder: unknown, name: string, where: string): Map<unknown, unknown> | undefined {
  const saved = isHolder(holder) ? holder[name] : undefined;
  if (saved === undefined || saved instanceof Map) return saved;
  throw damaged(`${where}.${name}`);
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
