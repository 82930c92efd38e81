import { placeholderProblem } from "./errors/placeholder.ts";
import { type Json, type JsonObject, isObject } from "./json.ts";

/** Applies a JSON Patch (RFC 6902) to a copy of an object; the refusal of a change says which it is. */
export function patched(object: JsonObject, patch: readonly Json[]): JsonObject {
  const copy = structuredClone(object);
  for (const [index, change] of patch.entries()) {
    const why = isObject(change) ? apply(copy, change) : "is no object";
    if (why !== undefined) throw placeholderProblem(400, `Change ${index} of the JSON Patch ${why}.`);
  }
  return copy;
}

/** Why a change cannot be made; undefined when it has been. */
function apply(root: JsonObject, { op, path, value, from }: JsonObject): string | undefined {
  const keys = keysOf(path);
  if (keys === undefined) return "needs a path that starts with a slash";
  if (op === "add" || op === "replace" || op === "test") {
    if (value === undefined) return "needs a value";
    if (op === "add") return add(root, keys, value);
    if (op === "replace") return remove(root, keys) ?? add(root, keys, value);
    return isSame(find(root, keys), value) ? undefined : "is a test that fails";
  }
  if (op === "remove") return remove(root, keys);
  if (op !== "move" && op !== "copy") return `has the unknown op ${String(op)}`;
  const source = keysOf(from);
  const moved = source && find(root, source);
  if (source === undefined || moved === undefined) return "needs a from that is there";
  const why = op === "move" ? remove(root, source) : undefined;
  return why ?? add(root, keys, structuredClone(moved));
}

function keysOf(path: Json | undefined): string[] | undefined {
  if (typeof path !== "string" || !path.startsWith("/")) return undefined;
  return path
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function find(root: Json, keys: readonly string[]): Json | undefined {
  let here: Json | undefined = root;
  for (const key of keys) {
    if (Array.isArray(here)) here = /^\d+$/.test(key) ? here[Number(key)] : undefined;
    else here = isObject(here) && Object.hasOwn(here, key) ? here[key] : undefined;
  }
  return here;
}

function add(root: JsonObject, keys: readonly string[], value: Json): string | undefined {
  const parent = find(root, keys.slice(0, -1));
  const key = keys.at(-1) ?? "";
  if (isObject(parent)) {
    Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
    return undefined;
  }
  if (!Array.isArray(parent)) return `has nothing to add to at ${keys.slice(0, -1).join("/")}`;
  const index = key === "-" ? parent.length : Number(key);
  if (!Number.isInteger(index) || index < 0 || index > parent.length) return `has no place ${key} in its list`;
  parent.splice(index, 0, value);
  return undefined;
}

function remove(root: JsonObject, keys: readonly string[]): string | undefined {
  const parent = find(root, keys.slice(0, -1));
  const key = keys.at(-1) ?? "";
  if (find(root, keys) === undefined) return `names what is not there: /${keys.join("/")}`;
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (isObject(parent)) delete parent[key];
  return undefined;
}

function isSame(one: Json | undefined, two: Json): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(two));
}

function sorted(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((each) => sorted(each) ?? null);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [two]) => (one < two ? -1 : 1))
      .map(([key, member]) => [key, sorted(member) ?? null]),
  );
}
