import type { Path } from "./json-value.ts";

/** A part of a schema that is not what JSON Schema allows there. It asserts nothing. */
export interface MalformedPart {
  /** Where in the schema. */
  readonly path: Path;
  readonly problem: string;
}
