import * as fc from "fast-check";
import { expect, test } from "vitest";
import { STEPS } from "./model/commands.ts";
import { emptyModel } from "./model/model.ts";
import { twins } from "./model/twins.ts";

/** Repeat a run with SEED=…; more steps with STEPS=… */
const SEED = Number(process.env.SEED ?? 20260105);
const AT_LEAST = Number(process.env.STEPS ?? 10_000);
const PER_RUN = 250;

test(`${AT_LEAST} random steps: what the model says of references, states, etags and sandboxes holds, and twins stay alike`, {
  timeout: 600_000,
}, async () => {
  const steps = new Map<string, number>();
  const taken = () => [...steps.values()].reduce((sum, count) => sum + count, 0);
  for (let seed = SEED; taken() < AT_LEAST; seed += 1) {
    await fc.assert(
      fc.asyncProperty(fc.commands([...STEPS], { maxCommands: PER_RUN, size: "max" }), async (commands) => {
        const real = { twins: await twins(seed), steps, saved: [] };
        await fc.asyncModelRun(() => ({ model: emptyModel(), real }), commands);
        real.twins.both((emulator) => JSON.stringify(emulator.snapshot()));
      }),
      { seed, numRuns: 4, endOnFailure: false },
    );
  }
  // Each kind of step was taken.
  expect(steps.size).toBe(23);
});
