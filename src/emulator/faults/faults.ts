import { digest32 } from "../state/digest.ts";
import { checkFault } from "./check-fault.ts";
import type { Fault, SetFault } from "./fault.ts";
import { pathEndsAs } from "./path-pattern.ts";

/**
 * What goes wrong on an emulator. Every fault counts the requests that fit it; where several meet one request, they add up, and the one that was
 * set up first decides where they disagree.
 *
 * @example
 * ```ts
 * import { createEmulator, type Faults } from "aep-flow-service/emulator";
 * const faults: Faults = createEmulator().faults;
 * const fault = faults.add({ method: "POST", path: "/flows", call: 2, status: 500 });
 * console.log(faults.list()[0]?.hits);
 * faults.remove(fault.id);
 * ```
 */
export interface Faults {
  /**
   * Sets up a fault.
   *
   * @throws TypeError naming the field that is wrong.
   */
  add(fault: Fault): SetFault;
  /** All that are set up, in order, with what they have met so far. */
  list(): readonly SetFault[];
  /** Takes one away; false where there is none of this id. */
  remove(id: string): boolean;
  /** Takes all away. */
  clear(): void;
}

/** What the machine asks before it answers a request. */
export interface FaultBook extends Faults {
  /** What befalls this request; nothing where the object is empty. Counts it. */
  meet(request: { readonly method: string; readonly path: string; readonly now: number }): Effect;
}

/** What befalls one request. */
export interface Effect extends Omit<Fault, "limit" | "method" | "path" | "call" | "times" | "probability"> {
  /** The request went beyond a limit, whose window ends after so many milliseconds. */
  readonly limitedForMs?: number;
}

interface Entry {
  readonly id: string;
  readonly fault: Fault;
  seen: number;
  hits: number;
  /** When the requests that count against the limit came, in epoch milliseconds. */
  recent: number[];
}

export function createFaults(seed: () => number): FaultBook {
  let entries: Entry[] = [];
  let count = 0;
  return {
    add(fault) {
      checkFault(fault);
      count += 1;
      const entry = { id: `fault-${count}`, fault: structuredClone(fault), seen: 0, hits: 0, recent: [] };
      entries.push(entry);
      return shown(entry);
    },
    list: () => entries.map(shown),
    remove(id) {
      const before = entries.length;
      entries = entries.filter((entry) => entry.id !== id);
      return entries.length < before;
    },
    clear() {
      entries = [];
      count = 0;
    },
    meet(request) {
      const met = entries.filter((entry) => fires(entry, request, seed()));
      return Object.assign({}, ...met.reverse().map((entry) => effectOf(entry, request.now)));
    },
  };
}

function shown({ id, fault, seen, hits }: Entry): SetFault {
  return { ...structuredClone(fault), id, seen, hits };
}

function fires(entry: Entry, { method, path }: { method: string; path: string }, seed: number): boolean {
  const { fault } = entry;
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  if (fault.path !== undefined && !pathEndsAs(fault.path, path)) return false;
  entry.seen += 1;
  if (fault.call !== undefined && entry.seen !== fault.call) return false;
  if (fault.times !== undefined && entry.hits >= fault.times) return false;
  if (fault.probability !== undefined && digest32(`${seed}:${entry.id}:${entry.seen}`) / 2 ** 32 >= fault.probability)
    return false;
  entry.hits += 1;
  return true;
}

function effectOf(entry: Entry, now: number): Effect {
  const {
    limit,
    method: _method,
    path: _path,
    call: _call,
    times: _times,
    probability: _probability,
    ...effect
  } = entry.fault;
  if (limit === undefined) return effect;
  // What keeps within the limit is let through as it is.
  entry.recent = entry.recent.filter((time) => time > now - limit.windowMs && time <= now);
  const [oldest] = entry.recent;
  if (entry.recent.length >= limit.requests && oldest !== undefined)
    return { ...effect, limitedForMs: oldest + limit.windowMs - now };
  entry.recent.push(now);
  return {};
}
