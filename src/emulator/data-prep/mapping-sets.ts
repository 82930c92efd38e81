import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { type Json, at, listAt } from "../json.ts";
import { type MappingSet, type MappingSetVersion, versionOf } from "../state/mapping-set.ts";
import { newEntity } from "../state/new-entity.ts";
import { GUIDE, OPENAPI } from "./fidelity.ts";
import { listMappingSets } from "./mapping-set-list.ts";
import { mappingSetBody } from "./new-mapping-set.ts";
import { expanded, shownVersion, summaryOf } from "./read-mapping-set.ts";

export const MAPPING_SET_ROUTES: readonly Route[] = [
  { method: "POST", pattern: "/mappingSets", handle: createMappingSet, fidelity: GUIDE },
  { method: "GET", pattern: "/mappingSets", handle: listMappingSets, fidelity: GUIDE },
  { method: "GET", pattern: "/mappingSets/:id", handle: getMappingSet, fidelity: GUIDE },
  { method: "PUT", pattern: "/mappingSets/:id", handle: replaceMappingSet, fidelity: GUIDE },
  { method: "GET", pattern: "/mappingSets/:id/mappings", handle: listMappings, fidelity: OPENAPI },
  { method: "GET", pattern: "/mappingSets/:id/mappings/:mappingId", handle: getMapping, fidelity: OPENAPI },
];

function createMappingSet(exchange: Exchange): Reply {
  const { world, sandbox } = exchange;
  const body = mappingSetBody(exchange);
  const entity = newEntity(exchange, world.ids.hex("mappingSet", 32), body);
  const mappingSet: MappingSet = { ...entity, versions: [{ body, writtenAt: entity.createdAt }] };
  sandbox.mappingSets.set(mappingSet.id, mappingSet);
  return ok(summaryOf(mappingSet, world));
}

function getMappingSet(exchange: Exchange): Reply {
  const { world, sandbox, query } = exchange;
  const mappingSet = addressed(exchange);
  const shown = shownVersion(mappingSet, askedVersion(exchange, mappingSet), world);
  return ok(query.get("expandSchema") === "true" ? expanded(shown, sandbox) : shown);
}

/** A whole new version each time, with new ids for its mappings. Flows keep the one they name. */
function replaceMappingSet(exchange: Exchange): Reply {
  const { world } = exchange;
  const mappingSet = addressed(exchange);
  const version: MappingSetVersion = { body: mappingSetBody(exchange), writtenAt: world.clock.now() };
  mappingSet.versions.push(version);
  mappingSet.body = version.body;
  mappingSet.updatedAt = version.writtenAt;
  return ok(shownVersion(mappingSet, version, world));
}

/** This knows no version: it shows the last one. */
function listMappings(exchange: Exchange): Reply {
  return ok([...(mappingsByVersion(exchange).at(-1) ?? [])]);
}

/** Of whichever version it is: ids are new in each. */
function getMapping(exchange: Exchange): Reply {
  const { mappingId } = exchange.params;
  const found = mappingsByVersion(exchange)
    .flat()
    .find((each) => at(each, "id") === mappingId);
  if (found === undefined) throw placeholderProblem(404, `The mapping set has no mapping ${mappingId}.`);
  return ok(found);
}

function mappingsByVersion(exchange: Exchange): readonly (readonly Json[])[] {
  const mappingSet = addressed(exchange);
  return mappingSet.versions.map((version) => listAt(shownVersion(mappingSet, version, exchange.world), "mappings"));
}

function addressed({ sandbox, params }: Exchange): MappingSet {
  const found = sandbox.mappingSets.get(params.id ?? "");
  if (found === undefined) throw placeholderProblem(404, `There is no mapping set ${params.id}.`);
  return found;
}

function askedVersion({ query, world }: Exchange, mappingSet: MappingSet): MappingSetVersion {
  const unasked = world.quirks.mappingSetVersion === "zero" ? 0 : mappingSet.versions.length - 1;
  const version = query.get("version") ?? unasked;
  const found = versionOf(mappingSet, version);
  if (found === undefined) {
    throw placeholderProblem(404, `The mapping set ${mappingSet.id} has no version ${version}.`);
  }
  return found;
}
