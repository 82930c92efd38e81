import { placeholderProblem } from "../errors/placeholder.ts";
import { type Json, type JsonObject, at, isObject, listAt, textAt } from "../json.ts";
import { findSchema } from "../schema-registry/find-schema.ts";
import type { Entity } from "../state/entity.ts";
import type { Sandbox } from "../state/sandbox.ts";

/** Refuses a dataset whose schema there is not, whose tags are none, or that is enabled for Profile before its schema is. */
export function checkDataSet(body: JsonObject, sandbox: Sandbox): void {
  const schemaId = textAt(body, "schemaRef.id") ?? textAt(body, "schema");
  if (schemaId === undefined) throw placeholderProblem(400, "A dataset needs a schemaRef with an id.");
  const schema = findSchema(sandbox, schemaId);
  if (schema === undefined) throw placeholderProblem(400, `schemaRef names no schema: ${schemaId}.`);
  checkTags(body.tags);
  if (isEnabled(body, "unifiedProfile") && !isInUnion(schema)) {
    throw placeholderProblem(400, "To enable profile datasets the schema should be valid: it is not tagged union.");
  }
}

function checkTags(tags: Json | undefined): void {
  if (tags === undefined) return;
  if (!isObject(tags) || !Object.values(tags).every((values) => isTextList(values))) {
    throw placeholderProblem(400, "tags is an object of lists of texts.");
  }
}

function isTextList(values: Json): boolean {
  return Array.isArray(values) && values.every((value) => typeof value === "string");
}

/** Adobe writes the switch with a space after the colon and without. */
function isEnabled(body: JsonObject, tag: string): boolean {
  return listAt(at(body, "tags"), tag).some((value) => typeof value === "string" && /^enabled\s*:\s*true$/.test(value));
}

function isInUnion({ body }: Entity): boolean {
  return listAt(body, "meta:immutableTags").includes("union");
}
