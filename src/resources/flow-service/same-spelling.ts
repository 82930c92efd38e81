import type { JsonPatch } from "../editing/json-patch.ts";
import { keysOf, valueAt } from "./pointer.ts";

/** What specs declare as a string or a number, while samples send the other. */
const SPELLED_EITHER_WAY = /^\/(scheduleParams\/\w+|transformations\/\d+\/params\/mappingVersion)$/;

/** The changes without those that only spell a value in another way, such as `0` for `"0"`: they change nothing. */
export function withoutRespelled(patch: JsonPatch, entity: object): JsonPatch {
  // An index is not the one that was read where steps move.
  const isMoving = patch.some(({ path }) => /^\/transformations(\/[^/]+)?$/.test(path));
  return patch.filter((change) => {
    if (change.op !== "replace" || !SPELLED_EITHER_WAY.test(change.path)) return true;
    if (isMoving && change.path.startsWith("/transformations/")) return true;
    return !isSame(valueAt(entity, keysOf(change.path)), change.value);
  });
}

function isSame(one: unknown, other: unknown): boolean {
  if (!isScalar(one) || !isScalar(other)) return false;
  const isNumber = (value: unknown) => String(value).trim() !== "" && Number.isFinite(Number(value));
  if (typeof one !== "boolean" && typeof other !== "boolean" && isNumber(one) && isNumber(other))
    return Number(one) === Number(other);
  return String(one) === String(other);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
