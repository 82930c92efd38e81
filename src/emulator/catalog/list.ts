import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import { isListed } from "../http/listed.ts";
import { type JsonObject, pick } from "../json.ts";
import { compare } from "./compare.ts";
import { propertyFilter, simpleFilter, tagsFilter } from "./filter.ts";

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** An object as it is shown, under its id. */
export type Row = readonly [id: string, object: JsonObject];

/** A filter that means something else than equality with a field. */
export type SpecialFilter = (value: string) => (row: Row) => boolean;

const RESERVED = new Set(["limit", "start", "orderBy", "properties", "property", "tags", "expansion"]);

const RANGES: Readonly<Record<string, SpecialFilter>> = {
  createdAfter: (value) => beyond("created", value, 1),
  createdBefore: (value) => beyond("created", value, -1),
};

function beyond(field: string, value: string, sign: 1 | -1): (row: Row) => boolean {
  if (!/^\d+$/.test(value)) throw placeholderProblem(400, `A time is a number of milliseconds; got ${value}.`);
  return ([, object]) => sign * (Number(object[field]) - Number(value)) > 0;
}

/** A list of objects, keyed by id. Nothing tells how many there are or where the next page is. */
export function listReply(
  exchange: Exchange,
  rows: readonly Row[],
  special: Readonly<Record<string, SpecialFilter>> = {},
): Reply {
  const { query } = exchange;
  const properties = query.get("properties")?.split(",");
  const limit = limitOf(query, properties);
  const start = wholeNumber(query, "start", 0);
  const filters = filtersOf(query, { ...RANGES, ...special });
  const found = rows.filter((row) => isListed(row[1].created, exchange) && filters.every((filter) => filter(row)));
  const page = sorted(found, query.get("orderBy")).slice(start, start + limit);
  return ok(Object.fromEntries(page.map(([id, object]) => [id, cut(object, properties)])));
}

/** An object with the asked-for properties alone; one without any of them is empty. */
export function cut(object: JsonObject, properties: readonly string[] | undefined): JsonObject {
  return properties === undefined ? object : pick(object, properties);
}

/** The rows that pass every filter of a query, in its order: without pages. */
export function filtered(
  query: URLSearchParams,
  rows: readonly Row[],
  special: Readonly<Record<string, SpecialFilter>>,
): readonly Row[] {
  const filters = filtersOf(query, { ...RANGES, ...special });
  return sorted(
    rows.filter((row) => filters.every((filter) => filter(row))),
    query.get("orderBy"),
  );
}

function filtersOf(
  query: URLSearchParams,
  special: Readonly<Record<string, SpecialFilter>>,
): readonly ((row: Row) => boolean)[] {
  return [...query].flatMap(([name, value]) => {
    const own = Object.hasOwn(special, name) ? special[name] : undefined;
    if (own !== undefined) return [own(value)];
    if (name === "property") return [onObject(propertyFilter(value))];
    if (name === "tags") return [onObject(tagsFilter(value))];
    return RESERVED.has(name) ? [] : [onObject(simpleFilter(name, value))];
  });
}

function onObject(test: (object: JsonObject) => boolean): (row: Row) => boolean {
  return ([, object]) => test(object);
}

/** With the observable schema, fewer go into a page. */
function limitOf(query: URLSearchParams, properties: readonly string[] | undefined): number {
  const limit = wholeNumber(query, "limit", DEFAULT_LIMIT);
  if (limit < 1 || limit > MAX_LIMIT) throw placeholderProblem(400, `limit is a number from 1 to ${MAX_LIMIT}.`);
  return properties?.includes("observableSchema") === true ? Math.min(limit, DEFAULT_LIMIT) : limit;
}

function wholeNumber(query: URLSearchParams, name: string, fallback: number): number {
  const value = query.get(name);
  if (value === null) return fallback;
  if (!/^\d+$/.test(value)) throw placeholderProblem(400, `${name} is a whole number; got ${value}.`);
  return Number(value);
}

/** `asc:name,desc:updated`: later ones order what earlier ones find equal. */
function sorted(rows: readonly Row[], orderBy: string | null): readonly Row[] {
  if (orderBy === null) return rows;
  const orders = orderBy.split(",").map((each) => {
    const [, direction, field = ""] = /^(?:(asc|desc):)?([^:]+)$/.exec(each.trim()) ?? [];
    if (field === "") throw placeholderProblem(400, `orderBy=${orderBy} is no list of asc:property or desc:property.`);
    return { field, sign: direction === "desc" ? -1 : 1 };
  });
  return rows.toSorted(([, one], [, two]) => {
    for (const { field, sign } of orders) {
      const order = compare(one[field], two[field]);
      if (order !== 0) return sign * order;
    }
    return 0;
  });
}
