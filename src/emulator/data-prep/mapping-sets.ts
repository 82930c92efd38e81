import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { type JsonObject, textAt } from "../json.ts";
import { findSchema } from "../schema-registry/find-schema.ts";
import type { Entity } from "../state/entity.ts";
import { newEntity } from "../state/new-entity.ts";
import { readMappings, schemaIdOf, shownMapping } from "./read-mappings.ts";

export const MAPPING_SET_ROUTES: readonly Route[] = [
  { method: "POST", pattern: "/mappingSets", handle: createMappingSet },
  { method: "GET", pattern: "/mappingSets", handle: listMappingSets },
  { method: "GET", pattern: "/mappingSets/:id", handle: getMappingSet },
];

function createMappingSet(exchange: Exchange): Reply {
  const { world, sandbox, body } = exchange;
  const mappings = readMappings(body);
  const schemaId = schemaIdOf(body);
  if (schemaId === undefined)
    throw placeholderProblem(400, "A mapping set needs outputSchema.schemaRef.id or xdmSchema.");
  const schema = findSchema(sandbox, schemaId);
  if (schema === undefined) throw placeholderProblem(400, `There is no schema ${schemaId}.`);
  const id = world.ids.hex("mappingSet", 32);
  const contentType = textAt(body, "outputSchema.schemaRef.contentType") ?? textAt(body, "xdmVersion") ?? "1.0";
  const schemaRef: JsonObject = { id: schema.id, contentType };
  const entity = newEntity(exchange, id, {
    supportVersion: "1.1",
    outputSchema: { id: world.ids.hex("outputSchema", 32), version: 0, schemaRef },
    mappings: mappings.map((each) => shownMapping(each, world.ids.hex("mapping", 32))),
    status: "PUBLISHED",
    strictMapping: false,
    allowNullValues: false,
    xdmVersion: contentType,
    schemaRef,
    xdmSchema: schema.id,
  });
  sandbox.mappingSets.set(id, entity);
  return ok(summary(entity));
}

/** Both limit and start are needed, although the OpenAPI file gives them defaults. */
function listMappingSets({ sandbox, query }: Exchange): Reply {
  const limit = wholeNumber(query, "limit");
  const start = wholeNumber(query, "start");
  const page = [...sandbox.mappingSets.values()].slice(start, start + limit);
  return ok({ data: page.map(detail), _page: { count: page.length, limit } });
}

function getMappingSet({ sandbox, params, query }: Exchange): Reply {
  const found = sandbox.mappingSets.get(params.id ?? "");
  if (found === undefined) throw placeholderProblem(404, `There is no mapping set ${params.id}.`);
  const version = query.get("version") ?? "0";
  if (version !== "0") throw placeholderProblem(404, `The mapping set ${found.id} has no version ${version}.`);
  return ok(detail(found));
}

function summary({ id, createdAt, createdBy }: Entity): JsonObject {
  return { id, version: 0, createdDate: createdAt, modifiedDate: createdAt, createdBy, modifiedBy: createdBy };
}

/** Reads give the times rounded to the second, unlike the answer to the create. */
function detail(entity: Entity): JsonObject {
  const second = Math.round(entity.createdAt / 1000) * 1000;
  return { ...summary(entity), ...entity.body, createdDate: second, modifiedDate: second };
}

function wholeNumber(query: URLSearchParams, name: string): number {
  const value = query.get(name) ?? "";
  if (!/^\d+$/.test(value)) throw placeholderProblem(400, `${name} is required and must be a whole number.`);
  return Number(value);
}
