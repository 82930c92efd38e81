import { nextStart, scheduleOf } from "../engine/schedule.ts";
import { flowProblem, sourceProblem } from "../errors/flow.ts";
import type { Exchange, Reply } from "../http/exchange.ts";
import { type JsonObject, at, textAt } from "../json.ts";
import { namedFlowSpec } from "../specs/find-spec.ts";
import type { Flow } from "../state/flow.ts";
import { checkDeltaColumn } from "./delta-column.ts";
import { flowBody, refusePassedStart } from "./flow-body.ts";
import { checkIfMatch } from "./if-match.ts";
import { patched } from "./patch.ts";
import { changed } from "./resource.ts";
import { touch } from "./touch.ts";

/** What the tutorials change of a flow. Its connections and its flow spec are what it is: those need a new flow. */
const PATCHABLE = ["/name", "/description", "/scheduleParams", "/transformations", "/options", "/labels"];

/** Changes a flow, which must be fit for its flow spec afterwards as a whole: a new frequency is judged by the old interval (Q50). */
export function patchFlow(flow: Flow, exchange: Exchange): Reply {
  checkIfMatch(flow, "flows", exchange, "required");
  const { body, ops } = patched(flow.body, exchange.body, PATCHABLE);
  const isDraft = flow.phase === "draft";
  const mayBeIncomplete = flow.body.scheduleParams === undefined;
  const next = flowBody(body, { isDraft, mayBeIncomplete, isUpdate: true }, exchange);
  if (!isDraft) refuseAfterStart(flow, next, exchange);
  refuseDeltaOfOnce(flow.body, next, exchange);
  if (differs("startTime", flow.body, next)) refusePassedStart(next, exchange);
  const isScheduleNew = JSON.stringify(flow.body.scheduleParams) !== JSON.stringify(next.scheduleParams);
  flow.body = next;
  if (isScheduleNew) reschedule(flow, exchange);
  touch(flow, exchange);
  flow.lastOperation = { operation: "update", started: flow.updatedAt, ops };
  flow.updates += 1;
  return changed(flow);
}

/** Once a flow has started, its start, its backfill and the fact that it recurs are history. */
function refuseAfterStart({ body, schedule }: Flow, next: JsonObject, { world }: Exchange): void {
  if (schedule === null || schedule.startAt > world.clock.now()) return;
  const since = `the flow started at ${new Date(schedule.startAt).toISOString()}`;
  if (differs("startTime", body, next)) throw flowProblem("1366-400", `startTime cannot change any more: ${since}.`);
  if (differs("frequency", body, next) && at(next, "scheduleParams.frequency") === "once") {
    throw sourceProblem("1403-400", `frequency cannot become once any more: ${since}.`);
  }
  if (differs("backfill", body, next)) throw sourceProblem("1404-400", `backfill cannot change any more: ${since}.`);
}

function refuseDeltaOfOnce(old: JsonObject, next: JsonObject, { world }: Exchange): void {
  if (!differs("frequency", old, next) || textAt(next, "scheduleParams.frequency") !== "once") return;
  checkDeltaColumn(next, namedFlowSpec(next, world), { frequency: "once" }, false);
}

function differs(name: string, old: JsonObject, next: JsonObject): boolean {
  return at(old, `scheduleParams.${name}`) !== at(next, `scheduleParams.${name}`);
}

function reschedule(flow: Flow, { world }: Exchange): void {
  flow.schedule = scheduleOf(flow.body.scheduleParams);
  flow.nextRunAt =
    flow.phase === "enabled" ? nextStart(flow.schedule, flow.windowEnd, world.clock.now()) : flow.nextRunAt;
}
