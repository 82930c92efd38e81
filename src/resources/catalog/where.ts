import { ValidationError } from "../../errors/validation-error.ts";
import type { Query } from "../../http/query.ts";

/** How each comparison stands in a `property` parameter. */
const SYMBOLS = { ne: "!=", lt: "<", lte: "<=", gt: ">", gte: ">=", matches: "~" } as const;
const EMPTY = "is an empty comparison, which says nothing: leave the field out for no filter";
const COMPARISONS = [...Object.keys(SYMBOLS), "like", "exists"];

/** What is compared with a batch's availableDates, which counts in epoch seconds. All other times are milliseconds. */
const IN_SECONDS = new Set(["startAfter", "startBefore", "endAfter", "endBefore"]);

/** Both kinds of filter this service has: `name=a,b`, one a field, and any number of `property` parameters, all of which must hold. */
interface Filters {
  readonly simple: Map<string, string>;
  readonly property: string[];
}

/**
 * A `where` in Catalog's words: simple filters where they can say it, for they alone know "any of", else `property` parameters, also for none of
 * several values: the documents show a list of values for equality alone. In a simple
 * filter a comma separates values and `!` inverts one, so that a value that holds one goes into a `property`; in a name an asterisk is a
 * wildcard, and is escaped by doubling it. Source: the guide on filtering Catalog data.
 */
export function catalogFilters(subject: string, where: object | undefined): Query {
  const filters: Filters = { simple: new Map(), property: [] };
  for (const [field, condition] of Object.entries(where ?? {})) {
    if (condition === undefined) continue;
    if (field === "tags") filters.simple.set("tags", tagsOf(subject, condition));
    else addCondition(filters, { subject, field, path: [field] }, condition);
  }
  return {
    ...Object.fromEntries(filters.simple),
    ...(filters.property.length === 0 ? {} : { property: filters.property }),
  };
}

/** Where in a `where` something stands. */
interface Place {
  readonly subject: string;
  readonly field: string;
  readonly path: readonly string[];
}

function addCondition(filters: Filters, place: Place, condition: unknown): void {
  if (!isComparison(condition)) {
    addEquals(filters, place, operandsOf(place, condition));
    return;
  }
  if (Object.keys(condition).length === 0) throw refusal(place, EMPTY);
  for (const [comparison, value] of Object.entries(condition)) {
    if (value !== undefined) addComparison(filters, { ...place, path: [place.field, comparison] }, comparison, value);
  }
}

function addEquals({ simple, property }: Filters, place: Place, values: readonly string[]): void {
  const { field } = place;
  const [only = "", ...others] = values;
  if (values.every(isSimple)) simple.set(field, values.join(","));
  else if (others.length === 0) property.push(`${field}==${only}`);
  else throw refusal(place, "holds a value with a comma, or with ! before it, which cannot be one of several here");
}

function addComparison({ simple, property }: Filters, place: Place, comparison: string, value: unknown): void {
  const { field } = place;
  if (comparison === "exists") {
    if (typeof value !== "boolean") throw refusal(place, "must be true or false");
    property.push(value ? field : `!${field}`);
    return;
  }
  if (!isComparisonName(comparison)) throw refusal(place, `is no comparison: there are ${COMPARISONS.join(", ")}`);
  if (comparison === "like" && field !== "name") throw refusal(place, "has no wildcards: only name does; use matches");
  const values = operandsOf(place, value, comparison === "like" || comparison === "matches");
  const [only = "", ...others] = values;
  if (comparison === "ne" && others.length === 0 && isSimple(only) && !simple.has(field)) simple.set(field, `!${only}`);
  else if (comparison === "ne") property.push(...values.map((each) => `${field}!=${each}`));
  else if (others.length > 0) throw refusal(place, "takes one value");
  else if (comparison !== "like") property.push(`${field}${SYMBOLS[comparison]}${only}`);
  else if (isSimple(only) && !simple.has(field)) simple.set(field, only);
  else property.push(`${field}==${only}`);
}

/** The values of a condition as text. A pattern's asterisks keep their meaning. */
function operandsOf(place: Place, value: unknown, isPattern = false): readonly string[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (given.length === 0) throw refusal(place, "is an empty list, which nothing could be any of");
  return given.map((each) => {
    const text = operandOf(place, each);
    return place.field === "name" && !isPattern ? text.replaceAll("*", "**") : text;
  });
}

function operandOf(place: Place, value: unknown): string {
  if (value === "") throw refusal(place, "is empty; to ask whether the field is there, use exists");
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return String(IN_SECONDS.has(place.field) ? Math.floor(value.getTime() / 1_000) : value.getTime());
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return String(value);
  throw refusal(place, "must be a string, a number, a boolean or a valid Date");
}

/** `tags=key:value,other:*`, which is an AND. */
function tagsOf(subject: string, tags: unknown): string {
  if (!isComparison(tags))
    throw refusal({ subject, field: "tags", path: ["tags"] }, "must be an object of tags by name");
  if (Object.keys(tags).length === 0) throw refusal({ subject, field: "tags", path: ["tags"] }, "names no tag");
  return Object.entries(tags)
    .map(([name, value]) => {
      const place = { subject, field: "tags", path: ["tags", name] };
      if (value !== true && (typeof value !== "string" || value === ""))
        throw refusal(place, "must be a value, or true for any");
      if (/[,:]/.test(name) || (value !== true && value.includes(",")))
        throw refusal(place, "holds a comma or a colon, which separate tags and values in this filter");
      return `${name}:${value === true ? "*" : value}`;
    })
    .join(",");
}

function isSimple(value: string): boolean {
  return !value.includes(",") && !value.startsWith("!");
}

function isComparison(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isComparisonName(name: string): name is keyof typeof SYMBOLS | "like" {
  return name === "like" || Object.hasOwn(SYMBOLS, name);
}

function refusal({ subject, path }: Place, message: string): ValidationError {
  return new ValidationError(subject, [{ path: ["where", ...path], message, rule: "payload" }]);
}
