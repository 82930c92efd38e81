import { ValidationError } from "../../errors/validation-error.ts";
import type { Query } from "../../http/query.ts";
import type { Comparison, Operand } from "../filters/condition.ts";

/** A comparison in the Schema Registry's own dialect. All that is given must hold. */
export interface RegistryComparison<Value extends Operand>
  extends Pick<Comparison<Value>, "lt" | "lte" | "gt" | "gte"> {
  /** Any value but this one. This service takes one value a filter. */
  readonly ne?: Value | undefined;
  /** A regular expression that must match, such as `"^Con"`. */
  readonly matches?: string | undefined;
  /** That the field is there, whatever its value. The service has no filter for its absence. */
  readonly exists?: true | undefined;
}

/** What a field must be: a value, or what a comparison says. A list of the service's, such as `meta:immutableTags`, must hold the value. */
export type RegistryCondition<Value extends Operand> = Value | RegistryComparison<Value>;

/** What every list of the registry takes. */
export interface RegistryFilters<Filter extends object> {
  /** Filters, all of which must hold. */
  readonly where?: Filter | undefined;
  /** More filters in the service's own words, such as `"title~^Con"`: they must hold, too. */
  readonly property?: readonly string[] | undefined;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  ne: "!=",
  lt: "<",
  lte: "<=",
  gt: ">",
  gte: ">=",
  matches: "~",
};

/**
 * One `property` parameter for each filter, which is how this service says AND. It takes values as they are: nothing in its documents quotes.
 * Source: appendix of the Schema Registry API guide, and its guide on unions.
 */
export function propertyQuery(subject: string, { where, property }: RegistryFilters<object>): Query {
  const filters = Object.entries(where ?? {}).flatMap(([field, condition]) => filtersOf(subject, field, condition));
  const all = [...filters, ...(property ?? [])];
  return { property: all.length === 0 ? undefined : all };
}

/** A filter that a field equals a value. */
export function equals(field: string, value: string): string {
  return `${field}==${value}`;
}

function filtersOf(subject: string, field: string, condition: unknown): readonly string[] {
  if (condition === undefined) return [];
  if (!isComparison(condition)) return [equals(field, operandOf(subject, [field], condition))];
  if (Object.keys(condition).length === 0)
    throw refusal(subject, [field], "is an empty comparison, which says nothing: leave the field out for no filter");
  return Object.entries(condition).flatMap(([operator, value]) => {
    if (value === undefined) return [];
    const path = [field, operator];
    if (operator === "exists") {
      if (value === true) return [field];
      throw refusal(
        subject,
        path,
        "must be true: this service can ask whether a field is there, not whether it is not",
      );
    }
    const symbol = Object.hasOwn(SYMBOLS, operator) ? SYMBOLS[operator] : undefined;
    if (symbol === undefined)
      throw refusal(subject, path, `is no comparison: there are ${Object.keys(SYMBOLS).join(", ")}, exists`);
    return [`${field}${symbol}${operandOf(subject, path, value)}`];
  });
}

function operandOf(subject: string, path: readonly string[], value: unknown): string {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw refusal(subject, path, "is an invalid date");
    return String(value.getTime());
  }
  if (Array.isArray(value))
    throw refusal(subject, path, "takes one value: this service has no filter for any of several");
  if (value === "") throw refusal(subject, path, "is empty: a filter needs a value");
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return String(value);
  throw refusal(subject, path, "must be a string, a number, a boolean or a Date");
}

function isComparison(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function refusal(subject: string, path: readonly string[], message: string): ValidationError {
  return new ValidationError(subject, [{ path: ["where", ...path], message, rule: "payload" }]);
}
