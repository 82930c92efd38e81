import { nextStart, scheduleOf } from "../engine/schedule.ts";
import { flowProblem } from "../errors/flow.ts";
import { type Exchange, NO_CONTENT, type Reply } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { namedFlowSpec } from "../specs/find-spec.ts";
import type { Flow } from "../state/flow.ts";
import { ACTION_QUERY } from "./action.ts";
import { isDraftCall, refuseUnsupportedDraft } from "./draft.ts";
import { documented, inferred, simplified } from "./fidelity.ts";
import { actOnFlow } from "./flow-actions.ts";
import { flowBody, refusePassedStart } from "./flow-body.ts";
import { lastRuns } from "./last-runs.ts";
import { LIST_QUERY, listReply } from "./list.ts";
import { oneReply } from "./one.ts";
import { type Listed, listedLazily } from "./page.ts";
import { patchFlow } from "./patch-flow.ts";
import { payloadWith } from "./payload.ts";
import { readFlow } from "./read-flow.ts";
import { addressed, newStateful, reference } from "./resource.ts";
import { searchReply } from "./search.ts";

const PATH = "/flows";

export const FLOW_ROUTES: readonly Route[] = [
  {
    method: "POST",
    pattern: PATH,
    query: ["mode"],
    fidelity: documented(
      "OpenAPI file; tutorials (Q2 to Q9); error codes",
      "Held to the flow spec's own JSON Schemas.",
    ),
    handle: createFlow,
  },
  {
    method: "GET",
    pattern: PATH,
    query: LIST_QUERY,
    fidelity: documented("OpenAPI file; guide on sorting and filtering (Q32, Q44)", "A page holds 20 items."),
    handle: (exchange) => listReply(exchange, PATH, listed(exchange)),
  },
  {
    method: "POST",
    pattern: `${PATH}/search`,
    query: ["continuationToken"],
    fidelity: simplified("OpenAPI file", "queryString, whose grammar no page tells, is read like property."),
    handle: (exchange) => searchReply(exchange, `${PATH}/search`, listed(exchange)),
  },
  {
    method: "GET",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented("OpenAPI file; tutorial on updating flows (Q1, Q6 to Q8, Q35, Q36)"),
    handle: getFlow,
  },
  {
    method: "PATCH",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented("tutorials on updating flows and on access labels (Q47, Q50); error codes"),
    handle: (exchange) => patchFlow(find(exchange), exchange),
  },
  {
    method: "DELETE",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented("tutorial on deleting flows", "Gone at once, with the runs that have not started."),
    handle: deleteFlow,
  },
  {
    method: "POST",
    pattern: `${PATH}/:id/action`,
    query: ACTION_QUERY,
    body: "optional",
    fidelity: inferred(
      "OpenAPI file; tutorial on drafts",
      "What a disabled flow missed is not made up for; FINALIZE and FINALIZE_UPDATE end nothing here.",
    ),
    handle: (exchange) => actOnFlow(find(exchange), exchange),
  },
];

function createFlow(exchange: Exchange): Reply {
  const { world, sandbox } = exchange;
  const isDraft = isDraftCall(exchange);
  const payload = payloadWith(exchange.body, "name", "flowSpec.id");
  if (payload.state !== undefined) throw flowProblem("1410-400", "state cannot be given when a flow is created.");
  if (payload.mode !== undefined || payload.Mode !== undefined) {
    throw flowProblem("1368-400", "mode is a query parameter, and none of the payload.");
  }
  if (isDraft) refuseUnsupportedDraft(namedFlowSpec(payload, world));
  const body = flowBody(payload, { isDraft, mayBeIncomplete: false, isUpdate: false }, exchange);
  refusePassedStart(body, exchange);
  const entity = newStateful("flows", body, isDraft, exchange);
  const schedule = scheduleOf(body.scheduleParams);
  const nextRunAt = isDraft ? null : nextStart(schedule, null, entity.createdAt);
  const lastOperation = { operation: "create", started: entity.createdAt };
  sandbox.flows.set(entity.id, { ...entity, schedule, nextRunAt, windowEnd: null, lastOperation, updates: 0 });
  return reference(entity, "flows");
}

function listed({ sandbox, world }: Exchange): readonly Listed[] {
  const last = lastRuns(sandbox, world.clock.now());
  return listedLazily(sandbox.flows.values(), (flow) => readFlow(flow, last.get(flow.id), sandbox, world));
}

function getFlow(exchange: Exchange): Reply {
  const { sandbox, world } = exchange;
  const flow = find(exchange);
  return oneReply(exchange, readFlow(flow, lastRuns(sandbox, world.clock.now()).get(flow.id), sandbox, world));
}

/** Its schedule ends with it: runs that have not started yet never will. */
function deleteFlow(exchange: Exchange): Reply {
  const { sandbox, world } = exchange;
  const { id } = find(exchange);
  sandbox.flows.delete(id);
  for (const run of sandbox.runs.values()) {
    if (run.flowId === id && run.startsAt > world.clock.now()) sandbox.runs.delete(run.id);
  }
  return NO_CONTENT;
}

function find(exchange: Exchange): Flow {
  return addressed(exchange.sandbox.flows, "flows", exchange);
}
