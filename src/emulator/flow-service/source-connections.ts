import { flowProblem } from "../errors/flow.ts";
import { type Exchange, NO_CONTENT, type Reply } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { type JsonObject, at, textAt } from "../json.ts";
import { namedConnectionSpec } from "../specs/find-spec.ts";
import type { Entity } from "../state/entity.ts";
import { refuseIfInUse } from "./in-use.ts";
import { LIST_QUERY, listReply } from "./list.ts";
import { oneReply } from "./one.ts";
import { payloadWith } from "./payload.ts";
import { readConnection } from "./read-entity.ts";
import { addressed, store } from "./resource.ts";

const TYPE = "sourceConnections";
const FORMATS = ["tabular", "delimited", "json", "parquet"];

export const SOURCE_CONNECTION_ROUTES: readonly Route[] = [
  { method: "POST", pattern: "/sourceConnections", query: [], handle: createSource },
  { method: "GET", pattern: "/sourceConnections", query: LIST_QUERY, handle: listSources },
  { method: "GET", pattern: "/sourceConnections/:id", query: [], handle: getSource },
  { method: "DELETE", pattern: "/sourceConnections/:id", query: [], handle: deleteSource },
];

function createSource(exchange: Exchange): Reply {
  const payload = payloadWith(exchange.body, "name", "connectionSpec.id", "baseConnectionId", "data.format");
  const spec = namedConnectionSpec(payload);
  checkBase(payload, spec, exchange);
  checkData(payload);
  return store(exchange.sandbox.sourceConnections, TYPE, payload, exchange);
}

function checkBase(payload: JsonObject, spec: JsonObject, { sandbox }: Exchange): void {
  const id = textAt(payload, "baseConnectionId") ?? "";
  const base = sandbox.connections.get(id);
  if (base === undefined) throw flowProblem("1100-400", `baseConnectionId names no base connection: ${id}.`);
  if (textAt(base.body, "connectionSpec.id") !== spec.id) {
    throw flowProblem("1100-400", `The base connection ${id} has another connection spec than this source connection.`);
  }
}

function checkData(payload: JsonObject): void {
  const format = textAt(payload, "data.format") ?? "";
  if (!FORMATS.includes(format)) {
    throw flowProblem("1327-400", `data.format is one of ${FORMATS.join(", ")}; got ${format}.`);
  }
  const delimiter = at(payload, "data.properties.columnDelimiter");
  if (typeof delimiter === "string" && delimiter.length !== 1) {
    throw flowProblem("1331-400", `columnDelimiter is one character; got ${delimiter}.`);
  }
  if (textAt(payload, "params.path") === undefined && textAt(payload, "params.tableName") === undefined) {
    throw flowProblem("1100-400", "params needs a path or a tableName.");
  }
}

function listSources(exchange: Exchange): Reply {
  const { sandbox } = exchange;
  const entities = [...sandbox.sourceConnections.values()];
  const listed = entities.map((each) => ({ item: readConnection(each, sandbox), sequence: each.sequence }));
  return listReply(exchange, `/${TYPE}`, listed);
}

function getSource(exchange: Exchange): Reply {
  return oneReply(exchange, readConnection(find(exchange), exchange.sandbox));
}

function deleteSource(exchange: Exchange): Reply {
  const { id } = find(exchange);
  refuseIfInUse(exchange.sandbox, "sourceConnectionIds", id);
  exchange.sandbox.sourceConnections.delete(id);
  return NO_CONTENT;
}

function find(exchange: Exchange): Entity {
  return addressed(exchange.sandbox.sourceConnections, TYPE, exchange);
}
