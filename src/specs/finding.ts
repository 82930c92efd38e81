import type { ValidationIssue } from "../errors/validation-error.ts";
import type { Path } from "./json-value.ts";

/** What a schema found wrong, in parts: the sentence is put together last, when it is known under which condition it holds. */
export interface Finding {
  readonly path: Path;
  /** The keyword that was not met, such as `minimum`. */
  readonly keyword: string;
  /** What is right: `at least 15`. */
  readonly what: string;
  /** Under which condition: `frequency is "minute"`. */
  readonly when?: string | undefined;
  /** What was there instead: `5`. */
  readonly got?: string | undefined;
}

/** `at least 15 when frequency is "minute", got 5` */
export function sentence(finding: Finding): string {
  const when = finding.when === undefined ? "" : ` when ${finding.when}`;
  const got = finding.got === undefined ? "" : `, got ${finding.got}`;
  return `${finding.what}${when}${got}`;
}

export function toIssue(finding: Finding, rule = "schema"): ValidationIssue {
  return { path: finding.path, message: sentence(finding), rule };
}

/** The same about a secret: not a part of it is shown, and neither is the value that a condition looked at. */
export function toSecretIssue({ path, keyword, what }: Finding): ValidationIssue {
  return toIssue({ path, keyword, what });
}

/** Drops what was said twice: two parts of a schema may demand the same. */
export function distinct(issues: readonly ValidationIssue[]): readonly ValidationIssue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.path, issue.message, issue.rule]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The findings as seen from further out. */
export function below(prefix: Path, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, path: [...prefix, ...finding.path] }));
}
