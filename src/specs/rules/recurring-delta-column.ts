import { isRecord, own } from "../json-value.ts";
import type { RuleCheck } from "./rule-context.ts";

/** Refusal 1367, of a flow that has no Copy step at all: one without its column is refused by the spec's schema. */
export const recurringDeltaColumn: RuleCheck = ({ spec, schedule, transformations, steps }) => {
  if (!Array.isArray(transformations)) return [];
  if (!spec.transformations.has("Copy") || steps.some((step) => step.name === "Copy")) return [];
  const frequency = isRecord(schedule) ? own(schedule, "frequency") : undefined;
  if (typeof frequency !== "string" || frequency === "once") return [];
  const message = `have no Copy step with a deltaColumn: every ${frequency} flow of ${spec.name} needs one to tell new rows from old ones, or each run collects everything again, if the platform takes the flow (1367)`;
  return [{ path: ["transformations"], message, rule: "recurring-delta-column" }];
};
