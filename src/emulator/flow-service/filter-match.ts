import { type Json, type JsonObject, isObject } from "../json.ts";
import type { Quirks } from "../quirks.ts";
import { type Filter, type Operator, parseFilters } from "./filter-syntax.ts";

/** The readings of filters that are switches. */
type Readings = Pick<Quirks, "propertyCommas" | "filterCase">;

/** The test that all `property` parameters together make of an item: each must hold. */
export function filterFor(
  properties: readonly string[],
  readings: Readings,
  refuse: (filter: Filter) => void = () => {},
): (item: JsonObject) => boolean {
  const spelled = (text: string) => (readings.filterCase === "exact" ? text : text.toLowerCase());
  const filters = parseFilters(properties, readings.propertyCommas).map((filter) => {
    refuse(filter);
    return { ...filter, values: filter.values.map(spelled) };
  });
  return (item) => filters.every((filter) => matches(item, filter, spelled));
}

/** The items that pass; without a filter they are not even looked at. */
export function filtered<T extends { readonly item: JsonObject }>(
  listed: readonly T[],
  properties: readonly string[],
  readings: Readings,
): readonly T[] {
  const passes = filterFor(properties, readings);
  return properties.length === 0 ? listed : listed.filter(({ item }) => passes(item));
}

function matches(item: JsonObject, { path, operator, values }: Filter, spelled: (text: string) => string): boolean {
  const found = path.reduce<readonly Json[]>(
    (here, { key, each }) => here.flatMap((value) => step(value, key, each)),
    [item],
  );
  if (operator === "!=") return !found.some((value) => values.includes(spelled(String(value))));
  return found.some((value) => values.some((wanted) => holds(value, operator, wanted, spelled)));
}

/** What stands under a key; an array counts as its members only where the filter writes `[]`. */
function step(value: Json, key: string, each: boolean): readonly Json[] {
  const member = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  if (member === undefined) return [];
  if (!each) return [member];
  return Array.isArray(member) ? member : [];
}

function holds(
  value: Json,
  operator: Exclude<Operator, "!=">,
  wanted: string,
  spelled: (text: string) => string,
): boolean {
  if (operator === "==") return spelled(String(value)) === wanted;
  const order = compare(typeof value === "number" ? value : spelled(String(value)), wanted);
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  if (operator === ">") return order > 0;
  return order >= 0;
}

function compare(value: number | string, wanted: string): number {
  if (typeof value === "number") return value - Number(wanted);
  return value < wanted ? -1 : value > wanted ? 1 : 0;
}
