import { scheduleOf } from "../engine/schedule.ts";
import { flowProblem } from "../errors/flow.ts";
import type { Exchange } from "../http/exchange.ts";
import { type Json, type JsonObject, isObject } from "../json.ts";
import { coerce } from "../specs/coerce.ts";
import { namedFlowSpec } from "../specs/find-spec.ts";
import { schemaAt } from "../specs/flow-spec-parts.ts";
import { violations } from "../specs/validate.ts";
import { checkDeltaColumn } from "./delta-column.ts";
import { checkConnections, checkMapping } from "./flow-parts.ts";
import { checkedSchedule } from "./flow-schedule.ts";
import { checkedTransformations } from "./flow-transformations.ts";
import { payloadWith } from "./payload.ts";

/** How much of a flow is insisted on. */
export interface FlowDemands {
  /** Whether it may still lack transformations and schedule, and stand on drafts. */
  readonly isDraft: boolean;
  /** Whether a flow without schedule and transformations will do, draft or not. */
  readonly mayBeIncomplete: boolean;
  /** Whether it existed before: the tutorial on updates drops the Copy step of a recurring flow, and is let do so. */
  readonly isUpdate: boolean;
}

/** A flow as it is stored, its parts coerced as its flow spec declares them; or the refusal of it. */
export function flowBody(body: Json, demands: FlowDemands, { world, sandbox }: Exchange): JsonObject {
  const payload = payloadWith(body, "name", "flowSpec.id");
  const flowSpec = namedFlowSpec(payload, world);
  checkConnections(payload, flowSpec, sandbox, demands.isDraft);
  const isPartial = demands.isDraft || demands.mayBeIncomplete;
  const scheduleParams = checkedSchedule(payload, flowSpec, isPartial);
  const lacksAll = scheduleParams === undefined && payload.transformations === undefined;
  if (scheduleParams !== undefined && !demands.isDraft) {
    checkDeltaColumn(payload, flowSpec, scheduleParams, demands.isUpdate);
  }
  const transformations = checkedTransformations(payload, flowSpec);
  const options = checkedOptions(payload, flowSpec);
  const flow: JsonObject = { ...payload, ...options, ...withDefined({ scheduleParams }), transformations };
  if (payload.transformations === undefined) delete flow.transformations;
  if (!demands.isDraft && !(isPartial && lacksAll)) checkMapping(flow, flowSpec, sandbox);
  return flow;
}

/** Refuses a start time that has passed, where the switch says that the platform does (1360). */
export function refusePassedStart({ scheduleParams }: JsonObject, { world }: Exchange): void {
  const schedule = scheduleOf(scheduleParams);
  if (world.quirks.pastStartTime === "refuse" && schedule !== null && schedule.startAt < world.clock.now()) {
    throw flowProblem("1360-400", "scheduleParams.startTime has passed.");
  }
}

function withDefined({ scheduleParams }: { scheduleParams: JsonObject | undefined }): JsonObject {
  return scheduleParams === undefined ? {} : { scheduleParams };
}

function checkedOptions(payload: JsonObject, flowSpec: JsonObject): { options?: Json } {
  if (payload.options === undefined) return {};
  if (!isObject(payload.options)) throw flowProblem("1100-400", "options must be an object.");
  const schema = schemaAt(flowSpec, "optionSpec.spec");
  const options = coerce(payload.options, schema);
  const [first] = violations(options, schema);
  if (first !== undefined) throw flowProblem("1100-400", `options: ${first.message}`);
  return { options };
}
