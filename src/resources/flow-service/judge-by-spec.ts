import { isNotFoundError, isPlatformError, isTimeoutError, isUnsupportedSpecError } from "../../errors/guards.ts";
import type { CallContext, Transport } from "../../http/transport.ts";
import { type Findings, NOTHING_FOUND } from "../../payloads/check.ts";
import { specRules } from "../../payloads/validation.ts";
import type { RuleSettings } from "../../specs/rules.ts";
import type { AskedSpec, SpecCache } from "./spec-cache.ts";

/** Parts of a payload, and the spec that is to judge them. */
interface Judged extends AskedSpec {
  /** Those parts the spec decides that there are: what is left out is not judged. */
  readonly parts: object;
  /** Whether it is of a flow that is a draft, which may do without some of them. */
  readonly draft?: boolean;
}

/** What a spec has to say. */
export interface Judgement extends Findings {
  /** The parts of the payload that the spec decides, turned into what it declares. */
  readonly parts: object;
}

/** Judges parts of a payload by its spec, which may have to be looked up. */
export async function judgeBySpec(
  transport: Transport,
  specs: SpecCache,
  judged: Judged,
  context: CallContext,
): Promise<Judgement> {
  const { subject } = judged;
  try {
    const first = judge(await specs.find(transport, judged, context), judged, context);
    // A refusal must not rest on a stale copy of the spec: look once more before it is spoken.
    const fresh = first.issues.length > 0 ? await specs.findAgain(transport, judged, context) : undefined;
    return fresh === undefined ? first : judge(fresh, judged, context);
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

function judge(spec: object, { kind, parts, draft }: Judged, context: CallContext): Judgement {
  const rules: RuleSettings = {
    ...specRules(context.settings.validation),
    // What a draft lacks may still come.
    ...(draft === true ? { "recurring-delta-column": "off" } : {}),
  };
  const result = kind.judge(spec, parts, rules);
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
