import { expect } from "vitest";
import { XED, at } from "../registry-kit.ts";
import { type Model, hereIn, thereIn, tick } from "./model.ts";
import { type Collection, type Move, pick } from "./step.ts";
import type { Ask } from "./twins.ts";

const SECOND = 1000;
const TIMES = [SECOND, 5 * SECOND, 60 * SECOND, 600 * SECOND, 3600 * SECOND, 2 * 3600 * SECOND];

const advanceClock: Move = {
  name: "advanceClock",
  weight: 6,
  touches: "flows",
  async run(model, twins, [choice]) {
    const ms = TIMES[choice % TIMES.length] ?? SECOND;
    twins.advance(ms);
    model.now += ms;
    tick(model);
    return true;
  },
};

const enterSandbox: Move = {
  name: "enterSandbox",
  weight: 2,
  async run(model, twins) {
    model.here = model.here === "dev" ? "prod" : "dev";
    twins.enter(model.here);
    return true;
  },
};

const ADDRESSES: Readonly<Record<Collection, (id: string) => Omit<Ask, "method">>> = {
  connections: (id) => ({ service: "flow", path: `/connections/${id}` }),
  sourceConnections: (id) => ({ service: "flow", path: `/sourceConnections/${id}` }),
  targetConnections: (id) => ({ service: "flow", path: `/targetConnections/${id}` }),
  flows: (id) => ({ service: "flow", path: `/flows/${id}` }),
  schemas: (id) => ({ service: "registry", path: at("schemas", id), headers: XED.headers }),
  dataSets: (id) => ({ service: "catalog", path: `/dataSets/${id}` }),
  mappingSets: (id) => ({ service: "prep", path: `/mappingSets/${id}` }),
};
const isCollection = (name: string): name is Collection => Object.hasOwn(ADDRESSES, name);
const COLLECTIONS = Object.keys(ADDRESSES).filter(isCollection);

/** What another sandbox holds is not there: neither to read, nor to delete. */
const reachAcross: Move = {
  name: "reachAcross",
  weight: 3,
  async run(model, twins, [one, choice, three]) {
    const collection = pick(COLLECTIONS, one) ?? "flows";
    const id = pick(thereIn(model)[collection].keys(), choice);
    if (id === undefined) return false;
    // Catalog answers the DELETE of what there is not with 200, and Data Prep has none.
    const isDeletable = collection !== "dataSets" && collection !== "mappingSets";
    const method = isDeletable && three % 2 === 0 ? "DELETE" : "GET";
    const { status } = await twins.ask({ ...ADDRESSES[collection](id), method });
    expect(status, `${method} of what stands in the other sandbox`).toBe(404);
    return true;
  },
};

/** Reads by id say what lists say, and leave etags alone. */
const readOne: Move = {
  name: "readOne",
  weight: 3,
  async run(model, twins, [one, choice]) {
    const collection =
      pick(["connections", "sourceConnections", "targetConnections", "flows"] as const, one) ?? "flows";
    const thing = pick(hereIn(model)[collection].values(), choice);
    if (thing === undefined) return false;
    const { body } = await twins.ask({ ...ADDRESSES[collection](thing.id), method: "GET" });
    expect(body.items[0]).toMatchObject({ id: thing.id, etag: thing.etag, sandboxName: model.here });
    return true;
  },
};

const takeSnapshot: Move = {
  name: "takeSnapshot",
  weight: 1,
  async run(model, twins) {
    twins.save();
    model.saved = copyOf(model);
    return true;
  },
};

/** Back to where it was, and then on as if nothing had been in between. The sandbox header is the caller's. */
const restoreSnapshot: Move = {
  name: "restoreSnapshot",
  weight: 1,
  async run(model, twins) {
    if (model.saved === undefined) return false;
    const { now, spaces } = copyOf(model.saved);
    twins.restore();
    model.now = now;
    Object.assign(model.spaces, spaces);
    return true;
  },
};

const copyOf = (model: Model): Model => structuredClone({ ...model, saved: undefined });

export const WORLD_MOVES: readonly Move[] = [
  advanceClock,
  enterSandbox,
  reachAcross,
  readOne,
  takeSnapshot,
  restoreSnapshot,
];
