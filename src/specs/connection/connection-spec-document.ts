import { type NamedSchema, nameOf, namedSpecs, schemaOf } from "../named-specs.ts";

/** A connection spec in whichever form the platform's endpoints and documents print it. All parts may be missing: what is missing asserts nothing. */
export interface ConnectionSpecDocument {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** The ways to authenticate: an array of `{ name, type, spec }`; a single one, or an object keyed by name, is read as well. */
  readonly authSpec?: unknown;
  /** `{ name, type, spec, attributes }`: what the `params` of a source connection are. Most printed specs have none. */
  readonly sourceSpec?: unknown;
}

/** A connection spec in one form, which is JSON. A schema that is undefined asserts nothing. */
export interface ConnectionSpecParts {
  readonly name: string;
  readonly auth: readonly NamedSchema[];
  readonly source?: unknown;
}

export function readConnectionSpec(spec: ConnectionSpecDocument): ConnectionSpecParts {
  return {
    name: nameOf(spec, "the connection spec"),
    auth: namedSpecs(spec.authSpec),
    source: schemaOf(spec.sourceSpec),
  };
}
