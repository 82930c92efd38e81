import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, created, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { type Json, type JsonObject, isObject } from "../json.ts";
import type { CatalogObject } from "../state/catalog-object.ts";
import { changed, merged } from "./change.ts";
import { checkDataSet } from "./data-set-rules.ts";
import { GUIDE, OPENAPI, THIN } from "./fidelity.ts";
import { type Row, cut, listReply } from "./list.ts";
import { changeObject, newObject, writable } from "./object.ts";
import { checkPrecondition, tagOf } from "./precondition.ts";
import { readDataSet } from "./read-data-set.ts";

export const DATA_SET_ROUTES: readonly Route[] = [
  { method: "POST", pattern: "/dataSets", handle: createDataSet, fidelity: GUIDE },
  { method: "GET", pattern: "/dataSets", handle: listDataSets, fidelity: GUIDE },
  { method: "GET", pattern: "/dataSets/:id", handle: getDataSet, fidelity: GUIDE },
  { method: "PUT", pattern: "/dataSets/:id", handle: replaceDataSet, fidelity: OPENAPI },
  { method: "PATCH", pattern: "/dataSets/:id", handle: patchDataSet, fidelity: GUIDE },
  { method: "PATCH", pattern: "/v2/dataSets/:id", handle: mergeDataSet, fidelity: OPENAPI },
  { method: "DELETE", pattern: "/dataSets/:id", handle: deleteDataSet, fidelity: GUIDE },
  { method: "GET", pattern: "/dataSets/:id/credentials", handle: getCredentials, fidelity: THIN },
];

function createDataSet(exchange: Exchange): Reply {
  const { world, sandbox } = exchange;
  const body = payloadOf(exchange.body);
  checkDataSet(body, sandbox);
  if (isValidation(exchange)) return ok([]);
  const id = world.ids.hex("dataSet", 24);
  sandbox.dataSets.set(id, newObject(exchange, id, body));
  return created([`@/dataSets/${id}`], `/data/foundation/catalog/dataSets/${id}`);
}

function listDataSets(exchange: Exchange): Reply {
  const { sandbox } = exchange;
  return listReply(
    exchange,
    [...sandbox.dataSets.values()].map((each): Row => [each.id, readDataSet(each, sandbox)]),
  );
}

function getDataSet(exchange: Exchange): Reply {
  const { sandbox, query, world } = exchange;
  const dataSet = addressed(exchange);
  const shown = cut(readDataSet(dataSet, sandbox), query.get("properties")?.split(","));
  return { ...ok({ [dataSet.id]: shown }), headers: { "e-tag": tagOf(dataSet, world) } };
}

function replaceDataSet(exchange: Exchange): Reply {
  return write(exchange, () => payloadOf(exchange.body));
}

function patchDataSet(exchange: Exchange): Reply {
  return write(exchange, (shown) => changed(shown, exchange));
}

function mergeDataSet(exchange: Exchange): Reply {
  return write(exchange, (shown) => merged(shown, exchange));
}

/** Every write is held to the same rules as a new dataset. */
function write(exchange: Exchange, change: (shown: JsonObject) => JsonObject): Reply {
  const { sandbox } = exchange;
  const dataSet = addressed(exchange);
  checkPrecondition(exchange, dataSet);
  const body = change(readDataSet(dataSet, sandbox));
  checkDataSet(body, sandbox);
  if (isValidation(exchange)) return ok([]);
  changeObject(dataSet, body, exchange);
  return ok([`@/dataSets/${dataSet.id}`]);
}

function deleteDataSet(exchange: Exchange): Reply {
  const { sandbox, params, world } = exchange;
  if (world.quirks.deleteMissing === "empty" && !sandbox.dataSets.has(params.id ?? "")) return ok([]);
  const { id } = addressed(exchange);
  sandbox.dataSets.delete(id);
  sandbox.records.delete(id);
  return ok([`@/dataSets/${id}`]);
}

/** Deprecated. All of it is invented, and none of it opens anything. */
function getCredentials(exchange: Exchange): Reply {
  const { id } = addressed(exchange);
  const path = `adl://emulator/platform/${id}`;
  const batchId = exchange.query.get("batchId");
  return ok({
    dataSetId: id,
    path,
    stagePath: batchId === null ? path : `${path}/stage/${batchId}`,
    credentials: { name: "emulator", adlsType: "gen2", adlsUri: path, hadoopUri: path },
  });
}

function payloadOf(body: Json): JsonObject {
  if (!isObject(body)) throw placeholderProblem(400, "A dataset is a JSON object.");
  return writable(body);
}

/** Nothing is kept then. Source: Catalog API guide, appendix. */
export function isValidation({ headers }: Exchange): boolean {
  return headers.get("pragma")?.toLowerCase() === "validate-only";
}

function addressed({ sandbox, params }: Exchange): CatalogObject {
  const dataSet = sandbox.dataSets.get(params.id ?? "");
  if (dataSet === undefined) throw placeholderProblem(404, `There is no dataset ${params.id}.`);
  return dataSet;
}
