import type { ZodMiniType } from "zod/mini";
import { UnsupportedSpecError } from "../../errors/unsupported-spec-error.ts";
import { isRecord, type Path } from "../json-value.ts";
import { type Addresses, addressesOf } from "./addresses.ts";
import type { MalformedPart } from "../malformed-part.ts";
import { MAX_SCHEMA_DEPTH, MAX_SCHEMA_EXPANSION, MAX_SCHEMA_NODES } from "./limits.ts";

export type Node = ZodMiniType;

/** What is shared while one schema is compiled. */
export interface Compilation {
  readonly malformed: MalformedPart[];
  /** Compiles a subschema. Passed along, because every keyword's module needs it and it needs every keyword's. */
  readonly compile: (schema: unknown, position: Position) => Node;
  /** The node of each schema object that is done. */
  readonly done: Map<object, Done>;
  /** The schema objects whose compilation has begun and not ended. */
  readonly open: Set<object>;
  readonly addresses: Addresses;
  count: number;
  /** How many schemas apply in all, those that are referred to counted each time. */
  expansion: number;
}

interface Done {
  readonly node: Node;
  readonly expansion: number;
}

/** Where in the schema the compiler stands. */
export interface Position {
  readonly compilation: Compilation;
  readonly path: Path;
  readonly depth: number;
  /** The schemas that apply to the very same value: a `$ref` back to one of them would never end. */
  readonly sameValue: ReadonlySet<object>;
}

/** A position together with the schema that stands there. */
export interface Place extends Position {
  readonly schema: Readonly<Record<string, unknown>>;
}

export function startOf(root: unknown, compile: Compilation["compile"]): Position {
  const compilation: Compilation = {
    compile,
    addresses: addressesOf(root),
    malformed: [],
    done: new Map(),
    open: new Set(),
    count: 0,
    expansion: 0,
  };
  return { compilation, path: [], depth: 0, sameValue: new Set() };
}

/** The node of a subschema. */
export function compileSub(schema: unknown, position: Position): Node {
  return position.compilation.compile(schema, position);
}

/** Enters a schema object. */
export function enter(position: Position, schema: Readonly<Record<string, unknown>>): Place {
  const { compilation, path, depth } = position;
  compilation.count += 1;
  const keyword = keywordAt(path);
  if (depth > MAX_SCHEMA_DEPTH)
    throw new UnsupportedSpecError(keyword, path, `The schema nests deeper than ${MAX_SCHEMA_DEPTH} levels`);
  if (compilation.count > MAX_SCHEMA_NODES)
    throw new UnsupportedSpecError(keyword, path, `The schema holds more than ${MAX_SCHEMA_NODES} schemas`);
  return {
    ...position,
    schema,
    sameValue: new Set([...position.sameValue, schema]),
  };
}

/** Counts what applies by way of a schema: references to references may double it again and again. */
export function expand({ compilation, path }: Position, by: number): void {
  compilation.expansion += by;
  if (compilation.expansion > MAX_SCHEMA_EXPANSION) {
    const problem = `With what is referred to, the schema amounts to more than ${MAX_SCHEMA_EXPANSION} schemas`;
    throw new UnsupportedSpecError(keywordAt(path), path, problem);
  }
}

function keywordAt(path: Path): string {
  return String(path.findLast((key) => typeof key === "string") ?? "$schema");
}

/** The position of a subschema that applies to the same value, as `allOf` does. */
export function beside(place: Position, ...keys: Path): Position {
  return { ...place, path: [...place.path, ...keys], depth: place.depth + 1 };
}

/** The position of a subschema that applies to a part of the value, as `properties` does. */
export function inside(place: Position, ...keys: Path): Position {
  return { ...beside(place, ...keys), sameValue: new Set() };
}

export function isSchema(value: unknown): value is boolean | Readonly<Record<string, unknown>> {
  return typeof value === "boolean" || isRecord(value);
}
