import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { type Json, type JsonObject, at, isObject } from "../json.ts";
import { type TransformError, mapRow } from "../mapping/map-row.ts";
import { type Mapping, compile } from "../mapping/mapping.ts";
import { MappingProblem } from "../mapping/problem.ts";
import { fieldsOf } from "../schema-registry/fields-of.ts";
import { ENGINE } from "./fidelity.ts";
import { targetSchema } from "./new-mapping-set.ts";
import { compileMappings, readMappings } from "./read-mappings.ts";

export const TRY_ROUTES: readonly Route[] = [
  { method: "POST", pattern: "/mappingSets/validate", handle: validateMappingSet, fidelity: ENGINE },
  { method: "POST", pattern: "/mappingSets/preview", handle: previewMappingSet, fidelity: ENGINE },
];

/** One verdict for each mapping: HTTP 200 says nothing. */
function validateMappingSet({ sandbox, body }: Exchange): Reply {
  const mappings = readMappings(body);
  targetSchema(body, sandbox);
  return ok({ validationResponse: mappings.map(verdictOn) });
}

function verdictOn(mapping: Mapping): JsonObject {
  try {
    compile(mapping);
    return { status: "SUCCESS", errors: null };
  } catch (error) {
    if (!(error instanceof MappingProblem)) throw error;
    return { status: "FAILED", errors: [errorInfo(mapping, error.message)] };
  }
}

/** What rows become. Nothing is kept of them. */
function previewMappingSet({ world, sandbox, body }: Exchange): Reply {
  const mappingSet = at(body, "mappingSet") ?? null;
  const rows = rowsOf(at(body, "data") ?? null);
  const fields = fieldsOf(targetSchema(mappingSet, sandbox).body, sandbox);
  const mappings = compileMappings(mappingSet);
  const now = world.clock.now();
  const previews = rows.map((row): JsonObject => {
    const { record, errors } = mapRow(mappings, fields, { row, now });
    return { data: record, errors: errors.length === 0 ? null : errors.map(shownError) };
  });
  return ok(world.quirks.previewAnswer === "list" ? previews : (previews[0] ?? {}));
}

/** A list of rows in the guide, one row in the OpenAPI file's example. */
function rowsOf(data: Json): readonly JsonObject[] {
  const rows = Array.isArray(data) ? data : [data];
  return rows.map((row) => {
    if (isObject(row)) return row;
    throw placeholderProblem(400, "data is a list of rows, each of them an object.");
  });
}

function shownError({ mapping, exception }: TransformError): JsonObject {
  return errorInfo(mapping, exception);
}

function errorInfo({ source, destination, sourceType }: Mapping, exception: string): JsonObject {
  return { source, destination, columnName: destination, sourceType, exception };
}
