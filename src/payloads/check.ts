import type * as z from "zod/mini";
import { ValidationError, type ValidationIssue } from "../errors/validation-error.ts";
import { type IdName, idOddity, idProblem } from "../ids.ts";
import type { Events } from "../observe/events.ts";
import type { Severity } from "../specs/rules.ts";
import { describeIssue } from "./describe.ts";
import { lint } from "./lint.ts";
import type { PayloadRule } from "./rules/payload-rule.ts";
import { type ResolvedValidation, severityOf } from "./validation.ts";

/** What a check needs of the call it is part of. */
export interface CheckContext {
  readonly settings: { readonly validation: ResolvedValidation };
  readonly events: Events;
}

/** What was found: what stops the call, and what is only told. */
export interface Findings {
  readonly issues: readonly ValidationIssue[];
  readonly warnings: readonly ValidationIssue[];
}

export const NOTHING_FOUND: Findings = { issues: [], warnings: [] };

/** Checks a payload against our own model of it. The payload itself is not changed: what is sent is what the caller gave. */
export function findings(
  schema: z.ZodMiniType,
  value: unknown,
  validation: ResolvedValidation,
  rules: readonly PayloadRule[] = [],
): Findings {
  if (validation.level === "off") return NOTHING_FOUND;
  const result = schema.safeParse(value);
  const issues = result.success ? [] : result.error.issues.flatMap((issue) => describeIssue(issue, value));
  return bySeverity([...issues, ...lint(schema, value, []), ...rules.flatMap((rule) => rule(value))], validation);
}

/** Sorts issues into what refuses and what warns, by the call's settings. */
export function bySeverity(found: readonly ValidationIssue[], validation: ResolvedValidation): Findings {
  const of = (severity: Severity) =>
    found.filter((issue) => severityOf(issue.rule ?? "payload", validation) === severity);
  return { issues: of("error"), warnings: of("warn") };
}

/** Tells the warnings, and throws when there is anything to refuse. */
export function settle(subject: string, found: Findings, events: Events): void {
  for (const issue of found.warnings) events.emit("validation.warning", { subject, issue });
  if (found.issues.length > 0) throw new ValidationError(subject, found.issues);
}

/** Tells and refuses what was found, by the call's settings. */
export function settleIssues(subject: string, found: readonly ValidationIssue[], context: CheckContext): void {
  settle(subject, bySeverity(found, context.settings.validation), context.events);
}

/** As {@link findings}. What is no object at all is refused whatever the settings: it cannot be completed and sent. */
export function payloadFindings(
  schema: z.ZodMiniType,
  payload: unknown,
  validation: ResolvedValidation,
  rules?: readonly PayloadRule[],
): Findings {
  const isObject = typeof payload === "object" && payload !== null;
  return findings(schema, payload, isObject ? validation : { level: "error", rules: {} }, rules);
}

/** Checks a payload and gives it back. */
export function checked<T>(
  subject: string,
  schema: z.ZodMiniType,
  payload: T,
  context: CheckContext,
  rules?: readonly PayloadRule[],
): T {
  settle(subject, payloadFindings(schema, payload, context.settings.validation, rules), context.events);
  return payload;
}

/** Checks an id that goes into a path. What cannot be an id is refused whatever the settings: it would address something else. */
export function checkedId(subject: string, name: IdName, id: string, context: CheckContext): string {
  const message = idProblem(name, id);
  if (message !== undefined) throw new ValidationError(subject, [{ path: ["id"], message, rule: "payload" }]);
  const oddity = idOddity(name, id);
  const found = oddity === undefined ? [] : [{ path: ["id"], message: oddity, rule: "unusual-id" }];
  settle(subject, bySeverity(found, context.settings.validation), context.events);
  return id;
}
