import { deepEqual } from "../deep-equal.ts";
import { isRecord, own, type Path } from "../json-value.ts";
import { MAX_SCHEMA_DEPTH } from "./limits.ts";

/** What a reference points to. */
interface Target {
  readonly schema: unknown;
  readonly path: Path;
}

/** Where the schemas of a document can be found by a `$ref`. */
export interface Addresses {
  /** What a reference inside a schema of this document points to; undefined where that is no part of the document. */
  target(ref: string, from: object): Target | undefined;
}

/** No schema is compiled that stands deeper: each level takes at most two keys. */
const DEEPEST = 2 * MAX_SCHEMA_DEPTH;

/** The address of a document that names none. Any absolute one serves, as relative references are resolved against it. */
const UNNAMED = "schema:///";

/** Reads the `$id`s of a document, when first asked: each gives its schema an address, and is what the references below it are relative to. */
export function addressesOf(root: unknown): Addresses {
  let read: ReturnType<typeof placesIn> | undefined;
  return {
    target(ref, from) {
      read ??= placesIn(root);
      const { places, bases } = read;
      const uri = resolved(ref, bases.get(from) ?? bases.get(root) ?? UNNAMED);
      if (uri === undefined) return undefined;
      const named = places.get(withoutEmptyFragment(uri));
      if (named !== undefined) return named;
      const document = places.get(uri.replace(/#.*$/s, ""));
      const pointer = decoded(uri.replace(/^[^#]*#?/, ""));
      return document === undefined || !pointer?.startsWith("/") ? undefined : follow(document, pointer);
    },
  };
}

/** The schemas with an address, and the address that each schema's references are relative to. */
function placesIn(root: unknown) {
  const places = new Map<string, Target | undefined>([[UNNAMED, { schema: root, path: [] }]]);
  const bases = new Map<unknown, string>();
  const waiting = [{ schema: root, path: [] as Path, base: UNNAMED }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { schema, path } = next;
    if (!isRecord(schema) || bases.has(schema) || path.length > DEEPEST) continue;
    const id = own(schema, "$id");
    const uri = typeof id === "string" ? resolved(id, next.base) : undefined;
    const base = uri?.replace(/#.*$/s, "") ?? next.base;
    bases.set(schema, base);
    if (uri !== undefined) enter(places, withoutEmptyFragment(uri), { schema, path });
    for (const [keys, sub] of subschemasOf(schema)) waiting.push({ schema: sub, path: [...path, ...keys], base });
  }
  return { places, bases };
}

/** An address of two different schemas is one of neither. */
function enter(places: Map<string, Target | undefined>, uri: string, target: Target): void {
  const there = places.get(uri);
  if (!places.has(uri) || target.path.length === 0) places.set(uri, target);
  else if (!deepEqual(there?.schema, target.schema)) places.set(uri, undefined);
}

/** Keywords that hold values, in which an `$id` is a property like others. */
const VALUES = new Set(["default", "enum", "const", "examples"]);
const LISTS = new Set(["items", "allOf", "anyOf", "oneOf"]);
const MAPS = new Set(["$defs", "definitions", "properties", "patternProperties", "dependencies"]);

/** Below keywords we do not know a schema may stand too, for a `$ref` to point at. */
function subschemasOf(schema: Readonly<Record<string, unknown>>): (readonly [Path, unknown])[] {
  return Object.entries(schema).flatMap(([keyword, value]): (readonly [Path, unknown])[] => {
    if (VALUES.has(keyword)) return [];
    if (Array.isArray(value))
      return LISTS.has(keyword) ? value.map((sub: unknown, index) => [[keyword, index], sub]) : [];
    if (MAPS.has(keyword) && isRecord(value)) return Object.entries(value).map(([name, sub]) => [[keyword, name], sub]);
    return [[[keyword], value]];
  });
}

function follow(document: Target, pointer: string): Target | undefined {
  const path: (string | number)[] = [];
  let schema = document.schema;
  for (const token of pointer.slice(1).split("/")) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    const index = Array.isArray(schema) && /^(0|[1-9]\d*)$/.test(key) ? Number(key) : undefined;
    path.push(index ?? key);
    if (Array.isArray(schema)) schema = index === undefined ? undefined : schema[index];
    else schema = isRecord(schema) ? own(schema, key) : undefined;
  }
  return schema === undefined ? undefined : { schema, path: [...document.path, ...path] };
}

function resolved(ref: string, base: string): string | undefined {
  return URL.canParse(ref, base) ? new URL(ref, base).href : undefined;
}

function withoutEmptyFragment(uri: string): string {
  return uri.replace(/#$/, "");
}

function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
