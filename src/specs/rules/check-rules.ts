import type { ValidationIssue } from "../../errors/validation-error.ts";
import { isRuleId, type RuleId, type RuleSettings, severityOf } from "../rules.ts";
import { deltaColumnFormat } from "./delta-column-format.ts";
import { onceDeltaColumn } from "./once-delta-column.ts";
import { recurringDeltaColumn } from "./recurring-delta-column.ts";
import type { RuleCheck, RuleContext } from "./rule-context.ts";
import { startTimePast, startTimeUnit } from "./start-time.ts";
import { streamingSchedule } from "./streaming-schedule.ts";
import { unknownField } from "./unknown-field.ts";
import { unknownTransformation } from "./unknown-transformation.ts";

const CHECKS: readonly RuleCheck[] = [
  onceDeltaColumn,
  recurringDeltaColumn,
  streamingSchedule,
  startTimeUnit,
  startTimePast,
  unknownField,
  unknownTransformation,
  deltaColumnFormat,
];

/** What JSON Schema cannot say. */
export function checkRules(context: RuleContext): readonly ValidationIssue[] {
  return CHECKS.flatMap((check) => check(context));
}

/** Sorts issues by the severity of their rules; those of a rule that is off are dropped. */
export function bySeverity(issues: readonly ValidationIssue[], settings: RuleSettings) {
  const of = (severity: "error" | "warn") => issues.filter((issue) => severityOf(ruleOf(issue), settings) === severity);
  return { issues: of("error"), warnings: of("warn") };
}

function ruleOf(issue: ValidationIssue): RuleId {
  return isRuleId(issue.rule) ? issue.rule : "schema";
}
