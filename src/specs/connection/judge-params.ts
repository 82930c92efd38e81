import type { ValidationIssue } from "../../errors/validation-error.ts";
import { declaredBy } from "../coerce/kept-views.ts";
import { tooDeep } from "../compile/too-deep.ts";
import { type Finding, toIssue, toSecretIssue } from "../finding.ts";
import type { CompiledPart } from "../flow/compiled-part.ts";
import { unknownFields } from "../rules/unknown-field.ts";
import type { Coercion } from "../spec-schema.ts";
import { topNames, undeclaredRequirement } from "./undeclared-requirement.ts";

export interface JudgedParams {
  readonly value: unknown;
  readonly issues: readonly ValidationIssue[];
  readonly coercions: readonly Coercion[];
}

/** What a spec has against the parameters of one of its sources. Paths start at the parameters. */
export function judgeSourceParams(spec: string, part: CompiledPart, given: unknown): JudgedParams {
  return judgeParams(spec, part, given, (finding) => toIssue(finding));
}

/** The same against those of a way to authenticate, of which nothing but the names is ever told. */
export function judgeAuthParams(spec: string, part: CompiledPart, given: unknown): JudgedParams {
  return judgeParams(spec, part, given, toSecretIssue);
}

function judgeParams(
  spec: string,
  part: CompiledPart,
  given: unknown,
  issueOf: (finding: Finding) => ValidationIssue,
): JudgedParams {
  const deep = tooDeep(given);
  if (deep !== undefined) return { value: given, issues: [issueOf(deep)], coercions: [] };
  const { value, findings, coercions } = part.judge(given);
  const names = topNames(part.schema);
  const unknown = unknownFields(value, declaredBy(part.schema), [], spec);
  return {
    value,
    coercions,
    issues: [
      ...findings.map((finding) =>
        names.isUndeclared(finding) ? undeclaredRequirement(finding, spec) : issueOf(finding),
      ),
      ...unknown.filter(({ path }) => !names.isRequired(path)),
    ],
  };
}
