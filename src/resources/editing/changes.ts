import { createPatch } from "rfc6902";
import type { JsonPatch } from "./json-patch.ts";
import { listChanges } from "./list-changes.ts";

/** What the platform itself writes with every change: that it differs is nobody's change. */
const MARKS = new Set(["etag", "eTag", "version", "updatedAt", "updatedBy", "updatedClient", "updated", "updatedUser"]);

/** The changes that make one JSON value into another: only what differs, none of it a move or a copy. */
export function changesBetween(before: object, after: object): JsonPatch {
  const patch = createPatch(withoutMarks(before), withoutMarks(after), (one, other, pointer) =>
    listChanges(one, other, pointer.toString()),
  );
  return patch.flatMap((change): JsonPatch => {
    if (change.op === "remove") return [{ op: "remove", path: change.path }];
    return change.op === "add" || change.op === "replace"
      ? [{ op: change.op, path: change.path, value: change.value }]
      : [];
  });
}

function withoutMarks(entity: object): object {
  return Object.fromEntries(Object.entries(entity).filter(([key, value]) => !MARKS.has(key) && value !== undefined));
}

/**
 * Paths that two sets of changes have in common: equal ones, and those of which one lies within the other. Appending to a list disturbs nobody, unless
 * it is asked strictly: then lists count as a whole, for an index says little about which of their members is meant.
 */
export function overlap(ours: JsonPatch, theirs: JsonPatch, { strict = false } = {}): readonly string[] {
  const at = (path: string) => (strict ? path.replace(/\/(\d+|-)(\/.*)?$/, "") : path);
  const paths = ours.filter(({ path }) => theirs.some((change) => collides(at(path), at(change.path), strict)));
  return [...new Set(paths.map(({ path }) => path))];
}

function collides(one: string, other: string, strict: boolean): boolean {
  if (one === other) return strict || !one.endsWith("/-");
  return one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
