import { isRecord } from "../json-value.ts";
import type { RuleCheck } from "./rule-context.ts";

/** A schedule for a flow that runs always. */
export const streamingSchedule: RuleCheck = ({ spec, schedule }) => {
  if (!spec.isStreaming || !isRecord(schedule) || Object.keys(schedule).length === 0) return [];
  const message = `are for flows that run at times: ${spec.name} is streaming, and takes no schedule. Leave them out; they are sent all the same`;
  return [{ path: ["scheduleParams"], message, rule: "streaming-schedule" }];
};
