import { COPY, flowBody, mappingStep } from "../tutorial.ts";
import { idOf, ifMatch, newThing, postTo } from "./connection-moves.ts";
import { INITIALIZING_MS, type Flow, type Model, countRun, flowRefusal, hereIn, nextDue, thereIn } from "./model.ts";
import { type Move, expectAnswer, pick, written } from "./step.ts";
import type { Twins } from "./twins.ts";

const HOUR = 3_600_000;

const createFlow: Move = {
  name: "createFlow",
  weight: 6,
  touches: "flows",
  async run(model, twins, [one, two, three]) {
    const space = hereIn(model);
    const source = idOf(model, "sourceConnections", one);
    const target = idOf(model, "targetConnections", two);
    const schema = space.targetConnections.get(target ?? "")?.schema;
    const fitting = [...space.mappingSets.values()].filter((each) => each.schema === schema);
    const mapping = pick(three % 8 === 0 ? thereIn(model).mappingSets.values() : fitting, one);
    if (source === undefined || target === undefined || mapping === undefined) return false;
    const [isDraft, isOnce] = [three % 5 === 0, three % 3 === 0];
    const mappingVersion = two % (mapping.versions + (one % 6 === 0 ? 1 : 0));
    const startAt = three % 2 === 0 ? 1591043454000 : Math.ceil(model.now / 1000) * 1000 + HOUR / 2;
    const scheduleParams = { startTime: startAt / 1000, ...(isOnce ? { frequency: "once" } : hourly(1)) };
    const step = mappingStep(mapping.id, mappingVersion);
    const body = flowBody(
      { source, target, mapping: mapping.id, base: "", schema: "", dataSet: "" },
      { transformations: isOnce ? [step] : [COPY, step], scheduleParams },
    );
    const refs = { source, target, mapping: mapping.id, mappingVersion };
    const refusal = flowRefusal(space, refs, isDraft ? "draft" : "all");
    const made = await expectAnswer(twins, postTo("/flows", body, isDraft), { status: 201, refusal });
    if (made === undefined) return true;
    const flow: Flow = {
      ...newThing(made, isDraft, model.now),
      ...refs,
      startAt,
      every: isOnce ? null : HOUR,
      due: null,
      last: null,
      hasDelta: !isOnce,
    };
    if (!isDraft) flow.due = nextDue(flow, model.now);
    space.flows.set(flow.id, flow);
    return true;
  },
};

const hourly = (interval: number) => ({ frequency: "hour", interval });

const updateFlow: Move = {
  name: "updateFlow",
  weight: 3,
  touches: "flows",
  async run(model, twins, [choice, match, value]) {
    const [space, flow] = [hereIn(model), pick(hereIn(model).flows.values(), choice)];
    if (flow === undefined) return false;
    const interval = flow.every === null || value % 2 === 0 ? undefined : (value % 3) + 1;
    const body =
      interval === undefined
        ? [{ op: "add", path: "/description", value: `description ${value}` }]
        : [{ op: "replace", path: "/scheduleParams/interval", value: interval }];
    const { headers, refusal } = ifMatch(flow, match);
    const ask = { service: "flow", method: "PATCH", path: `/flows/${flow.id}`, body, headers } as const;
    const misfit = flowRefusal(space, flow, flow.phase === "draft" ? "draft" : "all");
    const answer = await expectAnswer(twins, ask, { status: 200, refusal: refusal ?? misfit });
    if (answer === undefined) return true;
    written(flow, answer.etag);
    if (interval === undefined || flow.every === interval * HOUR) return true;
    flow.every = interval * HOUR;
    if (flow.phase === "enabled") flow.due = nextDue(flow, model.now);
    return true;
  },
};

/** Drafts are published, after their connections; only what is published can be enabled and disabled. */
const ACTIONS = {
  publish(model: Model, flow: Flow) {
    if (flow.phase !== "draft") return "1422-400";
    const refusal = flowRefusal(hereIn(model), flow, "all");
    if (refusal !== undefined) return refusal;
    flow.phase = "enabled";
    flow.readyAt = model.now + INITIALIZING_MS;
    flow.due = nextDue(flow, model.now);
    return undefined;
  },
  enable(model: Model, flow: Flow) {
    if (flow.phase === "draft") return "1422-400";
    if (flow.phase === "enabled") return undefined;
    const refusal = flowRefusal(hereIn(model), flow, "enable");
    if (refusal !== undefined) return refusal;
    flow.phase = "enabled";
    flow.due = nextDue(flow, model.now);
    return undefined;
  },
  disable(_model: Model, flow: Flow) {
    if (flow.phase === "draft") return "1422-400";
    flow.phase = "disabled";
    flow.due = null;
    return undefined;
  },
};

const actions = Object.entries(ACTIONS).map(
  ([op, act]): Move => ({
    name: `${op}Flow`,
    weight: 3,
    touches: "flows",
    async run(model, twins, [choice]) {
      const flow = pick(hereIn(model).flows.values(), choice);
      if (flow === undefined) return false;
      const refusal = act(model, flow);
      const answer = await expectAnswer(twins, postTo(`/flows/${flow.id}/action?op=${op}`, undefined), {
        status: 200,
        refusal,
      });
      if (answer) written(flow, answer.etag);
      return true;
    },
  }),
);

const deleteFlow: Move = {
  name: "deleteFlow",
  weight: 1,
  touches: "flows",
  async run(model, twins, [choice]) {
    const flow = pick(hereIn(model).flows.values(), choice);
    if (flow === undefined) return false;
    await expectAnswer(twins, { service: "flow", method: "DELETE", path: `/flows/${flow.id}` }, { status: 204 });
    hereIn(model).flows.delete(flow.id);
    return true;
  },
};

const runOnDemand: Move = {
  name: "runOnDemand",
  weight: 3,
  touches: "flows",
  async run(model, twins, [choice]) {
    const flow = pick((choice % 8 === 0 ? thereIn(model) : hereIn(model)).flows.values(), choice);
    if (flow === undefined) return false;
    const params = { windowStartTime: 0, windowEndTime: 2_000_000_000, deltaColumn: { name: "updatedAt" } };
    const refusal = runRefusal(model, flow);
    await expectAnswer(twins, postTo("/runs", { flowId: flow.id, params }), { status: 201, refusal });
    if (refusal !== undefined) return true;
    countRun(hereIn(model), flow);
    if (!flow.hasDelta) written(flow, await etagOf(twins, flow.id));
    flow.hasDelta = true;
    return true;
  },
};

function runRefusal(model: Model, flow: Flow): string | undefined {
  if (!hereIn(model).flows.has(flow.id)) return "1439-404";
  if (flow.phase !== "enabled") return "1456-400";
  return flow.every === null ? undefined : "1386-400";
}

/** The first run on demand leaves its delta column in the flow, which is a write. */
async function etagOf(twins: Twins, id: string): Promise<string> {
  const { body } = await twins.ask({ service: "flow", method: "GET", path: `/flows/${id}` });
  return body.items[0].etag;
}

export const FLOW_MOVES: readonly Move[] = [createFlow, updateFlow, ...actions, deleteFlow, runOnDemand];
