import { statusOf } from "../engine/run-status.ts";
import { startRun } from "../engine/start-run.ts";
import { flowNotFound, flowProblem } from "../errors/flow.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Run } from "../state/run.ts";
import { actionOf } from "./action.ts";
import { checkIfMatch } from "./if-match.ts";
import { readRun } from "./read-run.ts";
import { changed } from "./resource.ts";

/**
 * Runs over the same window again. Takes runs that failed, and those that succeeded without a record, of flows that are enabled: 1387 and 1388
 * stand for those two conditions, in an order that is the emulator's own.
 */
export function retryRun(run: Run, exchange: Exchange): Reply {
  const { sandbox, world, clientId } = exchange;
  actionOf(exchange, ["re-trigger"]);
  checkIfMatch(run, "runs", exchange, "optional");
  const flow = sandbox.flows.get(run.flowId);
  if (flow === undefined) throw flowNotFound("flows", run.flowId, world.quirks);
  refuseUnlessRetriable(run, world.clock.now());
  if (flow.phase !== "enabled") throw flowProblem("1388-400", `The flow ${flow.id} is not enabled.`);
  const now = world.clock.now();
  const { window, references } = run;
  const order = { startsAt: now, createdAt: now, window, type: references.type, clientId };
  const again = startRun(world, sandbox, flow, order);
  if (world.quirks.runRetried === "new") return changed(again);
  const { id, sequence, createdAt, createdBy, createdClient } = run;
  const same: Run = { ...again, id, sequence, createdAt, createdBy, createdClient };
  sandbox.runs.delete(again.id);
  sandbox.runs.set(id, same);
  return ok(readRun(same, sandbox, world));
}

function refuseUnlessRetriable(run: Run, now: number): void {
  const status = statusOf(run, now);
  if (status === "failed" || (status === "success" && run.outcome.inputCount === 0)) return;
  const detail = `Only runs that failed, or succeeded without a record, can be triggered again; this one is ${status}.`;
  throw flowProblem("1387-400", detail, { id: run.id, type: "runs" });
}
