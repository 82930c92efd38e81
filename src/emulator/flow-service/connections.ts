import { flowProblem } from "../errors/flow.ts";
import { type Exchange, NO_CONTENT, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import type { JsonObject } from "../json.ts";
import { namedConnectionSpec } from "../specs/find-spec.ts";
import type { Entity } from "../state/entity.ts";
import { checkAuth, withMaskedAuth } from "./auth-params.ts";
import { LIST_QUERY, listReply } from "./list.ts";
import { oneReply } from "./one.ts";
import { payloadWith } from "./payload.ts";
import { readConnection } from "./read-entity.ts";
import { addressed, store } from "./resource.ts";

export const CONNECTION_ROUTES: readonly Route[] = [
  { method: "POST", pattern: "/connections", query: [], handle: createConnection },
  { method: "GET", pattern: "/connections", query: LIST_QUERY, handle: listConnections },
  { method: "GET", pattern: "/connections/:id", query: [], handle: getConnection },
  { method: "DELETE", pattern: "/connections/:id", query: [], handle: deleteConnection },
  { method: "GET", pattern: "/connections/:id/test", query: [], handle: testConnection },
];

function createConnection(exchange: Exchange): Reply {
  const payload = payloadWith(exchange.body, "name", "connectionSpec.id");
  const spec = namedConnectionSpec(payload);
  checkAuth(payload, spec);
  return store(exchange.sandbox.connections, "connections", payload, exchange);
}

function listConnections(exchange: Exchange): Reply {
  const { sandbox } = exchange;
  const listed = [...sandbox.connections.values()].map((each) => ({
    item: read(each, exchange),
    sequence: each.sequence,
  }));
  return listReply(exchange, "/connections", listed);
}

function getConnection(exchange: Exchange): Reply {
  return oneReply(exchange, read(find(exchange), exchange));
}

function deleteConnection(exchange: Exchange): Reply {
  const { id } = find(exchange);
  const users = [...exchange.sandbox.sourceConnections.values()].filter(({ body }) => body.baseConnectionId === id);
  if (users.length > 0) {
    const detail = `The base connection ${id} is used by ${users.map((each) => each.id).join(", ")}.`;
    throw flowProblem("1418-400", detail, { id, type: "connections" });
  }
  exchange.sandbox.connections.delete(id);
  return NO_CONTENT;
}

/** Credentials that were accepted work: the emulator has no source to try them on. */
function testConnection(exchange: Exchange): Reply {
  find(exchange);
  return ok({ result: true });
}

function find(exchange: Exchange): Entity {
  return addressed(exchange.sandbox.connections, "connections", exchange);
}

function read(connection: Entity, { sandbox }: Exchange): JsonObject {
  const body = withMaskedAuth(connection.body, namedConnectionSpec(connection.body));
  return readConnection({ ...connection, body }, sandbox);
}
