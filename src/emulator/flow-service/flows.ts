import { scheduleOf } from "../engine/schedule.ts";
import { type Exchange, NO_CONTENT, type Reply } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import type { Flow } from "../state/flow.ts";
import { newEntity } from "../state/new-entity.ts";
import { LIST_QUERY, listReply } from "./list.ts";
import { newFlowBody } from "./new-flow.ts";
import { oneReply } from "./one.ts";
import { readFlow } from "./read-flow.ts";
import { addressed, reference } from "./resource.ts";

export const FLOW_ROUTES: readonly Route[] = [
  { method: "POST", pattern: "/flows", query: [], handle: createFlow },
  { method: "GET", pattern: "/flows", query: LIST_QUERY, handle: listFlows },
  { method: "GET", pattern: "/flows/:id", query: [], handle: getFlow },
  { method: "DELETE", pattern: "/flows/:id", query: [], handle: deleteFlow },
];

/** A start time that has passed means now, as the documented payloads with their old dates need. */
function createFlow(exchange: Exchange): Reply {
  const { world, sandbox } = exchange;
  const body = newFlowBody(exchange);
  const schedule = scheduleOf(body.scheduleParams ?? null);
  const entity = newEntity(exchange, world.ids.uuid("flows"), body);
  const nextRunAt = Math.max(schedule.startAt, entity.createdAt);
  sandbox.flows.set(entity.id, { ...entity, schedule, nextRunAt, windowEnd: null });
  return reference(entity, "flows");
}

function listFlows(exchange: Exchange): Reply {
  const { sandbox, world } = exchange;
  const flows = [...sandbox.flows.values()];
  return listReply(
    exchange,
    "/flows",
    flows.map((flow) => ({ item: readFlow(flow, sandbox, world), sequence: flow.sequence })),
  );
}

function getFlow(exchange: Exchange): Reply {
  return oneReply(exchange, readFlow(find(exchange), exchange.sandbox, exchange.world));
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
