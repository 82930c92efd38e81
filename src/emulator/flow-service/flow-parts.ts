import { transformationParams } from "../engine/transformation-params.ts";
import { flowProblem } from "../errors/flow.ts";
import { type Json, type JsonObject, listAt, textAt } from "../json.ts";
import { findSchema } from "../schema-registry/find-schema.ts";
import { transformationSchemas } from "../specs/flow-spec-parts.ts";
import type { Entity } from "../state/entity.ts";
import { versionOf } from "../state/mapping-set.ts";
import type { Sandbox } from "../state/sandbox.ts";
import type { Stateful } from "../state/stateful.ts";
import { refuseOnDraft } from "./draft.ts";

/** Refuses a flow whose source and target do not exist or do not belong with its flow spec. */
export function checkConnections(payload: JsonObject, flowSpec: JsonObject, sandbox: Sandbox, isDraft: boolean): void {
  for (const source of named(payload, "sourceConnectionIds", sandbox.sourceConnections)) {
    checkMember(source, listAt(flowSpec, "sourceConnectionSpecIds"), "source");
    if (!isDraft) refuseOnDraft(source, "source connection");
  }
  for (const target of named(payload, "targetConnectionIds", sandbox.targetConnections)) {
    checkMember(target, listAt(flowSpec, "targetConnectionSpecIds"), "target");
    if (!isDraft) refuseOnDraft(target, "target connection");
  }
}

/** Refuses a flow whose mapping set does not exist, or whose mapping, dataset and target differ in schema. */
export function checkMapping(payload: JsonObject, flowSpec: JsonObject, sandbox: Sandbox): void {
  // A spec that knows no Mapping needs none.
  if (!transformationSchemas(flowSpec).has("Mapping") && transformationParams(payload, "Mapping") === undefined) return;
  const params = transformationParams(payload, "Mapping");
  const mappingId = textAt(params, "mappingId");
  if (mappingId === undefined) throw flowProblem("1100-400", "transformations need a Mapping with a mappingId.");
  const mappingSet = sandbox.mappingSets.get(mappingId);
  if (mappingSet === undefined) throw flowProblem("1100-400", `There is no mapping set ${mappingId}.`);
  const version = params?.mappingVersion ?? "0";
  if (versionOf(mappingSet, version) === undefined) {
    throw flowProblem("1412-400", `The mapping set ${mappingId} has no version ${version}.`);
  }
  for (const target of named(payload, "targetConnectionIds", sandbox.targetConnections)) {
    const dataSet = sandbox.dataSets.get(textAt(target.body, "params.dataSetId") ?? "");
    const ids = [
      textAt(mappingSet.body, "xdmSchema"),
      textAt(dataSet?.body, "schemaRef.id"),
      textAt(target.body, "data.schema.id"),
    ];
    const schemas = new Set(ids.map((id) => findSchema(sandbox, id ?? "")?.id ?? id));
    if (schemas.size > 1) throw flowProblem("1425-400", "Mapping set, dataset and target connection differ in schema.");
  }
}

function named(payload: JsonObject, field: string, entities: ReadonlyMap<string, Stateful>): Stateful[] {
  const ids: Json[] = listAt(payload, field);
  if (ids.length === 0) throw flowProblem("1100-400", `${field} needs at least one id.`);
  return ids.map((id) => {
    const entity = entities.get(String(id));
    if (entity === undefined) throw flowProblem("1100-400", `${field} names no such connection: ${id}.`);
    return entity;
  });
}

/** A flow spec without a list takes any connection spec. */
function checkMember({ id, body }: Entity, allowed: readonly Json[], kind: "source" | "target"): void {
  const specId = textAt(body, "connectionSpec.id") ?? "";
  if (allowed.length === 0 || allowed.includes(specId)) return;
  throw flowProblem("1100-400", `The flow spec takes no ${kind} of the connection spec ${specId} (${id}).`);
}
