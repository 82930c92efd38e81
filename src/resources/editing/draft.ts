import type { WritableDeep } from "type-fest";

/** A copy of an entity that may be changed. */
export type Draft<T> = WritableDeep<T>;

export function draftOf<T extends object>(entity: T): Draft<T> {
  // A JSON value: copying it loses nothing, and what is read-only in the entity's type may be written in the copy's.
  return structuredClone(entity) as Draft<T>;
}
