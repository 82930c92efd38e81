import type { Row } from "../data/table.ts";
import type { Mapping } from "../data-prep/read-mappings.ts";
import { type Json, type JsonObject, isObject } from "../json.ts";
import type { XdmFields } from "../schema-registry/xdm-fields.ts";
import { convert } from "./convert.ts";

/**
 * The XDM record of a row, or undefined where the row is rejected.
 *
 * A value that does not convert becomes null and is left out; null in a required field rejects the row. A required
 * field that no mapping fills is let pass: Adobe's own CRM tutorial maps no `_id`.
 */
export function mapRow(row: Row, mappings: readonly Mapping[], fields: XdmFields): JsonObject | undefined {
  const record: JsonObject = {};
  for (const { source, destination } of mappings) {
    const field = Object.hasOwn(fields, destination) ? fields[destination] : undefined;
    const value = convert(row[source] ?? null, field);
    if (value !== null) place(record, destination.split("."), value);
    else if (field?.required) return undefined;
  }
  return record;
}

function place(record: JsonObject, keys: readonly string[], value: Json): void {
  let here = record;
  for (const key of keys.slice(0, -1)) {
    const existing = Object.hasOwn(here, key) ? here[key] : undefined;
    const next: JsonObject = isObject(existing) ? existing : {};
    define(here, key, next);
    here = next;
  }
  define(here, keys.at(-1) ?? "", value);
}

/** Defines rather than assigns, so that a path of `__proto__` stays data. */
function define(object: JsonObject, key: string, value: Json): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
