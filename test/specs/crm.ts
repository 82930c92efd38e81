import type { ValidationIssue } from "../../src/errors/validation-error.ts";
import { compileFlowSpec } from "../../src/specs/flow-spec.ts";
import type { SpecResult } from "../../src/specs/spec-schema.ts";
import { flowSpec } from "./fixtures.ts";

/** A clock before the dates of the documented payloads. */
export const NOW = Date.UTC(2020, 4, 1);
export const now = () => NOW;
export const current = compileFlowSpec(flowSpec("crm-current"), { now });
export const from2020 = compileFlowSpec(flowSpec("crm-2020"), { now });

export const minutely = { startTime: 1591043454, frequency: "minute", interval: 15 };

export function issuesOf(result: SpecResult<unknown>): readonly ValidationIssue[] {
  return result.success ? [] : result.error.issues;
}
