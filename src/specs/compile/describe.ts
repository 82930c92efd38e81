import type * as z from "zod/mini";
import { below, type Finding } from "../finding.ts";
import { type Path, valueAt } from "../json-value.ts";
import { showTyped, showValue } from "../show-value.ts";

type Issue = z.core.$ZodIssue;

/** An issue of zod's as a finding. The message of a zod node is our own: each is made with one. */
export function describe(issue: Issue, value: unknown): readonly Finding[] {
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  const found = valueAt(value, path);
  if (issue.code === "custom") return [{ ...findingOf(issue), path }];
  if (issue.code === "invalid_union") return describeUnion(issue, found, path);
  if (issue.code === "invalid_value") {
    return [{ path, keyword: "enum", what: issue.message, got: showValue(found) }];
  }
  const expected = issue.code === "invalid_type" ? issue.expected : undefined;
  if (expected === "nonoptional") return [{ path, keyword: "required", what: issue.message }];
  if (expected === "never") return [{ path, keyword: "false", what: issue.message }];
  return [{ path, keyword: "type", what: issue.message, got: showTyped(found) }];
}

/** The options of a union are types: the one of the value's own type was meant, and if there is none the type is wrong. */
function describeUnion(issue: z.core.$ZodIssueInvalidUnion, found: unknown, path: Path): readonly Finding[] {
  const options = issue.errors.map((issues) => issues.flatMap((inner) => describe(inner, found)));
  const meant = options.find((findings) => !findings.some(isTypeAtRoot));
  return meant === undefined
    ? [{ path, keyword: "type", what: issue.message, got: showTyped(found) }]
    : below(path, meant);
}

export function isTypeAtRoot(finding: Finding): boolean {
  return finding.path.length === 0 && finding.keyword === "type";
}

/** Refinements carry their finding along. */
function findingOf(issue: z.core.$ZodIssueCustom): Finding {
  const finding: Finding | undefined = issue.params?.finding;
  return finding ?? { path: [], keyword: "custom", what: issue.message };
}
