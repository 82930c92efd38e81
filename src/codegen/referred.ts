import { type Addresses, addressesOf } from "../specs/compile/addresses.ts";
import { isRecord, own } from "../specs/json-value.ts";

/** A document is asked for many references. */
const known = new WeakMap<object, Addresses>();

/** What a schema's `$ref` leads to; undefined where it has none, or one that leads out of the document. */
export function referred(schema: Readonly<Record<string, unknown>>, root: unknown): unknown {
  const ref = own(schema, "$ref");
  if (typeof ref !== "string" || !isRecord(root)) return undefined;
  const addresses = known.get(root) ?? addressesOf(root);
  known.set(root, addresses);
  return addresses.target(ref, schema)?.schema;
}
