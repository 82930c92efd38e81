import type { Flow } from "../state/flow.ts";
import { newEntity } from "../state/new-entity.ts";
import type { Run, RunReferences, Window } from "../state/run.ts";
import type { Sandbox } from "../state/sandbox.ts";
import type { World } from "../state/world.ts";
import { runDuration } from "./run-duration.ts";
import { outcomeOf, partsOf } from "./run-inputs.ts";

/** What is particular to one run of a flow. */
export interface RunOrder {
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly createdAt: number;
  readonly window: Window;
  readonly type: RunReferences["type"];
  /** Who asked for it: the maker of the flow, where its schedule did. */
  readonly clientId: string;
}

/** Stores a run of a flow. What it comes to is settled here; readers see it once the time has come. */
export function startRun(world: World, sandbox: Sandbox, flow: Flow, order: RunOrder): Run {
  const { startsAt, createdAt, window, type, clientId } = order;
  const parts = partsOf(sandbox, flow);
  const outcome = outcomeOf(world, sandbox, flow, parts, { window, now: startsAt });
  const run: Run = {
    ...newEntity({ world, clientId }, world.ids.uuid("runs"), {}, createdAt),
    flowId: flow.id,
    startsAt,
    completesAt: startsAt + runDuration(world.runDurationMs, outcome.inputCount),
    window,
    outcome,
    references: { ...parts.references, copyId: world.ids.uuid("copy"), batchId: world.ids.batch(), type },
    landed: false,
  };
  sandbox.runs.set(run.id, run);
  return run;
}
