import { type Json, isObject } from "../json.ts";

/** The one member that marks a Map among JSON. */
const MAP = "$map";

/** State as JSON: a Map becomes `{ "$map": [[key, value], …] }`, in its order. */
export function encode(value: unknown): Json {
  if (value instanceof Map) return { [MAP]: [...value].map(([key, member]) => [encode(key), encode(member)]) };
  if (Array.isArray(value)) return value.map(encode);
  if (isObject(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return fromEntries(members.map(([key, member]) => [key, encode(member)]));
  }
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : { [MAP]: String(value) };
  throw new TypeError(`The emulator's state holds a ${typeof value}, which cannot be saved.`);
}

/** The reverse of {@link encode}. */
export function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (!isObject(value)) return value;
  const entries = value[MAP];
  if (typeof entries === "string") return Number(entries);
  if (!Array.isArray(entries)) return fromEntries(Object.entries(value).map(([key, member]) => [key, decode(member)]));
  return new Map(entries.filter((entry) => Array.isArray(entry)).map(([key, member]) => [decode(key), decode(member)]));
}

/** An object of own members, whatever their names. */
function fromEntries<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries);
}
