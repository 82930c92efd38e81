import type { JsonObject } from "../json.ts";

const DRAFT_07 = "http://json-schema.org/draft-07/schema#";

/** A draft-07 object schema, as specs embed them. */
export function objectSchema(properties: JsonObject, rest: JsonObject = {}): JsonObject {
  return { $schema: DRAFT_07, type: "object", properties, ...rest };
}
