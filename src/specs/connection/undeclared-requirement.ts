import type { ValidationIssue } from "../../errors/validation-error.ts";
import { declaredBy } from "../coerce/kept-views.ts";
import { recordIn } from "../coerce/views.ts";
import type { Finding } from "../finding.ts";
import { own } from "../json-value.ts";

/** The names a schema gives at its top: those it declares, and those it requires without declaring them. */
export interface TopNames {
  /** Whether a finding asks for a name that the schema does not declare, though it declares others. */
  isUndeclared(finding: Finding): boolean;
  /** Whether a path leads to a name that the schema requires. */
  isRequired(path: readonly (string | number)[]): boolean;
}

export function topNames(schema: unknown): TopNames {
  const { views } = declaredBy(schema);
  const declared = new Set(views.flatMap((view) => Object.keys(recordIn(view.schema, "properties"))));
  const required = new Set(views.flatMap((view) => [own(view.schema, "required")].flat()));
  return {
    isUndeclared: ({ keyword, path: [name, ...others] }) =>
      keyword === "required" && others.length === 0 && declared.size > 0 && !declared.has(String(name)),
    isRequired: ([name, ...others]) => others.length === 0 && required.has(name),
  };
}

/** The finding as a word about the spec rather than about the payload. */
export function undeclaredRequirement(finding: Finding, spec: string): ValidationIssue {
  const message = `is required by ${spec}, which does not declare it; it is sent without it`;
  return { path: finding.path, message, rule: "undeclared-requirement" };
}
