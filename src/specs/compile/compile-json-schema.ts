import { distinct, type Finding, toIssue } from "../finding.ts";
import type { JsonSchema } from "../json-schema.ts";
import { type SpecSchema, specSchema } from "../spec-schema.ts";
import type { MalformedPart } from "../malformed-part.ts";
import { asZod } from "../as-zod.ts";
import { type Node, startOf } from "./compilation.ts";
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
 * What it returns is a zod schema besides: zod's own functions, such as `z.toJSONSchema`, find the properties, items and enums in it.
 *
 * @throws UnsupportedSpecError where the schema asserts something that cannot be checked without changing its meaning, such as a `$ref` to another document.
 * @example
 * ```ts
 * const percent = compileJsonSchema({ type: "number", exclusiveMinimum: 0, maximum: 100 });
 * console.log(percent.safeParse(5).success);
 * ```
 */
export function compileJsonSchema(schema: JsonSchema): CompiledJsonSchema {
  const { check, malformed, node } = compileCheck(schema);
  const judge = (value: unknown) => {
    const issues = distinct(check(value).map((finding) => toIssue(finding)));
    return { data: value, issues, warnings: [], coercions: [] };
  };
  const compiled = specSchema<unknown, unknown>("value", judge);
  return asZod({ ...compiled, malformed }, node, judge);
}

/** The same as a plain function, for those who build on it. */
export function compileCheck(schema: unknown): {
  readonly check: (value: unknown) => readonly Finding[];
  readonly malformed: readonly MalformedPart[];
  /** The zod node: properties, items and enums can be found in it. */
  readonly node: Node;
} {
  const start = startOf(schema, compileNode);
  const node = compileNode(schema, start);
  return {
    check: (value) => {
      const deep = tooDeep(value);
      return deep === undefined ? withoutEchoes(findingsInSteps(node, value)) : [deep];
    },
    malformed: start.compilation.malformed,
    node,
  };
}
