import type { Entity } from "../state/entity.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { ownedOf } from "./find.ts";
import { SCHEMAS } from "./kinds.ts";

/** The schema with this `$id` or `meta:altId`. */
export function findSchema(sandbox: Sandbox, id: string): Entity | undefined {
  return ownedOf(sandbox, SCHEMAS, id);
}
