import { type JsonObject, listAt, textAt } from "../json.ts";
import type { Entity } from "../state/entity.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { type Owned, allOwned } from "./find.ts";
import { findSchema } from "./find-schema.ts";

/** Whether a schema is enabled for Profile, which cannot be undone. */
export function isUnion(schema: JsonObject): boolean {
  return listAt(schema, "meta:immutableTags").includes("union");
}

/** The datasets that were made from a schema. */
export function dataSetsOf(sandbox: Sandbox, schemaId: string): Entity[] {
  return [...sandbox.dataSets.values()].filter(
    ({ body }) => findSchema(sandbox, textAt(body, "schemaRef.id") ?? "")?.id === schemaId,
  );
}

/** The schemas that may change only in ways that break nothing. */
export function bindingSchemas(sandbox: Sandbox): Entity[] {
  return [...sandbox.schemas.values()].filter(({ id, body }) => isUnion(body) || dataSetsOf(sandbox, id).length > 0);
}

/** The resources of the organisation that refer to another, anywhere in them. */
export function usersOf(sandbox: Sandbox, id: string): Owned[] {
  return allOwned(sandbox).filter(({ entity }) => entity.id !== id && mentions(entity.body, id));
}

function mentions(node: unknown, id: string): boolean {
  if (typeof node !== "object" || node === null) return false;
  return Object.entries(node).some(([key, value]) => (key === "$ref" && value === id) || mentions(value, id));
}
