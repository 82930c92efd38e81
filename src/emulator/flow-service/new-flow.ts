import { scheduleOf } from "../engine/schedule.ts";
import { transformationParams } from "../engine/transformation-params.ts";
import { flowProblem } from "../errors/flow.ts";
import type { Exchange } from "../http/exchange.ts";
import type { Json, JsonObject } from "../json.ts";
import { coerce } from "../specs/coerce.ts";
import { namedFlowSpec } from "../specs/find-spec.ts";
import { listsOnce, schemaAt, transformationSchemas } from "../specs/flow-spec-parts.ts";
import { violations } from "../specs/validate.ts";
import { checkConnections, checkMapping } from "./flow-parts.ts";
import { checkedSchedule } from "./flow-schedule.ts";
import { checkedTransformations } from "./flow-transformations.ts";
import { payloadWith } from "./payload.ts";

/** The flow of a payload as it is stored, or the refusal of it. */
export function newFlowBody(exchange: Exchange): JsonObject {
  const { world, sandbox, body } = exchange;
  const payload = payloadWith(body, "name", "flowSpec.id");
  if (payload.state !== undefined) throw flowProblem("1410-400", "state cannot be given when a flow is created.");
  const flowSpec = namedFlowSpec(payload, world);
  checkConnections(payload, flowSpec, sandbox);
  const scheduleParams = checkedSchedule(payload, flowSpec);
  checkDeltaColumn(payload, flowSpec, scheduleParams);
  const transformations = checkedTransformations(payload, flowSpec);
  const options = checkedOptions(payload, flowSpec);
  const flow: JsonObject = { ...payload, ...options, scheduleParams, transformations };
  checkMapping(flow, sandbox);
  const { startAt } = scheduleOf(scheduleParams);
  if (world.quirks.pastStartTime === "refuse" && startAt < world.clock.now()) {
    throw flowProblem("1360-400", "scheduleParams.startTime has passed.");
  }
  return flow;
}

/** A table flow needs its delta column when it recurs, and must not have one when it runs once. */
function checkDeltaColumn(payload: JsonObject, flowSpec: JsonObject, { frequency }: JsonObject): void {
  if (!listsOnce(flowSpec) || !transformationSchemas(flowSpec).has("Copy")) return;
  const hasDelta = transformationParams(payload, "Copy")?.deltaColumn !== undefined;
  if (frequency === "once" && hasDelta) {
    throw flowProblem("1369-400", "A Copy with a deltaColumn is not allowed with the frequency once.");
  }
  if (frequency !== "once" && !hasDelta) {
    throw flowProblem("1367-400", "A recurring flow over tables needs a Copy with a deltaColumn.");
  }
}

function checkedOptions(payload: JsonObject, flowSpec: JsonObject): { options?: Json } {
  if (payload.options === undefined) return {};
  const schema = schemaAt(flowSpec, "optionSpec.spec");
  const options = coerce(payload.options, schema);
  const [first] = violations(options, schema);
  if (first !== undefined) throw flowProblem("1100-400", `options: ${first.message}`);
  return { options };
}
