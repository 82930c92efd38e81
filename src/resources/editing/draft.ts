import type { Tagged } from "type-fest";
import type { IdInput, IdName } from "../../ids.ts";

/**
 * A copy of an entity that may be changed: nothing in it is read-only, what may be missing may be set to undefined, ids are taken as they are
 * everywhere, and the start of a schedule may be a `Date`.
 */
export type Draft<T> = T extends string
  ? DraftString<T>
  : T extends readonly (infer Item)[]
    ? Draft<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: DraftField<T, Key> }
      : T;

type DraftField<T, Key extends keyof T> =
  | Draft<T[Key]>
  // biome-ignore lint/complexity/noBannedTypes: what an empty object is assignable to is optional
  | ({} extends Pick<T, Key> ? undefined : never)
  | (Key extends "startTime" ? Date : never);

/** An id may be given as a plain string, or as an id of its kind. */
type DraftString<T extends string> =
  | T
  | { [Name in IdName]: T extends Tagged<string, Name> ? IdInput<Name> : never }[IdName];

export function draftOf<T extends object>(entity: T): Draft<T> {
  // A JSON value: copying it loses nothing, and what is read-only in the entity's type may be written in the copy's.
  return structuredClone(entity) as Draft<T>;
}
