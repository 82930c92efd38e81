import { CONNECTION_MOVES } from "./connection-moves.ts";
import { DATA_MOVES } from "./data-moves.ts";
import { FLOW_MOVES } from "./flow-moves.ts";
import { type Model, SANDBOXES } from "./model.ts";
import { type Choice, Step } from "./step.ts";
import type { Twins } from "./twins.ts";
import { WORLD_MOVES } from "./world-moves.ts";

/** Everything that can be done. */
export const MOVES = [...CONNECTION_MOVES, ...FLOW_MOVES, ...DATA_MOVES, ...WORLD_MOVES];

const OPENING: readonly (readonly [name: string, choice: Choice])[] = [
  ["createBase", [1, 0, 0]],
  ["createSource", [1, 1, 0]],
  ["createSchema", [1, 0, 0]],
  ["createDataSet", [1, 0, 0]],
  ["createTarget", [1, 1, 1]],
  ["createMappingSet", [1, 0, 0]],
  // One flow that runs once, and one that recurs.
  ["createFlow", [1, 1, 6]],
  ["createFlow", [1, 1, 2]],
  ["enterSandbox", [0, 0, 0]],
];

/** Two flows and all that they stand on in each sandbox: by chance alone, it would take too many steps to come to them. */
export async function open(model: Model, twins: Twins): Promise<void> {
  for (const _ of SANDBOXES) {
    for (const [name, choice] of OPENING) {
      const move = MOVES.find((each) => each.name === name);
      if (move === undefined) throw new Error(`There is no move ${name}.`);
      await new Step(move, choice).run(model, twins);
    }
  }
}
