import type { ValidationIssue } from "../../errors/validation-error.ts";
import { type Path, valueAt } from "../json-value.ts";
import type { RuleCheck } from "./rule-context.ts";

const TABLES = "yyyy-MM-dd HH:mm:ss";
const DYNAMICS = "yyyy-MM-ddTHH:mm:ssZ";

export const deltaColumnFormat: RuleCheck = ({ steps }) =>
  steps.flatMap((step) => oddFormat(["transformations", step.index, "params"], step.params));

/** A `deltaColumn.dateFormat` unlike the documented ones. */
export function oddFormat(path: Path, holder: unknown): readonly ValidationIssue[] {
  const format = valueAt(holder, ["deltaColumn", "dateFormat"]);
  if (typeof format !== "string" || format === TABLES || format === DYNAMICS) return [];
  const message = `is not one of the documented formats, ${TABLES} and, for Dynamics and Azure Table Storage, ${DYNAMICS}; it is sent all the same`;
  return [{ path: [...path, "deltaColumn", "dateFormat"], message, rule: "delta-column-format" }];
}
