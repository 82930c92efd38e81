import { applyPatch } from "rfc6902";
import type { JsonPatch } from "./json-patch.ts";

/** What a patch makes of an entity, which itself stays as it is; undefined when it does not fit it. */
export function applied<T extends object>(entity: T, patch: JsonPatch): T | undefined {
  const copy = structuredClone(entity);
  const results = applyPatch(copy, [...structuredClone(patch)]);
  return results.every((result) => result === null) ? copy : undefined;
}
