import { nextStart, scheduleOf } from "../engine/schedule.ts";
import { flowProblem } from "../errors/flow.ts";
import type { Exchange, Reply } from "../http/exchange.ts";
import type { Flow } from "../state/flow.ts";
import { actionOf, withProviders } from "./action.ts";
import { flowBody, refusePassedStart } from "./flow-body.ts";
import { checkConnections } from "./flow-parts.ts";
import { checkIfMatch } from "./if-match.ts";
import { refuseUnlessDraft } from "./kind.ts";
import { changed } from "./resource.ts";
import { namedFlowSpec } from "../specs/find-spec.ts";
import { touch } from "./touch.ts";

const ACTIONS = withProviders("publish", "enable", "disable");

/** Publishes, enables or disables a flow; what belongs to providers leaves its mark and nothing else. */
export function actOnFlow(flow: Flow, exchange: Exchange): Reply {
  const op = actionOf(exchange, ACTIONS);
  checkIfMatch(flow, "flows", exchange, "optional");
  if (op === "publish") publish(flow, exchange);
  if (op === "enable") enable(flow, exchange);
  if (op === "disable") disable(flow);
  touch(flow, exchange);
  flow.lastOperation = { operation: op, started: flow.updatedAt };
  flow.updates += 1;
  return changed(flow);
}

/** The tutorial publishes a draft that has neither transformations nor schedule; whether the platform takes it is a switch. */
function publish(flow: Flow, exchange: Exchange): void {
  const { world } = exchange;
  refuseUnlessDraft(flow, "flows", exchange);
  const mayBeIncomplete = world.quirks.publishIncomplete === "accept";
  const body = flowBody(flow.body, { isDraft: false, mayBeIncomplete, isUpdate: false }, exchange);
  refusePassedStart(body, exchange);
  const now = world.clock.now();
  flow.body = body;
  flow.phase = "enabled";
  flow.readyAt = now + world.initializingMs;
  flow.schedule = scheduleOf(body.scheduleParams);
  flow.nextRunAt = nextStart(flow.schedule, null, now);
}

/** What is enabled already stays so. A connection may have been deleted while the flow was disabled. */
function enable(flow: Flow, exchange: Exchange): void {
  const { world, sandbox } = exchange;
  refuseDraft(flow);
  if (flow.phase === "enabled") return;
  checkConnections(flow.body, namedFlowSpec(flow.body, world), sandbox, false);
  flow.phase = "enabled";
  flow.nextRunAt = nextStart(flow.schedule, flow.windowEnd, world.clock.now());
}

/** It starts no more runs; those that are running end as they would. */
function disable(flow: Flow): void {
  refuseDraft(flow);
  flow.phase = "disabled";
  flow.nextRunAt = null;
}

function refuseDraft({ id, phase }: Flow): void {
  if (phase !== "draft") return;
  throw flowProblem("1422-400", `The flow ${id} is a draft: publish it first.`, { id, type: "flows" });
}
