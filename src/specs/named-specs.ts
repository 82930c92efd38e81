import { isRecord, own } from "./json-value.ts";

/** A name and its JSON Schema; undefined where the schema is none, which then asserts nothing. */
export type NamedSchema = readonly [name: string, schema: unknown];

/** The schemas of a part in any of the forms it is served in: an array of `{ name, spec }`, a single one, or an object keyed by name. */
export function namedSpecs(specs: unknown): NamedSchema[] {
  if (Array.isArray(specs)) return specs.flatMap(named);
  if (!isRecord(specs)) return [];
  if (typeof own(specs, "name") === "string") return named(specs);
  return Object.entries(specs).flatMap(([name, spec]) => named(isRecord(spec) ? { name, ...spec } : { name }));
}

/** The schema of a part of the form `{ spec }`. */
export function schemaOf(part: unknown): unknown {
  const schema = isRecord(part) ? own(part, "spec") : undefined;
  return isRecord(schema) || typeof schema === "boolean" ? schema : undefined;
}

/** What the documents call a spec, and what it is called where it has no name. */
export function nameOf(spec: { readonly name?: unknown }, otherwise: string): string {
  return typeof spec.name === "string" ? spec.name : otherwise;
}

function named(spec: unknown): NamedSchema[] {
  if (!isRecord(spec)) return [];
  const name = own(spec, "name");
  return typeof name === "string" ? [[name, schemaOf(spec)]] : [];
}
