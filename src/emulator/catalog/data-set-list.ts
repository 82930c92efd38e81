import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import { type Json, type JsonObject, pick } from "../json.ts";
import { readDataSet } from "./read-data-set.ts";

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** `GET /dataSets`: an object keyed by id. Nothing tells how many there are or where the next page is. */
export function listDataSets({ sandbox, query }: Exchange): Reply {
  const limit = wholeNumber(query, "limit", DEFAULT_LIMIT);
  if (limit < 1 || limit > MAX_LIMIT) throw placeholderProblem(400, `limit is a number from 1 to ${MAX_LIMIT}.`);
  const start = wholeNumber(query, "start", 0);
  const names = query.get("name")?.split(",");
  const properties = query.get("properties")?.split(",");
  const rows = [...sandbox.dataSets.values()]
    .map((each): [string, JsonObject] => [each.id, readDataSet(each, sandbox)])
    .filter(([, dataSet]) => names === undefined || names.includes(String(dataSet.name)));
  const page = sorted(rows, query.get("orderBy")).slice(start, start + limit);
  return ok(
    Object.fromEntries(
      page.map(([id, dataSet]) => [id, properties === undefined ? dataSet : pick(dataSet, properties)]),
    ),
  );
}

function wholeNumber(query: URLSearchParams, name: string, fallback: number): number {
  const value = query.get(name);
  if (value === null) return fallback;
  if (!/^\d+$/.test(value)) throw placeholderProblem(400, `${name} is a whole number; got ${value}.`);
  return Number(value);
}

function sorted(rows: [string, JsonObject][], orderBy: string | null): [string, JsonObject][] {
  if (orderBy === null) return rows;
  const [, direction, field = ""] = /^(?:(asc|desc):)?(.+)$/.exec(orderBy) ?? [];
  const sign = direction === "desc" ? -1 : 1;
  return rows.toSorted(([, one], [, two]) => sign * compare(one[field], two[field]));
}

function compare(one: Json | undefined, two: Json | undefined): number {
  if (typeof one === "number" && typeof two === "number") return one - two;
  return String(one).localeCompare(String(two), "en");
}
