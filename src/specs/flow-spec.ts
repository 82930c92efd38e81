import { asZod } from "./as-zod.ts";
import { tooDeep } from "./compile/too-deep.ts";
import { distinct, toIssue } from "./finding.ts";
import { compiledFlowSpec } from "./flow/compiled-flow-spec.ts";
import type { FlowData, FlowPayload, FlowSpecResult, FlowSpecSchema } from "./flow/flow-spec-schema.ts";
import type { FlowSpecDocument } from "./flow/flow-spec-document.ts";
import { flowNode } from "./flow/flow-node.ts";
import { judgeFlow } from "./flow/judge-flow.ts";
import { runSchema } from "./flow/run-schema.ts";
import { isRecord } from "./json-value.ts";
import { bySeverity, checkRules } from "./rules/check-rules.ts";
import { checkRuleSettings, type RuleSettings } from "./rules.ts";
import { type Checked, specSchema } from "./spec-schema.ts";

/** How a spec judges. */
export interface FlowSpecOptions {
  /** Sets single rules; the others keep their default. */
  readonly rules?: RuleSettings | undefined;
  /** The clock, in milliseconds since 1970, for the start time that should lie ahead. */
  readonly now?: (() => number) | undefined;
}

/**
 * Makes the validator of flows out of a flow spec: of their `transformations`, `scheduleParams` and `options`, and as `.run` of the
 * parameters of a run on demand. Values are first turned into the type the spec declares, where nothing is lost by it (`"15"` into 15, a
 * `Date` into epoch seconds), then validated. A default of the spec is documentation and never filled in.
 *
 * A spec is compiled once for its content, however often it is read; the last 200 are kept. Changing the object afterwards changes nothing about
 * the validators made of it.
 *
 * @throws UnsupportedSpecError where a schema of the spec asserts something that cannot be checked without changing its meaning.
 * @example
 * ```ts
 * const spec = await platform.flowSpecs.getByName("CRMToAEP");
 * const result = compileFlowSpec(spec).safeParse({
 *   scheduleParams: { startTime: new Date(Date.now() + 600_000), frequency: "minute", interval: "15" },
 * });
 * for (const { path, from, to } of result.coercions) console.log(path.join("."), from, "became", to);
 * ```
 */
export function compileFlowSpec(spec: FlowSpecDocument, options: FlowSpecOptions = {}): FlowSpecSchema {
  const compiled = compiledFlowSpec(spec);
  checkRuleSettings("rules", options.rules);
  const rules = options.rules ?? {};
  const now = options.now ?? Date.now;
  const check = (value: unknown): Checked<FlowData> => {
    const deep = tooDeep(value);
    if (deep !== undefined || !isRecord(value)) {
      const what = "must be an object with transformations, scheduleParams and options";
      const finding = deep ?? { path: [], keyword: "type", what };
      return { data: {}, ...bySeverity([toIssue(finding)], rules), coercions: [] };
    }
    const { data, issues, coercions, context } = judgeFlow(compiled, value);
    const found = [...issues, ...checkRules({ ...context, spec: compiled, now: now() })];
    return { data, ...bySeverity(distinct(found), rules), coercions };
  };
  const schema = specSchema<FlowPayload, FlowData>(`a flow of ${compiled.name}`, check);
  const whole: FlowSpecSchema = {
    ...schema,
    safeParse: (value): FlowSpecResult => schema.safeParse(value),
    name: compiled.name,
    transformationNames: [...compiled.transformations.keys()],
    malformed: compiled.malformed,
    get run() {
      const part = compiled.run();
      return part === undefined ? undefined : runSchema(compiled.name, part, rules);
    },
  };
  return asZod(whole, flowNode(compiled), check);
}
