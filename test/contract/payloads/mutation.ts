import { isRecord, type Path } from "../../../src/specs/json-value.ts";

/** One thing that is changed about a payload. */
export interface Mutation {
  /** What kind of change it is, as docs/coverage.md calls it. */
  readonly kind: MutationKind;
  /** Whose words forbid it: those of a schema of the spec, as ajv reads them, or those of the documents about every payload of the kind. */
  readonly by: "spec" | "documents";
  /** Where. */
  readonly path: Path;
  /** What is put there; undefined takes away what is there. */
  readonly value: unknown;
  /** Other places that the change makes wrong, by the same independent look: the interval of a flow that is now to run once. */
  readonly blamed?: readonly Path[];
}

/** A change of which it is not known whether it is forbidden. */
export type Change = Pick<Mutation, "kind" | "path" | "value">;

export type MutationKind =
  | "a required field left out"
  | "a value of a wrong type"
  | "a word that is not listed"
  | "a number beyond its bound"
  | "fields that do not go together"
  | "an id that can be none"
  | "an empty text"
  | "an empty list"
  | "a way to authenticate that is not listed"
  | "a time in another unit";

/**
 * Whether a refusal points to where the change was made, and nowhere else: at what was changed, at what held a field that was left out, or, where
 * fields do not go together, at the other one.
 */
export function pointsAt({ kind, path, value, blamed = [] }: Mutation, refused: readonly Path[]): boolean {
  const own = [path, ...(value === undefined ? [path.slice(0, -1)] : [])].map(String);
  const others = blamed.map(String);
  const due = kind === "fields that do not go together" ? [...others, ...own] : own;
  const found = refused.map(String);
  return found.some((one) => due.includes(one)) && found.every((one) => own.includes(one) || others.includes(one));
}

/** A copy with the one change made. */
export function mutated(value: unknown, path: Path, put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  if (Array.isArray(value)) {
    return rest.length === 0 && put === undefined
      ? value.filter((_, index) => index !== key)
      : value.map((item, index) => (index === key ? mutated(item, rest, put) : item));
  }
  const fields: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
  const name = String(key);
  const { [name]: old, ...others } = fields;
  const inner = mutated(old, rest, put);
  if (inner === undefined) return others;
  return name in fields ? { ...fields, [name]: inner } : { ...others, [name]: inner };
}
