import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { isRecord, type Path } from "../../../src/specs/json-value.ts";
import { changesOf } from "./by-schema.ts";
import { type Mutation, mutated } from "./mutation.ts";
import type { Part } from "./parts.ts";

/*
 * The independent look: of all changes, those that the spec's own words forbid, as ajv reads them.
 */

const OPTIONS = { strict: false, validateFormats: false, logger: false, allErrors: true, verbose: true } as const;
const ajv = new Ajv(OPTIONS);
/** Documents write numbers as strings: this one turns them into what the schema declares. */
const typing = new Ajv({ ...OPTIONS, coerceTypes: true });
const compiled = new Map<string, { readonly validate: ValidateFunction; readonly type: ValidateFunction }>();

/** The changes of a part that are forbidden, with paths from the payload's root. */
export function forbiddenChanges({ path, schema, value }: Part): Mutation[] {
  const { validate, type } = validators(schema);
  const typed = structuredClone(value);
  type(typed);
  const before = complaints(validate, typed).map(keyOf);
  return changesOf(schema, typed).flatMap((change): Mutation[] => {
    const news = complaints(validate, mutated(typed, change.path, change.value)).filter(
      (complaint) => !before.includes(keyOf(complaint)),
    );
    const blamed = news.flatMap(concerned).map((one) => [...path, ...one]);
    return news.length === 0 ? [] : [{ ...change, by: "spec", path: [...path, ...change.path], blamed }];
  });
}

function validators(schema: object) {
  const key = JSON.stringify(schema);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const fresh = { validate: ajv.compile(schema), type: typing.compile(schema) };
  compiled.set(key, fresh);
  return fresh;
}

function complaints(validate: ValidateFunction, value: unknown): readonly ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? []);
}

function keyOf({ instancePath, keyword, params, schemaPath }: ErrorObject): string {
  return JSON.stringify([instancePath, keyword, params, schemaPath]);
}

/** What the change has made wrong elsewhere: `not: { required: ["interval"] }` forbids the interval, `required: ["interval"]` misses it. */
function concerned({ instancePath, keyword, schema, params }: ErrorObject): Path[] {
  const forbidden: unknown = keyword === "not" && isRecord(schema) ? schema.required : undefined;
  const missing: unknown = keyword === "required" ? [params.missingProperty] : undefined;
  const names = forbidden ?? missing;
  const parent = instancePath.split("/").slice(1);
  return Array.isArray(names) ? names.map((name) => [...parent, String(name)]) : [];
}
