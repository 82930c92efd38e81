import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, created, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { isObject, textAt } from "../json.ts";
import { findSchema } from "../schema-registry/find-schema.ts";
import type { Entity } from "../state/entity.ts";
import { newEntity } from "../state/new-entity.ts";
import { listDataSets } from "./data-set-list.ts";
import { readDataSet } from "./read-data-set.ts";

export const DATA_SET_ROUTES: readonly Route[] = [
  { method: "POST", pattern: "/dataSets", handle: createDataSet },
  { method: "GET", pattern: "/dataSets", handle: listDataSets },
  { method: "GET", pattern: "/dataSets/:id", handle: getDataSet },
  { method: "DELETE", pattern: "/dataSets/:id", handle: deleteDataSet },
];

function createDataSet(exchange: Exchange): Reply {
  const { world, sandbox, body } = exchange;
  if (!isObject(body)) throw placeholderProblem(400, "A dataset is a JSON object.");
  const schemaId = textAt(body, "schemaRef.id");
  if (schemaId === undefined) throw placeholderProblem(400, "A dataset needs a schemaRef with an id.");
  const schema = findSchema(sandbox, schemaId);
  if (schema === undefined) throw placeholderProblem(400, `schemaRef names no schema: ${schemaId}.`);
  const id = world.ids.hex("dataSet", 24);
  sandbox.dataSets.set(id, newEntity(exchange, id, body));
  return created([`@/dataSets/${id}`], `/data/foundation/catalog/dataSets/${id}`);
}

function getDataSet(exchange: Exchange): Reply {
  const dataSet = addressed(exchange);
  return ok({ [dataSet.id]: readDataSet(dataSet, exchange.sandbox) });
}

function deleteDataSet(exchange: Exchange): Reply {
  const { id } = addressed(exchange);
  exchange.sandbox.dataSets.delete(id);
  exchange.sandbox.records.delete(id);
  return ok([`@/dataSets/${id}`]);
}

function addressed({ sandbox, params }: Exchange): Entity {
  const dataSet = sandbox.dataSets.get(params.id ?? "");
  if (dataSet === undefined) throw placeholderProblem(404, `There is no dataset ${params.id}.`);
  return dataSet;
}
