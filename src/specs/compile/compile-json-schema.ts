import { distinct, type Finding, toIssue } from "../finding.ts";
import type { JsonSchema } from "../json-schema.ts";
import { type SpecSchema, specSchema } from "../spec-schema.ts";
import type { MalformedPart } from "../malformed-part.ts";
import { startOf } from "./compilation.ts";
import { compileNode } from "./node.ts";
import { findingsInSteps } from "./run.ts";
import { withoutEchoes } from "./echoes.ts";
import { tooDeep } from "./too-deep.ts";

/** A compiled JSON Schema, and what in it could not be read. */
export interface CompiledJsonSchema extends SpecSchema<unknown, unknown> {
  /** Parts that are not what JSON Schema allows, such as `not: null`. They assert nothing. */
  readonly malformed: readonly MalformedPart[];
}

/**
 * Makes a validator of a JSON Schema of draft-07, with the verdicts of ajv: nothing is coerced, no default is filled in, `format` and
 * keywords outside draft-07 are annotations.
 *
 * @throws UnsupportedSpecError where the schema asserts something that cannot be checked without changing its meaning, such as a `$ref` to another document.
 * @example
 * ```ts
 * const percent = compileJsonSchema({ type: "number", exclusiveMinimum: 0, maximum: 100 });
 * console.log(percent.safeParse(5).success);
 * ```
 */
export function compileJsonSchema(schema: JsonSchema): CompiledJsonSchema {
  const { check, malformed } = compileCheck(schema);
  const compiled = specSchema<unknown, unknown>("value", (value) => {
    const issues = distinct(check(value).map((finding) => toIssue(finding)));
    return { data: value, issues, warnings: [], coercions: [] };
  });
  return { ...compiled, malformed };
}

/** The same as a plain function, for those who build on it. */
export function compileCheck(schema: unknown): {
  readonly check: (value: unknown) => readonly Finding[];
  readonly malformed: readonly MalformedPart[];
} {
  const start = startOf(schema, compileNode);
  const node = compileNode(schema, start);
  return {
    check: (value) => {
      const deep = tooDeep(value);
      return deep === undefined ? withoutEchoes(findingsInSteps(node, value)) : [deep];
    },
    malformed: start.compilation.malformed,
  };
}
