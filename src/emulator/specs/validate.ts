import { Validator } from "@cfworker/json-schema";
import type { Json, JsonObject } from "../json.ts";

/** One violation: the keyword that failed and what it says, with the place. */
export interface Violation {
  readonly keyword: string;
  readonly message: string;
}

/** Keywords that only pass on what failed inside them. */
const WRAPPERS: readonly string[] = ["if", "then", "else", "allOf", "anyOf", "properties"];

/** What a draft-07 schema has against a value, innermost reasons only; empty when nothing. */
export function violations(value: Json, schema: JsonObject): readonly Violation[] {
  const { errors } = validatorOf(schema).validate(value);
  return errors
    .filter(({ keyword }) => !WRAPPERS.includes(keyword))
    .map(({ keyword, instanceLocation, error }) => ({ keyword, message: `${instanceLocation}: ${error}` }));
}

/** Specs live as long as the emulator; making a validator of one takes longer than using it. */
const VALIDATORS = new WeakMap<JsonObject, Validator>();

function validatorOf(schema: JsonObject): Validator {
  const known = VALIDATORS.get(schema);
  if (known !== undefined) return known;
  const made = new Validator(schema, "7", false);
  VALIDATORS.set(schema, made);
  return made;
}
