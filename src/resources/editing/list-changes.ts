import { createPatch, type Operation } from "rfc6902";
import { deepEqual } from "../../specs/deep-equal.ts";

/**
 * The changes of a list in its plain cases: appended to, cut short, single items changed. Undefined for the others, which are for the general
 * algorithm: it compares every item with every other, and would take seconds for a thousand of them.
 */
export function listChanges(before: unknown, after: unknown, pointer: string): Operation[] | undefined {
  if (!Array.isArray(before) || !Array.isArray(after)) return undefined;
  const shared = Math.min(before.length, after.length);
  const changed = [...Array(shared).keys()].filter((index) => !deepEqual(before[index], after[index]));
  if (before.length !== after.length && changed.length > 0) return undefined;
  // More of them, and the items have rather moved.
  if (changed.length > 1) return undefined;
  return [
    ...changed.flatMap((index) => itemChanges(before[index], after[index], `${pointer}/${index}`)),
    ...after.slice(shared).map((value) => ({ op: "add" as const, path: `${pointer}/-`, value })),
    ...before.slice(shared).map(() => ({ op: "remove" as const, path: `${pointer}/${shared}` })),
  ];
}

function itemChanges(before: unknown, after: unknown, pointer: string): Operation[] {
  const changes = createPatch(before, after, (one, other, inner) => listChanges(one, other, inner.toString()));
  return changes.map((change) => ({ ...change, path: `${pointer}${change.path}` }));
}
