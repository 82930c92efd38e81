import { type RunOrder, startRun } from "../engine/start-run.ts";
import { transformationParams } from "../engine/transformation-params.ts";
import { flowNotFound, flowProblem } from "../errors/flow.ts";
import type { Exchange } from "../http/exchange.ts";
import { type Json, type JsonObject, at, isObject, listAt, textAt } from "../json.ts";
import { coerce } from "../specs/coerce.ts";
import { namedFlowSpec } from "../specs/find-spec.ts";
import { schemaAt, transformationSchemas } from "../specs/flow-spec-parts.ts";
import { violations } from "../specs/validate.ts";
import type { Flow } from "../state/flow.ts";
import type { Run } from "../state/run.ts";
import { payloadWith } from "./payload.ts";
import { touch } from "./touch.ts";

/** A run on demand of a flow that is scheduled once. */
export function newRun(exchange: Exchange): Run {
  const { world, sandbox, body, clientId } = exchange;
  const payload = payloadWith(body, "flowId");
  const flowId = textAt(payload, "flowId") ?? "";
  const flow = sandbox.flows.get(flowId);
  if (flow === undefined) throw flowNotFound("flows", flowId, world.quirks);
  if (flow.phase !== "enabled")
    throw flowProblem("1456-400", `The flow ${flowId} is not enabled: its state is ${flow.phase}.`);
  if (flow.schedule?.every !== null) throw flowProblem("1386-400", `The flow ${flowId} is not scheduled once.`);
  const flowSpec = namedFlowSpec(flow.body, world);
  const params = checkedParams(payload.params ?? {}, flowSpec);
  const order = orderOf(params, exchange);
  if (transformationSchemas(flowSpec).has("Copy")) keepDeltaColumn(flow, params, exchange);
  return startRun(world, sandbox, flow, { ...order, clientId });
}

/**
 * The params held to the spec's runSpec. Two of its required names are not insisted on: documented calls omit
 * startTime, and deltaColumn is needed only the first time.
 */
function checkedParams(given: Json, flowSpec: JsonObject): JsonObject {
  const schema = schemaAt(flowSpec, "runSpec.spec");
  const params = coerce(given, schema);
  const required = listAt(schema, "required").filter((name) => name !== "startTime" && name !== "deltaColumn");
  const [first] = violations(params, { ...schema, required });
  if (first !== undefined) throw flowProblem("1100-400", `params: ${first.message}`);
  if (!isObject(params)) throw flowProblem("1100-400", "params must be an object.");
  return params;
}

function orderOf(params: JsonObject, { world, clientId }: Exchange): RunOrder {
  const unit = world.quirks.runTimes === "seconds" ? 1000 : 1;
  const now = world.clock.now();
  const time = (name: string, fallback: number) =>
    params[name] === undefined ? fallback : Number(params[name]) * unit;
  const window = { start: time("windowStartTime", 0), end: time("windowEndTime", now) };
  if (window.end < window.start) throw flowProblem("1381-400", "windowEndTime is before windowStartTime.");
  return { startsAt: Math.max(now, time("startTime", now)), createdAt: now, window, type: "on-demand", clientId };
}

/** The first run brings the delta column, which stays in the flow's Copy step; later ones may only repeat it. */
function keepDeltaColumn(flow: Flow, params: JsonObject, exchange: Exchange): void {
  const stored = textAt(transformationParams(flow.body, "Copy"), "deltaColumn.name");
  const given = textAt(params, "deltaColumn.name");
  if (stored === undefined && given === undefined) {
    throw flowProblem("1383-400", "The first run on demand needs params.deltaColumn.");
  }
  if (stored !== undefined && given !== undefined && stored !== given) {
    throw flowProblem("1382-400", `The delta column of this flow is ${stored}; it cannot become ${given}.`);
  }
  if (stored !== undefined) return;
  const steps = listAt(flow.body, "transformations").filter((step) => at(step, "name") !== "Copy");
  const copy: Json = { name: "Copy", params: { deltaColumn: params.deltaColumn ?? null } };
  flow.body = { ...flow.body, transformations: [copy, ...steps] };
  touch(flow, exchange);
}
