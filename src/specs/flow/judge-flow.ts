import type { ValidationIssue } from "../../errors/validation-error.ts";
import { type Finding, toIssue } from "../finding.ts";
import { isRecord, own, type Path } from "../json-value.ts";
import type { RuleContext, Step } from "../rules/rule-context.ts";
import type { Coercion } from "../spec-schema.ts";
import type { CompiledFlowSpec } from "./compiled-flow-spec.ts";
import { type CompiledPart, prefixed } from "./compiled-part.ts";
import { onceRule, withoutOnceDemands } from "./once.ts";

/** A flow as the spec's schemas see it: coerced, and what they have against it. */
export interface JudgedFlow {
  readonly data: Record<string, unknown>;
  readonly issues: readonly ValidationIssue[];
  readonly coercions: readonly Coercion[];
  readonly context: Pick<RuleContext, "schedule" | "options" | "transformations" | "steps">;
}

export function judgeFlow(spec: CompiledFlowSpec, flow: Readonly<Record<string, unknown>>): JudgedFlow {
  const schedule = judgeAt(["scheduleParams"], spec.schedule, own(flow, "scheduleParams"));
  const options = judgeAt(["options"], spec.options, own(flow, "options"));
  const steps = judgeSteps(spec, own(flow, "transformations"));
  const demands = withoutOnceDemands(schedule.own, schedule.value);
  const ofSchedule = demands.flatMap((finding) =>
    prefixed(["scheduleParams"], [toIssue(finding, onceRule(finding, schedule.value))]),
  );
  return {
    data: {
      ...flow,
      ...given("transformations", steps.value),
      ...given("scheduleParams", schedule.value),
      ...given("options", options.value),
    },
    issues: [
      ...steps.findings.map((finding) => toIssue(finding)),
      ...ofSchedule,
      ...options.findings.map((finding) => toIssue(finding)),
    ],
    coercions: [...steps.coercions, ...schedule.coercions, ...options.coercions],
    context: {
      schedule: schedule.value,
      options: options.value,
      transformations: steps.value,
      steps: steps.steps,
    },
  };
}

interface Judged {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly coercions: readonly Coercion[];
}

/** A part that is not given is not judged. */
function judgeAt(path: Path, part: CompiledPart, value: unknown): Judged & { readonly own: readonly Finding[] } {
  if (value === undefined) return { value, findings: [], coercions: [], own: [] };
  const judged = part.judge(value);
  return {
    value: judged.value,
    own: judged.findings,
    findings: prefixed(path, judged.findings),
    coercions: prefixed(path, judged.coercions),
  };
}

function judgeSteps(spec: CompiledFlowSpec, value: unknown): Judged & { readonly steps: readonly Step[] } {
  if (value === undefined) return { value, findings: [], coercions: [], steps: [] };
  if (!Array.isArray(value)) {
    const what = "must be an array of transformations, each with a name and params";
    return { value, findings: [{ path: ["transformations"], keyword: "type", what }], coercions: [], steps: [] };
  }
  const judged = value.map((step, index) => judgeStep(spec, step, index));
  return {
    value: judged.map((step) => step.value),
    findings: judged.flatMap((step) => step.findings),
    coercions: judged.flatMap((step) => step.coercions),
    steps: judged.flatMap((step) => step.steps),
  };
}

function judgeStep(spec: CompiledFlowSpec, step: unknown, index: number): Judged & { readonly steps: readonly Step[] } {
  const path = ["transformations", index];
  const refused = (at: Path, what: string) => ({
    value: step,
    findings: [{ path: [...path, ...at], keyword: "type", what }],
    coercions: [],
    steps: [],
  });
  if (!isRecord(step)) return refused([], "must be an object with a name and params");
  const name = own(step, "name");
  if (name === undefined) return refused(["name"], "is required");
  if (typeof name !== "string" || name.trim() === "") return refused(["name"], "must be the name of a transformation");
  const params = own(step, "params");
  const part = spec.transformations.get(name) ?? spec.unlisted;
  // Without params the demands are those on empty params: each missing one is named.
  const judged = judgeAt([...path, "params"], part, params ?? (params === undefined ? {} : params));
  const value = params === undefined ? { ...step } : { ...step, params: judged.value };
  return { ...judged, value, steps: [{ index, name, step: value, params: judged.value }] };
}

function given(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}
