import { applyPatch } from "rfc6902";
import type { JsonPatch, JsonPatchOperation } from "./json-patch.ts";

/** What a patch makes of an entity, which itself stays as it is; undefined when it does not fit it. */
export function applied<T extends object>(entity: T, patch: JsonPatch): T | undefined {
  const copy = structuredClone(entity);
  const isDone = patch.every(
    (change) => leadsIn(copy, change) && applyPatch(copy, [structuredClone(change)])[0] === null,
  );
  return isDone ? copy : undefined;
}

/**
 * Whether the path ends at a place of a list or a field of an object. The library writes to whatever it finds there: a change below a text throws
 * a bare TypeError, one of a list's `length` empties it, and one of `/transformations/first` puts a field on a list.
 */
function leadsIn(entity: object, { op, path }: JsonPatchOperation): boolean {
  const keys = path.split("/").slice(1).map(unescaped);
  const last = keys.pop();
  const parent = keys.reduce<unknown>(member, entity);
  if (last === undefined || typeof parent !== "object" || parent === null || Object.hasOwn(Object.prototype, last)) {
    return false;
  }
  return !Array.isArray(parent) || isIndex(last) || (op === "add" && last === "-");
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || (Array.isArray(value) && !isIndex(key))) return undefined;
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function isIndex(key: string): boolean {
  return /^(0|[1-9]\d*)$/.test(key);
}

function unescaped(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
