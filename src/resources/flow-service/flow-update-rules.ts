import type { ValidationIssue } from "../../errors/validation-error.ts";
import type { CallContext, Transport } from "../../http/transport.ts";
import { settle, settleIssues } from "../../payloads/check.ts";
import { applied } from "../editing/applied.ts";
import type { JsonPatch } from "../editing/json-patch.ts";
import { asDeclared } from "./as-declared.ts";
import type { Flow } from "./flow.ts";
import { judgeBySpec } from "./judge-by-spec.ts";
import { issuesOfPassedStart } from "./passed-start.ts";
import { withoutRespelled } from "./same-spelling.ts";
import { withSeconds } from "./schedule-seconds.ts";
import type { FlowKnowledge } from "./flow-check.ts";
import { issuesOfSchemas } from "./flow-schemas.ts";
import { FLOW_SPEC } from "./spec-kind.ts";
import { lostSteps, withWholeSteps } from "./steps.ts";
import type { Judged, UpdateRules } from "./update.ts";

/** The parts of a flow that its spec decides. */
const PARTS = ["transformations", "scheduleParams", "options"] as const;
const SUBJECT = "flows.update";

/** What a flow has to say about changes to it: its parts are judged as they would be, all together, by the flow's own spec. */
export function flowUpdateRules(transport: Transport, known: FlowKnowledge): UpdateRules<Flow> {
  return {
    needsEntity: isJudged,
    rewrite(given, entity) {
      const patch = withSeconds(SUBJECT, given);
      return entity === undefined ? patch : withWholeSteps(withoutRespelled(patch, entity), entity);
    },
    async check(patch, judged) {
      const { entity, context } = judged;
      const after = context.settings.validation.level === "off" ? undefined : applied(entity, patch);
      // What does not fit is for the platform to explain.
      if (after === undefined) return patch;
      const own = [
        ...lostSteps(patch, after, judged),
        ...issuesOfPassedStart(entity, after, Date.now()),
        ...newIssuesOfSchemas(known, judged, after),
      ];
      settleIssues(SUBJECT, own, context);
      return asDeclared(patch, after, await judgeChange(transport, known, { patch, entity, after }, context));
    },
  };
}

interface FlowChange {
  readonly patch: JsonPatch;
  readonly entity: Flow;
  readonly after: Flow;
}

/**
 * Tells what the spec has against the flow as it would be, but for what it already has against the flow as it is. Gives the flow's parts as the
 * spec declares them, where it has nothing against them.
 */
async function judgeChange(
  transport: Transport,
  { specs }: FlowKnowledge,
  { patch, entity, after }: FlowChange,
  context: CallContext,
): Promise<object> {
  const { flowSpec } = entity;
  if (!isJudged(patch) || flowSpec === undefined) return {};
  const judge = (flow: Flow) =>
    judgeBySpec(
      transport,
      specs,
      { kind: FLOW_SPEC, subject: SUBJECT, spec: flowSpec, parts: partsOf(flow), draft: flow.state === "draft" },
      context,
    );
  const found = await judge(after);
  if (found.issues.length + found.warnings.length === 0) return found.parts;
  const before = await judge(entity);
  const old = [...before.issues, ...before.warnings];
  settle(SUBJECT, { issues: added(found.issues, old), warnings: added(found.warnings, old) }, context.events);
  return found.parts;
}

/** What a change does to the agreement of schemas. */
function newIssuesOfSchemas({ facts }: FlowKnowledge, { entity, context }: Judged<Flow>, after: Flow) {
  const { sandboxName } = context.settings;
  return added(issuesOfSchemas(facts, sandboxName, after), issuesOfSchemas(facts, sandboxName, entity));
}

/** The issues that were not there before. */
function added(issues: readonly ValidationIssue[], before: readonly ValidationIssue[]): readonly ValidationIssue[] {
  const old = new Set(before.map(keyOf));
  return issues.filter((issue) => !old.has(keyOf(issue)));
}

/** All of them, whichever has changed: some rules are about two of them together. */
function partsOf(flow: Flow): object {
  return Object.fromEntries(PARTS.flatMap((name) => (flow[name] === undefined ? [] : [[name, flow[name]]])));
}

function isJudged(patch: JsonPatch): boolean {
  return PARTS.some((name) => patch.some(({ path }) => path === `/${name}` || path.startsWith(`/${name}/`)));
}

function keyOf({ path, message }: ValidationIssue): string {
  return JSON.stringify([path, message]);
}
