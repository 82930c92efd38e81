import * as fc from "fast-check";
import { expect } from "vitest";
import { type Kind, type Model, PATHS, type SandboxName, SANDBOXES, type Stateful, type Thing } from "./model.ts";
import type { Twins } from "./twins.ts";

/** The model and what it is compared with. */
export interface Real {
  readonly twins: Twins;
  /** Steps that were taken, by name. */
  readonly steps: Map<string, number>;
  readonly saved: { snapshot: unknown; model: Model }[];
}

export type Step = fc.AsyncCommand<Model, Real>;

export interface Draw {
  readonly sandbox: SandboxName;
  readonly pick: number;
  readonly other: number;
  readonly flag: boolean;
}

type Run = (model: Model, real: Real, draw: Draw) => Promise<void>;

type Check = (model: Model, draw: Draw) => boolean;

/** A step: whether it can be taken, what it does and expects. */
export function step(name: string, check: Check, run: Run): fc.Arbitrary<Step> {
  const draw = fc.record({
    sandbox: fc.constantFrom(...SANDBOXES),
    pick: fc.nat(50),
    other: fc.nat(50),
    flag: fc.boolean(),
  });
  return draw.map((drawn) => ({
    check: (model) => check(model, drawn),
    async run(model, real) {
      real.steps.set(name, (real.steps.get(name) ?? 0) + 1);
      await run(model, real, drawn);
    },
    toString: () => `${name}(${JSON.stringify(drawn)})`,
  }));
}

export const here = (model: Model, { sandbox }: Draw) => model.sandboxes[sandbox];

export const elsewhere = (model: Model, { sandbox }: Draw) => model.sandboxes[sandbox === "dev" ? "prod" : "dev"];

/** Enters what was made, whose id nobody had before. */
export function enter(model: Model, sandbox: SandboxName, kind: Kind, made: Omit<Thing, "writes">): void {
  for (const each of Object.values(model.sandboxes))
    for (const things of Object.values(each)) expect(things.has(made.id)).toBe(false);
  model.sandboxes[sandbox][kind].set(made.id, { ...made, writes: 0 });
}

export async function readEtag({ twins }: Real, sandbox: SandboxName, kind: Stateful, id: string) {
  const { status, body } = await twins.call(sandbox, "flow", ["GET", `${PATHS[kind]}/${id}`]);
  return { status, item: body.items?.[0] };
}

const STATEFUL = Object.keys(PATHS) as Stateful[];

export const stateful = (draw: Draw): Stateful => STATEFUL[draw.other % STATEFUL.length] ?? "flows";
