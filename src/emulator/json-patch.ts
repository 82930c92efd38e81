import { type Json, type JsonObject, isObject } from "./json.ts";

/** One change of a JSON Patch (RFC 6902), of the three kinds that Adobe's services take. */
export type Change =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: Json }
  | { readonly op: "remove"; readonly path: string };

/** What changes make of a value, which itself stays as it is; or the path of the first that leads nowhere. */
export function applied(
  value: JsonObject,
  changes: readonly Change[],
): { readonly value: JsonObject } | { readonly misfit: string } {
  const copy = structuredClone(value);
  for (const change of changes) if (!apply(copy, change)) return { misfit: change.path };
  return { value: copy };
}

/** Carries out a change in place; false where its path leads nowhere. The whole value can be neither replaced nor removed. */
function apply(root: JsonObject, change: Change): boolean {
  const keys = change.path.split("/").slice(1).map(unescaped);
  const last = keys.pop();
  let parent: Json | undefined = root;
  for (const key of keys) parent = member(parent, key);
  if (last === undefined) return false;
  if (Array.isArray(parent)) return applyToList(parent, last, change);
  return isObject(parent) && applyToObject(parent, last, change);
}

function applyToObject(parent: JsonObject, key: string, change: Change): boolean {
  const isThere = Object.hasOwn(parent, key);
  if (change.op !== "add" && !isThere) return false;
  if (change.op === "remove") return delete parent[key];
  const value = structuredClone(change.value);
  // Defines rather than assigns, so that a path of `__proto__` stays data.
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  return true;
}

/** `-` is the place after the last one, where something can be added. */
function applyToList(parent: Json[], key: string, change: Change): boolean {
  const index = key === "-" ? parent.length : indexOf(key);
  const most = change.op === "add" ? parent.length : parent.length - 1;
  if (index === undefined || index > most) return false;
  const values = change.op === "remove" ? [] : [structuredClone(change.value)];
  parent.splice(index, change.op === "add" ? 0 : 1, ...values);
  return true;
}

function member(value: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(value)) {
    const index = indexOf(key);
    return index === undefined ? undefined : value[index];
  }
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function indexOf(key: string): number | undefined {
  return /^(0|[1-9]\d*)$/.test(key) ? Number(key) : undefined;
}

function unescaped(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
