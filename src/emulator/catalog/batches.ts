import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, created, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { type JsonObject, isObject } from "../json.ts";
import type { CatalogObject } from "../state/catalog-object.ts";
import { listBatches, uniqueValues } from "./batch-list.ts";
import { BATCH_STATUSES } from "./batch-statuses.ts";
import { changed } from "./change.ts";
import { isValidation } from "./data-sets.ts";
import { GUIDE, OPENAPI } from "./fidelity.ts";
import { listLastBatches } from "./last-batches.ts";
import { changeObject, newObject, writable } from "./object.ts";
import { checkPrecondition, tagOf } from "./precondition.ts";
import { readBatch } from "./read-batch.ts";

export const BATCH_ROUTES: readonly Route[] = [
  { method: "GET", pattern: "/batches", handle: listBatches, fidelity: GUIDE },
  { method: "POST", pattern: "/batches", handle: createBatch, fidelity: OPENAPI },
  { method: "GET", pattern: "/batches/uniques/:field", handle: uniqueValues, fidelity: OPENAPI },
  { method: "GET", pattern: "/batches/:id", handle: getBatch, fidelity: GUIDE },
  { method: "POST", pattern: "/batches/:id", handle: createBatch, fidelity: OPENAPI },
  { method: "PUT", pattern: "/batches/:id", handle: replaceBatch, fidelity: OPENAPI },
  { method: "PATCH", pattern: "/batches/:id", handle: patchBatch, fidelity: OPENAPI },
  { method: "DELETE", pattern: "/batches/:id", handle: deleteBatch, fidelity: OPENAPI },
  { method: "GET", pattern: "/lastBatches", handle: listLastBatches, fidelity: OPENAPI },
];

/** Under an id of its own, or under the one in the path. */
function createBatch(exchange: Exchange): Reply {
  const { world, sandbox, params } = exchange;
  const body = payloadOf(exchange);
  if (params.id !== undefined && sandbox.batches.has(params.id)) {
    throw placeholderProblem(400, `There already is a batch ${params.id}.`);
  }
  if (isValidation(exchange)) return ok([]);
  const id = params.id ?? world.ids.batch();
  sandbox.batches.set(id, newObject(exchange, id, body));
  return created([`@/batches/${id}`], `/data/foundation/catalog/batches/${id}`);
}

/** A batch here is made of no others: its aggregate is itself. */
function getBatch(exchange: Exchange): Reply {
  const { sandbox, world } = exchange;
  const batch = addressed(exchange);
  return { ...ok({ [batch.id]: readBatch(batch, sandbox) }), headers: { "e-tag": tagOf(batch, world) } };
}

function replaceBatch(exchange: Exchange): Reply {
  return write(exchange, () => payloadOf(exchange));
}

function patchBatch(exchange: Exchange): Reply {
  return write(exchange, (shown) => checked(changed(shown, exchange)));
}

function write(exchange: Exchange, change: (shown: JsonObject) => JsonObject): Reply {
  const { sandbox } = exchange;
  const batch = addressed(exchange);
  checkPrecondition(exchange, batch);
  const body = change(readBatch(batch, sandbox));
  if (isValidation(exchange)) return ok([]);
  changeObject(batch, body, exchange);
  return ok([`@/batches/${batch.id}`]);
}

/** Deprecated for the Batch Ingestion API's. */
function deleteBatch(exchange: Exchange): Reply {
  const { id } = addressed(exchange);
  exchange.sandbox.batches.delete(id);
  return ok([`@/batches/${id}`]);
}

function payloadOf({ body }: Exchange): JsonObject {
  if (!isObject(body)) throw placeholderProblem(400, "A batch is a JSON object.");
  return checked(writable(body));
}

function checked(body: JsonObject): JsonObject {
  if (typeof body.status === "string" && BATCH_STATUSES.has(body.status)) return body;
  throw placeholderProblem(400, `A batch needs a status, one of ${[...BATCH_STATUSES].join(", ")}.`);
}

function addressed({ sandbox, params }: Exchange): CatalogObject {
  const batch = sandbox.batches.get(params.id ?? "");
  if (batch === undefined) throw placeholderProblem(404, `There is no batch ${params.id}.`);
  return batch;
}
