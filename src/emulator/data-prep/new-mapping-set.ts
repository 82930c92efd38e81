import { placeholderProblem } from "../errors/placeholder.ts";
import type { Exchange } from "../http/exchange.ts";
import { type Json, type JsonObject, isObject, listAt, pick, textAt } from "../json.ts";
import { findSchema } from "../schema-registry/find-schema.ts";
import type { Entity } from "../state/entity.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { compileMappings, schemaIdOf, shownMapping } from "./read-mappings.ts";

/** What a payload may say besides its mappings and its schema, and is read back. */
const KEPT = ["name", "inputSchema", "tags", "allowNullValues"];

/** The schema that a payload maps to, or the refusal of one that there is not. */
export function targetSchema(payload: Json, sandbox: Sandbox): Entity {
  const schemaId = schemaIdOf(payload);
  if (schemaId === undefined)
    throw placeholderProblem(400, "A mapping set needs outputSchema.schemaRef.id or xdmSchema.");
  const schema = findSchema(sandbox, schemaId);
  if (schema === undefined) throw placeholderProblem(400, `There is no schema ${schemaId}.`);
  return schema;
}

/** A version of a mapping set as it is stored, out of its payload; its mappings get ids. */
export function mappingSetBody({ world, sandbox, body }: Exchange): JsonObject {
  const mappings = compileMappings(body);
  const given = listAt(body, "mappings");
  const schema = targetSchema(body, sandbox);
  const contentType = textAt(body, "outputSchema.schemaRef.contentType") ?? textAt(body, "xdmVersion") ?? "1.0";
  const schemaRef: JsonObject = { id: schema.id, contentType };
  return {
    supportVersion: "1.1",
    outputSchema: { id: world.ids.hex("outputSchema", 32), version: 0, schemaRef },
    mappings: mappings.map((each, index) => shownMapping(each, given[index] ?? null, world.ids.hex("mapping", 32))),
    status: "PUBLISHED",
    strictMapping: false,
    allowNullValues: false,
    xdmVersion: contentType,
    schemaRef,
    xdmSchema: schema.id,
    ...(isObject(body) ? pick(body, KEPT) : {}),
  };
}
