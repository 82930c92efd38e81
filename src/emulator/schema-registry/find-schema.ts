import type { Entity } from "../state/entity.ts";
import type { Sandbox } from "../state/sandbox.ts";

/** The schema with this `$id` or `meta:altId`. */
export function findSchema(sandbox: Sandbox, id: string): Entity | undefined {
  return sandbox.schemas.get(id) ?? [...sandbox.schemas.values()].find(({ body }) => body["meta:altId"] === id);
}
