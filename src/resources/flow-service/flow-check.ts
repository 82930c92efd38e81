import * as z from "zod/mini";
import type { CallContext, Transport } from "../../http/transport.ts";
import { bySeverity, type Findings, findings } from "../../payloads/check.ts";
import { id, nonEmpty, text } from "../../payloads/models.ts";
import type { AnyCreateFlow } from "./flow-types.ts";
import type { SchemaFacts } from "../schema-facts.ts";
import { wireSpec } from "./entity.ts";
import { datesInSeconds } from "./epoch-seconds.ts";
import { issuesOfSchemas } from "./flow-schemas.ts";
import { judgeBySpec } from "./judge-by-spec.ts";
import { snapshot } from "./snapshot.ts";
import type { SpecCache } from "./spec-cache.ts";
import { FLOW_SPEC } from "./spec-kind.ts";

/** Our own model of a flow: what holds whatever its spec. The parts a spec decides are left open. */
export const createFlowSchema = z.object({
  name: nonEmpty(),
  description: z.optional(text()),
  flowSpec: z.catchall(z.object({ id: id("FlowSpecId"), version: z.optional(nonEmpty()) }), z.unknown()),
  sourceConnectionIds: z.readonly(z.array(id("SourceConnectionId")).check(z.minLength(1))),
  targetConnectionIds: z.readonly(z.array(id("TargetConnectionId")).check(z.minLength(1))),
  transformations: z.optional(z.unknown()),
  scheduleParams: z.optional(z.unknown()),
  options: z.optional(z.unknown()),
});

/** A checked flow: what was found, and the payload as it is to be sent. */
export interface CheckedFlow extends Findings {
  readonly body: object;
}

/** What flows are judged by, besides our model of them. */
export interface FlowKnowledge {
  readonly specs: SpecCache;
  readonly facts: SchemaFacts;
}

/** Checks a flow against our model of it and against its flow spec, and turns it into what the spec declares. Sends nothing but a look-up. */
export async function checkFlow(
  transport: Transport,
  { specs, facts }: FlowKnowledge,
  payload: AnyCreateFlow,
  context: CallContext,
  draft = false,
): Promise<CheckedFlow> {
  const { validation, sandboxName } = context.settings;
  const input = snapshot(payload);
  const own = findings(createFlowSchema, input, validation);
  const joined = bySeverity(issuesOfSchemas(facts, sandboxName, { ...input }), validation);
  const wire = { ...input, flowSpec: wireSpec(input?.flowSpec) };
  // Without a spec to look for, the rest cannot be judged.
  if (validation.level === "off" || typeof input?.flowSpec?.id !== "string")
    return { ...together(own, joined), body: serialized(wire) };
  const { flowSpec, transformations, scheduleParams, options } = input;
  const given = definedOnly({ transformations, scheduleParams, options });
  // A flow that is no draft and has no steps is judged as one that has none.
  const parts = draft ? given : { transformations: [], ...given };
  const judged = await judgeBySpec(
    transport,
    specs,
    { kind: FLOW_SPEC, subject: "flows.create", spec: flowSpec, parts, draft },
    context,
  );
  return {
    ...together(own, judged, joined),
    body: serialized({ ...wire, ...namesIn(given, judged.parts) }),
  };
}

function together(...found: readonly Findings[]): Findings {
  return { issues: found.flatMap(({ issues }) => issues), warnings: found.flatMap(({ warnings }) => warnings) };
}

/** The entries of one object whose names stand in another, too. */
function namesIn(names: object, entries: object): object {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => Object.hasOwn(names, name)));
}

function definedOnly(parts: object): object {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** A `Date` that no spec has turned into anything yet goes out as epoch seconds: this service knows no other time. */
function serialized(body: { readonly scheduleParams?: unknown }): object {
  return { ...body, ...("scheduleParams" in body ? { scheduleParams: datesInSeconds(body.scheduleParams) } : {}) };
}
