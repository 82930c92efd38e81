import { isNotFoundError, isPlatformError, isTimeoutError, isUnsupportedSpecError } from "../../errors/guards.ts";
import type { CallContext, Transport } from "../../http/transport.ts";
import { type Findings, NOTHING_FOUND } from "../../payloads/check.ts";
import { flowRules } from "../../payloads/validation.ts";
import { compileFlowSpec } from "../../specs/flow-spec.ts";
import type { RuleSettings } from "../../specs/rules.ts";
import type { FlowSpecLike } from "./flow-types.ts";
import type { SpecCache } from "./spec-cache.ts";

/** Parts of a flow, and the spec that is to judge them. */
interface Judged {
  /** The call they are part of. */
  readonly subject: string;
  readonly flowSpec: FlowSpecLike;
  /** Those of `transformations`, `scheduleParams` and `options` that there are: what is left out is not judged. */
  readonly parts: object;
  /** Whether the flow is a draft, which may do without some of them. */
  readonly draft: boolean;
}

/** What a flow spec has to say. */
export interface Judgement extends Findings {
  /** The parts of the payload that the spec decides, turned into what it declares. */
  readonly parts: object;
}

/** Judges parts of a flow by its spec, which may have to be looked up. */
export async function judgeBySpec(
  transport: Transport,
  specs: SpecCache,
  { subject, flowSpec, parts, draft }: Judged,
  context: CallContext,
): Promise<Judgement> {
  try {
    const first = judge(await specs.find(transport, flowSpec, context, subject), { parts, draft }, context);
    // A refusal must not rest on a stale copy of the spec: look once more before it is spoken.
    const fresh = first.issues.length > 0 ? await specs.findAgain(transport, flowSpec, context, subject) : undefined;
    return fresh === undefined ? first : judge(fresh, { parts, draft }, context);
  } catch (error) {
    // Our opinion never stops production: without a spec to judge by, the payload is sent as it is.
    if (
      !isPlatformError(error) ||
      !(isNotFoundError(error) || isUnsupportedSpecError(error) || isSlow(error) || isReadFailure(error.name))
    )
      throw error;
    context.events.emit("validation.skipped", { subject, reason: error.message });
    return { ...NOTHING_FOUND, parts: {} };
  }
}

function judge(spec: object, { parts, draft }: Pick<Judged, "parts" | "draft">, context: CallContext): Judgement {
  const rules: RuleSettings = {
    ...flowRules(context.settings.validation),
    // What a draft lacks may still come.
    ...(draft ? { "recurring-delta-column": "off" } : {}),
  };
  const result = compileFlowSpec(spec, { rules }).safeParse(parts);
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
