import { placeholderProblem } from "../errors/placeholder.ts";
import type { Exchange } from "../http/exchange.ts";
import { isListed } from "../http/listed.ts";
import { type Json, type JsonObject, at } from "../json.ts";
import { compareKeys, passesAll } from "./filter.ts";

/** The registry gives at most this many in one page. */
const CAP = 300;

/** Where a sort by the time of the last change, which is the order without `orderby`, finds it. */
const UPDATED = "meta:registryMetadata.repo:lastModifiedDate";
const CREATED = "meta:registryMetadata.repo:createdDate";

/** One page of a list. */
export interface Page {
  readonly items: readonly JsonObject[];
  readonly page: JsonObject;
  /** Where the next page is; null after the last. */
  readonly next: string | null;
}

/** Filters, sorts and cuts a list as the query asks. The page starts after the primary sort key in `start`. */
export function pageOf(items: readonly JsonObject[], exchange: Exchange): Page {
  const { query, url, world } = exchange;
  const given = query.get("orderby");
  if (given === null && (query.has("limit") || query.has("start"))) {
    throw placeholderProblem(400, "limit and start need orderby.");
  }
  const orderby = given ?? "updated";
  const keys = orderby.split(",").map(sortKey);
  const [primary = sortKey("updated")] = keys;
  const sorted = items
    .filter((item) => isListed(at(item, CREATED), exchange) && passesAll(item, query.getAll("property")))
    .sort((one, other) => firstDifference(keys, one, other));
  const start = query.get("start");
  const rest = start === null ? sorted : sorted.filter((item) => isAfter(item, primary, start));
  const page = withTies(rest, pageSize(query.get("limit")), primary);
  const last = page.at(-1);
  const nextKey = last !== undefined && rest.length > page.length ? (valueAt(last, primary) ?? "") : null;
  const next = nextKey === null ? null : nextUrl(url, String(nextKey));
  const shown = world.quirks.schemaNext === "uri" ? next : nextKey;
  return { items: page, page: { orderby, next: shown, count: page.length }, next };
}

interface SortKey {
  readonly path: string;
  readonly sign: 1 | -1;
}

function sortKey(text: string): SortKey {
  const name = text.trim().replace(/^[-+]/, "");
  const path = name === "updated" ? UPDATED : name === "created" ? CREATED : name;
  return { path, sign: text.trim().startsWith("-") ? -1 : 1 };
}

function firstDifference(keys: readonly SortKey[], one: JsonObject, other: JsonObject): number {
  for (const key of keys) {
    const order = key.sign * compareKeys(keyOf(one, key), keyOf(other, key));
    if (order !== 0) return order;
  }
  return 0;
}

function isAfter(item: JsonObject, key: SortKey, start: string): boolean {
  return key.sign * compareKeys(keyOf(item, key), start) > 0;
}

/** The limit is a hint: what has the same primary key as the last item must be in the same page, or `start` would skip it. */
function withTies(items: readonly JsonObject[], size: number, key: SortKey): readonly JsonObject[] {
  const last = items[size - 1];
  if (last === undefined) return items;
  const edge = keyOf(last, key);
  const beyond = items.findIndex((item, index) => index >= size && keyOf(item, key) !== edge);
  return beyond === -1 ? items : items.slice(0, beyond);
}

function pageSize(limit: string | null): number {
  if (limit === null || limit === "0") return CAP;
  if (!/^\d+$/.test(limit) || Number(limit) > 500) throw placeholderProblem(400, "limit is a number from 0 to 500.");
  return Math.min(Number(limit), CAP);
}

function keyOf(item: JsonObject, key: SortKey): string {
  return String(valueAt(item, key) ?? "");
}

function valueAt(item: JsonObject, { path }: SortKey): Json | undefined {
  return at(item, path);
}

function nextUrl(url: URL, start: string): string {
  const next = new URL(url);
  next.searchParams.set("start", start);
  return `https://platform.adobe.io${next.pathname}${next.search}`;
}
