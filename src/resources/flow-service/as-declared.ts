import { deepEqual } from "../../specs/deep-equal.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import { keysOf, valueAt } from "./pointer.ts";

/**
 * The changes with their values as the spec declares them. `after` is what they make of the entity, `declared` the parts of it that the spec has
 * turned. A value that is not found where it was put has been changed again by the same patch, or moved: it is left as it is.
 */
export function asDeclared(patch: JsonPatch, after: object, declared: object): JsonPatch {
  return patch.map((change) => {
    if (change.op === "remove") return change;
    const keys = placeOf(change.path, change.value, after);
    const value = keys === undefined ? undefined : valueAt(declared, keys);
    return value === undefined ? change : { ...change, value };
  });
}

function placeOf(path: string, value: unknown, after: object): readonly string[] | undefined {
  const keys = keysOf(path);
  if (keys.at(-1) !== "-") return deepEqual(valueAt(after, keys), value) ? keys : undefined;
  const list = valueAt(after, keys.slice(0, -1));
  const index = Array.isArray(list) ? list.findLastIndex((item) => deepEqual(item, value)) : -1;
  return index < 0 ? undefined : [...keys.slice(0, -1), String(index)];
}
