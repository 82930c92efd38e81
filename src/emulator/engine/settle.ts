import type { Flow } from "../state/flow.ts";
import type { Run } from "../state/run.ts";
import type { Sandbox } from "../state/sandbox.ts";
import type { World } from "../state/world.ts";
import { landBatch } from "./land-batch.ts";
import { nextStart } from "./schedule.ts";
import { startRun } from "./start-run.ts";

/** No flow catches up on more runs than this at once; the rest of a long silence is one wide window. */
const MAX_CATCH_UP = 100;

/**
 * Lets everything happen that the clock has reached: runs start, records land. There are no timers. Tells when the next thing falls due, in epoch
 * milliseconds, if nothing is written until then.
 */
export function settle(world: World): number {
  const now = world.clock.now();
  let next = Number.POSITIVE_INFINITY;
  for (const sandbox of world.sandboxes.values()) {
    for (const flow of sandbox.flows.values()) {
      fire(world, sandbox, flow, now);
      next = Math.min(next, flow.nextRunAt ?? next);
    }
    for (const run of sandbox.runs.values()) {
      if (run.landed) continue;
      if (run.completesAt <= now) land(world, sandbox, run);
      else next = Math.min(next, run.completesAt);
    }
  }
  return next;
}

function fire(world: World, sandbox: Sandbox, flow: Flow, now: number): void {
  if (flow.schedule === null) return;
  const { every, backfill } = flow.schedule;
  for (let count = 0; count < MAX_CATCH_UP && flow.nextRunAt !== null && flow.nextRunAt <= now; count += 1) {
    const startsAt = flow.nextRunAt;
    const start = flow.windowEnd ?? (backfill ? 0 : startsAt);
    const type = every === null ? "one-time" : "recurring";
    const window = { start, end: startsAt };
    startRun(world, sandbox, flow, { startsAt, createdAt: startsAt, window, type, clientId: flow.createdClient });
    flow.windowEnd = startsAt;
    flow.nextRunAt = nextStart(flow.schedule, startsAt, startsAt);
  }
  if (every !== null && flow.nextRunAt !== null && flow.nextRunAt <= now) {
    flow.nextRunAt = nextStart(flow.schedule, flow.nextRunAt, now + 1);
  }
}

function land(world: World, sandbox: Sandbox, run: Run): void {
  run.landed = true;
  run.updatedAt = run.completesAt;
  run.etag = world.ids.etag(run.completesAt);
  const { dataSetId } = run.references;
  if (!sandbox.dataSets.has(dataSetId)) return;
  landBatch(world, sandbox, run);
  const landed = sandbox.records.get(dataSetId) ?? [];
  sandbox.records.set(dataSetId, [...landed, ...run.outcome.records]);
}
