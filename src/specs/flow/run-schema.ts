import { asZod } from "../as-zod.ts";
import { declaredBy } from "../coerce/kept-views.ts";
import { tooDeep } from "../compile/too-deep.ts";
import { distinct, toIssue } from "../finding.ts";
import { isRecord } from "../json-value.ts";
import { bySeverity } from "../rules/check-rules.ts";
import { oddFormat } from "../rules/delta-column-format.ts";
import { timeUnits } from "../rules/start-time.ts";
import { unknownFields } from "../rules/unknown-field.ts";
import type { RuleSettings } from "../rules.ts";
import { type Checked, type SpecSchema, specSchema } from "../spec-schema.ts";
import type { CompiledPart } from "./compiled-part.ts";
import type { RunParams } from "./flow-spec-schema.ts";

const TIMES = ["startTime", "windowStartTime", "windowEndTime"];

/** The validator of the parameters of a run on demand. */
export function runSchema(name: string, part: CompiledPart, rules: RuleSettings): SpecSchema<object, RunParams> {
  const check = (given: unknown): Checked<RunParams> => {
    const deep = tooDeep(given);
    if (deep !== undefined) return { data: {}, ...bySeverity([toIssue(deep)], rules), coercions: [] };
    const { value, findings, coercions } = part.judge(given);
    const found = [
      ...findings.map((finding) => toIssue(finding)),
      ...timeUnits([], value, TIMES),
      ...unknownFields(value, declaredBy(part.schema), [], name),
      ...oddFormat([], value),
    ];
    return { data: isRecord(value) ? value : {}, ...bySeverity(distinct(found), rules), coercions };
  };
  return asZod(specSchema<object, RunParams>(`a run of ${name}`, check), part.node, check);
}
