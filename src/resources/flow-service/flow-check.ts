import * as z from "zod/mini";
import { isNotFoundError, isPlatformError, isTimeoutError, isUnsupportedSpecError } from "../../errors/guards.ts";
import type { CallContext, Transport } from "../../http/transport.ts";
import type { IdInput } from "../../ids.ts";
import { type Findings, findings, NOTHING_FOUND } from "../../payloads/check.ts";
import { id, nonEmpty, text } from "../../payloads/models.ts";
import { flowRules } from "../../payloads/validation.ts";
import { compileFlowSpec } from "../../specs/flow-spec.ts";
import type { AnyCreateFlow } from "./flow-types.ts";
import type { SpecCache } from "./spec-cache.ts";

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
  const judged = await judgeBySpec(transport, specs, input, context);
  return {
    issues: [...own.issues, ...judged.issues],
    warnings: [...own.warnings, ...judged.warnings],
    body: serialized({ ...wire, ...judged.parts }),
  };
}

interface Judgement extends Findings {
  /** The parts of the payload that the spec decides, turned into what it declares. */
  readonly parts: object;
}

async function judgeBySpec(
  transport: Transport,
  specs: SpecCache,
  input: AnyCreateFlow,
  context: CallContext,
): Promise<Judgement> {
  const { transformations, scheduleParams, options } = input;
  const parts = definedOnly({ transformations, scheduleParams, options });
  try {
    const first = judge(await specs.find(transport, input.flowSpec, context), parts, context);
    // A refusal must not rest on a stale copy of the spec: look once more before it is spoken.
    const fresh = first.issues.length > 0 ? await specs.findAgain(transport, input.flowSpec, context) : undefined;
    return fresh === undefined ? first : judge(fresh, parts, context);
  } catch (error) {
    // Our opinion never stops production: without a spec to judge by, the payload is sent as it is.
    if (
      !isPlatformError(error) ||
      !(isNotFoundError(error) || isUnsupportedSpecError(error) || isSlow(error) || isReadFailure(error.name))
    )
      throw error;
    context.events.emit("validation.skipped", { subject: "flows.create", reason: error.message });
    return { ...NOTHING_FOUND, parts: {} };
  }
}

function judge(spec: object, parts: object, context: CallContext): Judgement {
  const result = compileFlowSpec(spec, { rules: flowRules(context.settings.validation) }).safeParse(parts);
  const { warnings } = result;
  return result.success
    ? { issues: [], warnings, parts: result.data }
    : { issues: result.error.issues, warnings, parts };
}

/** One attempt to read the spec took too long; the call itself has time left. */
function isSlow(error: unknown): boolean {
  return isTimeoutError(error) && error.limit === "timeoutMs";
}

/** An abort or a passed limit of the whole call is the caller's will and is not swallowed; any other failure to read the spec is. */
function isReadFailure(name: string): boolean {
  return (
    name !== "AbortError" && name !== "TimeoutError" && name !== "ConfigurationError" && name !== "AuthenticationError"
  );
}

function wireSpec(
  spec: { readonly id: IdInput<"FlowSpecId">; readonly version?: string | undefined } | undefined,
): object | undefined {
  return spec === undefined || spec === null ? undefined : { id: spec.id, version: spec.version ?? "1.0" };
}

function definedOnly(parts: object): object {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** A `Date` that no spec has turned into anything yet goes out as epoch seconds, rounded up: this service knows no other time. */
function serialized(body: { readonly scheduleParams?: unknown }): object {
  const schedule = body.scheduleParams;
  if (typeof schedule !== "object" || schedule === null) return body;
  const seconds = Object.entries(schedule).map(([key, value]) => [
    key,
    value instanceof Date ? Math.ceil(value.getTime() / 1000) : value,
  ]);
  return { ...body, scheduleParams: Object.fromEntries(seconds) };
}

/** The payload as it is now: a look-up may take a while, and the object is the caller's. What cannot be copied is taken as it is. */
function snapshot<T>(payload: T): T {
  try {
    return structuredClone(payload);
  } catch {
    return payload;
  }
}
