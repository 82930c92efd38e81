import { isRecord, own } from "../json-value.ts";
import type { RuleCheck } from "./rule-context.ts";

/** Refusal 1369. Specs from 2020, which do not list `once`, take such a flow. */
export const onceDeltaColumn: RuleCheck = ({ spec, schedule, steps }) => {
  if (!spec.listsOnce || !isRecord(schedule) || own(schedule, "frequency") !== "once") return [];
  const message =
    'a flow that runs once takes no delta column: leave the Copy step out, and give the deltaColumn to the first run instead, or choose another frequency than "once"';
  return steps
    .filter((step) => step.name === "Copy")
    .map((step) => ({ path: ["transformations", step.index], message, rule: "once-delta-column" }));
};
