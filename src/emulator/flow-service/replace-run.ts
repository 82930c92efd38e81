import { flowProblem } from "../errors/flow.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import { type JsonObject, isObject, pick } from "../json.ts";
import type { Run } from "../state/run.ts";
import { checkIfMatch } from "./if-match.ts";
import { readRun } from "./read-run.ts";
import { touch } from "./touch.ts";

/** What a provider may report of a run; the flow it belongs to stays. */
const REPORTED = [
  "flowSpec",
  "providerRefId",
  "parentFlowRunId",
  "childFlowRunIds",
  "params",
  "predecessors",
  "metrics",
  "activities",
  "recordTypes",
];

/** Puts a provider's report in the place of what the emulator tells of a run. */
export function replaceRun(run: Run, exchange: Exchange): Reply {
  const { body, sandbox, world } = exchange;
  checkIfMatch(run, "runs", exchange, "required");
  if (!isObject(body)) throw flowProblem("1000-400", "The request body must be a JSON object.");
  if (body.flowId !== undefined && body.flowId !== run.flowId) {
    throw flowProblem("1430-400", `The run belongs to the flow ${run.flowId}; flowId is ${body.flowId}.`);
  }
  const reported: JsonObject = pick(body, REPORTED);
  run.body = reported;
  touch(run, exchange);
  return ok(world.quirks.runReplaced === "id" ? { id: run.id } : readRun(run, sandbox, world));
}
