import { isRecord, type Path } from "../json-value.ts";
import type { Finding } from "../finding.ts";
import type { Coercion } from "../spec-schema.ts";
import { convert } from "./convert.ts";
import { declaredBy, entry, property } from "./kept-views.ts";
import type { Declared } from "./views.ts";
import { allows, wantedTypes } from "./wanted-types.ts";

/** A copy of a value in which everything has the type its schema declares, as far as nothing is lost. */
export interface Coerced {
  readonly value: unknown;
  readonly coercions: readonly Coercion[];
  /** Dates that are none. */
  readonly findings: readonly Finding[];
}

interface Log {
  readonly coercions: Coercion[];
  readonly findings: Finding[];
}

/** The value given is never changed. Values nested deeper than a payload may be are refused before this is called. */
export function coerce(value: unknown, schema: unknown): Coerced {
  const log: Log = { coercions: [], findings: [] };
  return { value: walk(value, declaredBy(schema), [], log), ...log };
}

function walk(value: unknown, declared: Declared, path: Path, log: Log): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => walk(item, entry(declared, index), [...path, index], log));
  if (isPlain(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, walk(item, property(declared, key), [...path, key], log)]),
    );
  }
  if (value instanceof Date && Number.isNaN(value.getTime())) {
    log.findings.push({
      path,
      keyword: "date",
      what: "is a Date that holds no time (an Invalid Date): check what it was made of",
    });
    return value;
  }
  return converted(value, declared, path, log);
}

function converted(value: unknown, declared: Declared, path: Path, log: Log): unknown {
  const types = wantedTypes(declared);
  if (!(value instanceof Date) && allows(types, value)) return value;
  for (const type of types) {
    const to = convert(value, type);
    if (to === undefined) continue;
    log.coercions.push({ path, from: value, to });
    return to;
  }
  return value;
}

/** Objects of a class know themselves how they become JSON. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || !(value instanceof Object);
}
