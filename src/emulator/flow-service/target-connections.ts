import { flowProblem } from "../errors/flow.ts";
import { type Exchange, NO_CONTENT, type Reply } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { type JsonObject, textAt } from "../json.ts";
import { findSchema } from "../schema-registry/find-schema.ts";
import { DATA_LAKE } from "../specs/spec-ids.ts";
import type { Entity } from "../state/entity.ts";
import { refuseIfInUse } from "./in-use.ts";
import { LIST_QUERY, listReply } from "./list.ts";
import { oneReply } from "./one.ts";
import { payloadWith } from "./payload.ts";
import { readConnection } from "./read-entity.ts";
import { addressed, store } from "./resource.ts";

const TYPE = "targetConnections";

export const TARGET_CONNECTION_ROUTES: readonly Route[] = [
  { method: "POST", pattern: "/targetConnections", query: [], handle: createTarget },
  { method: "GET", pattern: "/targetConnections", query: LIST_QUERY, handle: listTargets },
  { method: "GET", pattern: "/targetConnections/:id", query: [], handle: getTarget },
  { method: "DELETE", pattern: "/targetConnections/:id", query: [], handle: deleteTarget },
];

/** A target needs no name, unlike a source. */
function createTarget(exchange: Exchange): Reply {
  const payload = payloadWith(exchange.body, "connectionSpec.id");
  if (textAt(payload, "connectionSpec.id") !== DATA_LAKE) {
    throw flowProblem("1307-400", `A data lake target has the connection spec ${DATA_LAKE}.`);
  }
  checkTarget(payload, exchange);
  return store(exchange.sandbox.targetConnections, TYPE, payload, exchange);
}

function checkTarget(payload: JsonObject, { sandbox }: Exchange): void {
  const schemaId = textAt(payload, "data.schema.id");
  if (schemaId === undefined) throw flowProblem("1100-400", "data.schema.id is required.");
  if (findSchema(sandbox, schemaId) === undefined) throw flowProblem("1100-400", `There is no schema ${schemaId}.`);
  const dataSetId = textAt(payload, "params.dataSetId") ?? "";
  if (!sandbox.dataSets.has(dataSetId)) {
    throw flowProblem("1325-400", `params.dataSetId names no dataset: ${dataSetId || "(missing)"}.`);
  }
}

function listTargets(exchange: Exchange): Reply {
  const { sandbox } = exchange;
  const entities = [...sandbox.targetConnections.values()];
  const listed = entities.map((each) => ({ item: readConnection(each, sandbox), sequence: each.sequence }));
  return listReply(exchange, `/${TYPE}`, listed);
}

function getTarget(exchange: Exchange): Reply {
  return oneReply(exchange, readConnection(find(exchange), exchange.sandbox));
}

function deleteTarget(exchange: Exchange): Reply {
  const { id } = find(exchange);
  refuseIfInUse(exchange.sandbox, "targetConnectionIds", id);
  exchange.sandbox.targetConnections.delete(id);
  return NO_CONTENT;
}

function find(exchange: Exchange): Entity {
  return addressed(exchange.sandbox.targetConnections, TYPE, exchange);
}
