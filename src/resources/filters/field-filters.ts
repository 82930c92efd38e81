import { ValidationError } from "../../errors/validation-error.ts";
import type { FieldFilter } from "./condition.ts";

const OPERATORS: ReadonlySet<string> = new Set(["ne", "lt", "lte", "gt", "gte"]);
const SEVERAL: ReadonlySet<string> = new Set(["eq", "ne"]);

/** Takes a `where` apart into single filters, all of which must hold. What the platform would refuse is refused here, with its reason. */
export function fieldFilters(subject: string, where: object | undefined): readonly FieldFilter[] {
  if (where !== undefined && !isComparison(where)) {
    const message =
      'must be an object of fields, such as { state: "enabled" }; filters in the service\'s own words go into property';
    throw new ValidationError(subject, [{ path: ["where"], message, rule: "payload" }]);
  }
  return Object.entries(where ?? {}).flatMap(([field, condition]) => filtersOf(subject, field, condition));
}

function filtersOf(subject: string, field: string, condition: unknown): readonly FieldFilter[] {
  if (condition === undefined) return [];
  if (!isComparison(condition)) return [filterOf(subject, field, "eq", condition)];
  if (Object.keys(condition).length === 0)
    throw refusal(subject, [field], "is an empty comparison, which says nothing: leave the field out for no filter");
  return Object.entries(condition).flatMap(([operator, value]) => {
    if (value === undefined) return [];
    if (isOperator(operator)) return [filterOf(subject, field, operator, value)];
    throw refusal(subject, [field, operator], `is no comparison: there are ${[...OPERATORS].join(", ")}`);
  });
}

function filterOf(subject: string, field: string, operator: FieldFilter["operator"], value: unknown): FieldFilter {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const path = operator === "eq" ? [field] : [field, operator];
  if (given.length === 0) throw refusal(subject, path, "is an empty list, which nothing could be any of");
  if (given.length > 1 && !SEVERAL.has(operator))
    throw refusal(subject, path, "takes one value: the platform refuses to compare with several (FLOW-1443-400)");
  return { field, operator, values: given.map((item) => operandOf(subject, path, item)) };
}

function operandOf(subject: string, path: readonly string[], value: unknown): string | number | boolean {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw refusal(subject, path, "is an invalid date");
    return value.getTime();
  }
  if (value === "")
    throw refusal(subject, path, "is empty: the platform refuses filters without a value (FLOW-1453-400)");
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return value as string;
  throw refusal(subject, path, "must be a string, a number, a boolean or a Date");
}

function isComparison(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isOperator(name: string): name is Exclude<FieldFilter["operator"], "eq"> {
  return OPERATORS.has(name);
}

function refusal(subject: string, path: readonly string[], message: string): ValidationError {
  return new ValidationError(subject, [{ path: ["where", ...path], message, rule: "payload" }]);
}
