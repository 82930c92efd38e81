import fc from "fast-check";
import { expect, test } from "vitest";
import { checkAll } from "./invariants.ts";
import { newModel } from "./model.ts";
import { MOVES, open } from "./opening.ts";
import { Step } from "./step.ts";
import { Twins } from "./twins.ts";

/*
 * Random steps against two emulators and a model of them, which is written from the documents. A failure prints the shortest path to it that was
 * found; SEED=… repeats it alone with STEPS=1, and STEPS=… makes more of them.
 */

const FIRST_SEED = Number(process.env.SEED ?? 1);
const STEPS = Number(process.env.STEPS ?? 10_000);
const STEPS_PER_PATH = 300;

const choice = fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999));
const paths = fc.commands(
  MOVES.flatMap((move) => Array.from({ length: move.weight }, () => choice.map((chosen) => new Step(move, chosen)))),
  { maxCommands: STEPS_PER_PATH, size: "max" },
);

test(`the emulator keeps to the model over ${STEPS} steps`, { timeout: 600_000 }, async () => {
  let steps = 0;
  for (let seed = FIRST_SEED; steps < STEPS; seed += 1) {
    const property = fc.asyncProperty(paths, async (commands) => {
      const model = newModel();
      const real = await Twins.of(seed);
      await open(model, real);
      model.steps = 0;
      await fc.asyncModelRun(() => ({ model, real }), commands);
      await checkAll(model, real);
      steps += model.steps;
    });
    await fc.assert(property, { seed, numRuns: 1, includeErrorInReport: true });
  }
  expect(steps).toBeGreaterThanOrEqual(STEPS);
});
