import { type Json, type JsonObject, isObject } from "../json.ts";
import { type Filter, type Operator, parseFilter } from "./filter-syntax.ts";

/** The test that all `property` parameters together make of an item: each must hold. */
export function filterFor(properties: readonly string[]): (item: JsonObject) => boolean {
  const filters = properties.map(parseFilter);
  return (item) => filters.every((filter) => matches(item, filter));
}

function matches(item: JsonObject, { path, operator, values }: Filter): boolean {
  const found = path.reduce<readonly Json[]>(
    (here, { key, each }) => here.flatMap((value) => step(value, key, each)),
    [item],
  );
  if (operator === "!=") return !found.some((value) => values.includes(String(value)));
  return found.some((value) => values.some((wanted) => holds(value, operator, wanted)));
}

/** What stands under a key; an array counts as its members only where the filter writes `[]`. */
function step(value: Json, key: string, each: boolean): readonly Json[] {
  const member = isObject(value) ? value[key] : undefined;
  if (member === undefined) return [];
  if (!each) return [member];
  return Array.isArray(member) ? member : [];
}

function holds(value: Json, operator: Exclude<Operator, "!=">, wanted: string): boolean {
  if (operator === "==") return String(value) === wanted;
  const order = compare(value, wanted);
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  if (operator === ">") return order > 0;
  return order >= 0;
}

function compare(value: Json, wanted: string): number {
  if (typeof value === "number") return value - Number(wanted);
  const text = String(value);
  return text < wanted ? -1 : text > wanted ? 1 : 0;
}
