import { Ajv } from "ajv";
import { expect } from "vitest";
import { compileJsonSchema } from "../../src/specs/compile/compile-json-schema.ts";
import type { JsonSchema } from "../../src/specs/json-schema.ts";

/** Ajv as the platform's specs mean it: draft-07, formats as annotations, own properties only, as JSON has no others. */
export const OPTIONS = {
  strict: false,
  validateFormats: false,
  ownProperties: true,
  strictNumbers: true,
  logger: false,
} as const;

/** Ajv keeps every schema it has compiled, by its `$id` too: a fresh one for schemas with an id, and now and then for the others. */
let ajv = new Ajv(OPTIONS);
let compiled = 0;

export function ajvVerdicts(schema: JsonSchema): (value: unknown) => boolean {
  const named = typeof schema === "object" && schema.$id !== undefined;
  if (named || compiled++ % 200 === 0) ajv = new Ajv(OPTIONS);
  const validate = ajv.compile(typeof schema === "boolean" ? schema : { ...schema });
  return (value) => validate(value) === true;
}

/** Compares both verdicts, and tells what to repeat when they differ. */
export function expectAgreement(schema: JsonSchema, values: readonly unknown[], label: string): boolean[] {
  const oracle = ajvVerdicts(schema);
  const ours = compileJsonSchema(schema);
  return values.map((value) => {
    const expected = oracle(value);
    const result = ours.safeParse(value);
    if (result.success !== expected)
      expect.fail(
        `${label}: ajv says ${expected}, we say ${result.success}\nschema ${JSON.stringify(schema)}\nvalue ${JSON.stringify(value)}\n${result.success ? "" : result.error.message}`,
      );
    return expected;
  });
}
