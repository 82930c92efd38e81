import { type Json, type JsonObject, at, isObject, listAt, textAt } from "../json.ts";
import { finderIn } from "../schema-registry/find.ts";
import { findSchema } from "../schema-registry/find-schema.ts";
import { shapeOf } from "../schema-registry/resolve.ts";
import type { MappingSet, MappingSetVersion } from "../state/mapping-set.ts";
import type { Sandbox } from "../state/sandbox.ts";
import type { World } from "../state/world.ts";

/** What a create answers: identity and audit, to the millisecond. */
export function summaryOf(mappingSet: MappingSet, { quirks }: World): JsonObject {
  const { id, createdAt, createdBy, versions, updatedAt } = mappingSet;
  const date = (ms: number): Json => (quirks.mappingDates === "number" ? ms : new Date(ms).toISOString());
  return {
    id,
    version: versions.length - 1,
    createdDate: date(createdAt),
    modifiedDate: date(updatedAt),
    createdBy,
    modifiedBy: createdBy,
  };
}

/** A version of a mapping set as reads show it: with its times rounded to the second, unlike the answer to the create. */
export function shownVersion(mappingSet: MappingSet, version: MappingSetVersion, world: World): JsonObject {
  const { body, writtenAt } = version;
  const [createdAt, updatedAt] = [mappingSet.createdAt, writtenAt].map((ms) => Math.round(ms / 1000) * 1000);
  const summary = summaryOf({ ...mappingSet, createdAt: createdAt ?? 0, updatedAt: updatedAt ?? 0 }, world);
  const { id: _, version: __, ...audit } = summary;
  return {
    ...summary,
    version: mappingSet.versions.indexOf(version),
    ...body,
    mappings: listAt(body, "mappings").map((mapping) => (isObject(mapping) ? { ...mapping, ...audit } : mapping)),
  };
}

/** The same with its output schema written out. */
export function expanded(shown: JsonObject, sandbox: Sandbox): JsonObject {
  const schema = findSchema(sandbox, textAt(shown, "xdmSchema") ?? "");
  const outputSchema = at(shown, "outputSchema");
  if (schema === undefined || !isObject(outputSchema)) return shown;
  const { title = "", description = "" } = schema.body;
  const { properties = {} } = shapeOf(schema.body, finderIn(sandbox));
  return {
    ...shown,
    outputSchema: { ...outputSchema, jsonSchema: { title, description, type: "object", properties } },
  };
}
