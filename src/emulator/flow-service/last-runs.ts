import type { Run } from "../state/run.ts";
import type { Sandbox } from "../state/sandbox.ts";

/** The run of each flow that ended last, by the flow's id: one pass over all of them, for a list shows many flows. */
export function lastRuns({ runs }: Sandbox, now: number): ReadonlyMap<string, Run> {
  const last = new Map<string, Run>();
  for (const run of runs.values()) {
    if (run.completesAt > now) continue;
    const known = last.get(run.flowId);
    if (known === undefined || run.completesAt >= known.completesAt) last.set(run.flowId, run);
  }
  return last;
}
