import * as z from "zod/mini";
import type { CallContext, Transport } from "../../http/transport.ts";
import { type Findings, findings } from "../../payloads/check.ts";
import { id, nonEmpty, text } from "../../payloads/models.ts";
import type { AnyCreateFlow } from "./flow-types.ts";
import { wireSpec } from "./entity.ts";
import { datesInSeconds } from "./epoch-seconds.ts";
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

/** Checks a flow against our model of it and against its flow spec, and turns it into what the spec declares. Sends nothing but a look-up. */
export async function checkFlow(
  transport: Transport,
  specs: SpecCache,
  given: AnyCreateFlow,
  context: CallContext,
): Promise<CheckedFlow> {
  const { validation } = context.settings;
  const input = snapshot(given);
  const own = findings(createFlowSchema, input, validation);
  const wire = { ...input, flowSpec: wireSpec(input?.flowSpec) };
  // Without a spec to look for, the rest cannot be judged.
  if (validation.level === "off" || typeof input?.flowSpec?.id !== "string") return { ...own, body: serialized(wire) };
  const { flowSpec, transformations, scheduleParams, options } = input;
  const parts = definedOnly({ transformations, scheduleParams, options });
  const judged = await judgeBySpec(
    transport,
    specs,
    { kind: FLOW_SPEC, subject: "flows.create", spec: flowSpec, parts },
    context,
  );
  return {
    issues: [...own.issues, ...judged.issues],
    warnings: [...own.warnings, ...judged.warnings],
    body: serialized({ ...wire, ...judged.parts }),
  };
}

function definedOnly(parts: object): object {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** A `Date` that no spec has turned into anything yet goes out as epoch seconds: this service knows no other time. */
function serialized(body: { readonly scheduleParams?: unknown }): object {
  return { ...body, ...("scheduleParams" in body ? { scheduleParams: datesInSeconds(body.scheduleParams) } : {}) };
}
