import type { ValidationIssue } from "../../errors/validation-error.ts";
import type { CallContext, Transport } from "../../http/transport.ts";
import { settle, settleIssues } from "../../payloads/check.ts";
import { applied } from "../editing/applied.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import { datesInSeconds } from "./epoch-seconds.ts";
import type { Flow } from "./flow.ts";
import { judgeBySpec } from "./judge-by-spec.ts";
import { issuesOfPassedStart } from "./passed-start.ts";
import type { SpecCache } from "./spec-cache.ts";
import { replacedSteps, withWholeSteps } from "./steps.ts";
import type { UpdateRules } from "./update.ts";

/** The parts of a flow that its spec decides. */
const PARTS = ["transformations", "scheduleParams", "options"] as const;
const SUBJECT = "flows.update";

/** What a flow has to say about changes to it: a changed part is judged as a whole, by the flow's own spec. */
export function flowUpdateRules(transport: Transport, specs: SpecCache): UpdateRules<Flow> {
  return {
    needsEntity: (patch) => touched(patch).length > 0,
    rewrite: (patch, entity) => withSeconds(entity === undefined ? patch : withWholeSteps(patch, entity)),
    async check(patch, entity, context) {
      const after = context.settings.validation.level === "off" ? undefined : applied(entity, patch);
      // What does not fit is for the platform to explain.
      if (after === undefined) return;
      const own = [...replacedSteps(patch, entity, after), ...issuesOfPassedStart(entity, after, Date.now())];
      settleIssues(SUBJECT, own, context);
      await judgeChange(transport, specs, { patch, entity, after }, context);
    },
  };
}

interface FlowChange {
  readonly patch: JsonPatch;
  readonly entity: Flow;
  readonly after: Flow;
}

/** Tells what the spec has against the flow as it would be, but for what it already has against the flow as it is. */
async function judgeChange(
  transport: Transport,
  specs: SpecCache,
  { patch, entity, after }: FlowChange,
  context: CallContext,
): Promise<void> {
  const names = touched(patch);
  const { flowSpec } = entity;
  if (names.length === 0 || flowSpec === undefined) return;
  const judge = (flow: Flow) =>
    judgeBySpec(transport, specs, { subject: SUBJECT, flowSpec, parts: partsOf(flow, names) }, context);
  const found = await judge(after);
  if (found.issues.length + found.warnings.length === 0) return;
  const before = await judge(entity);
  const old = new Set([...before.issues, ...before.warnings].map(keyOf));
  const fresh = (issues: readonly ValidationIssue[]) => issues.filter((issue) => !old.has(keyOf(issue)));
  settle(SUBJECT, { issues: fresh(found.issues), warnings: fresh(found.warnings) }, context.events);
}

function partsOf(flow: Flow, names: readonly (typeof PARTS)[number][]): object {
  return Object.fromEntries(names.flatMap((name) => (flow[name] === undefined ? [] : [[name, flow[name]]])));
}

function touched(patch: JsonPatch): readonly (typeof PARTS)[number][] {
  return PARTS.filter((name) => patch.some(({ path }) => path === `/${name}` || path.startsWith(`/${name}/`)));
}

function keyOf({ path, message }: ValidationIssue): string {
  return JSON.stringify([path, message]);
}

/** Times of a schedule may be given as dates; this service counts them in epoch seconds. */
function withSeconds(patch: JsonPatch): JsonPatch {
  // With validation off it may be anything.
  if (!Array.isArray(patch)) return patch;
  return patch.map((change) =>
    change.op !== "remove" && /^\/scheduleParams(\/|$)/.test(change.path)
      ? { ...change, value: datesInSeconds(change.value) }
      : change,
  );
}
