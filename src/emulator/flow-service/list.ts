import { flowProblem } from "../errors/flow.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Json, JsonObject } from "../json.ts";
import { continuationToken, readToken } from "./continuation.ts";
import { filterFor } from "./filter-match.ts";
import { type Position, orderFor } from "./order.ts";

/** The query parameters of every paged list. */
export const LIST_QUERY = ["property", "limit", "orderby", "continuationToken", "count"] as const;

/** Adobe documents no default page size; without one, a client that ignores the next link would lose items silently. */
const DEFAULT_PAGE = 20;

/** An item as a reader sees it, with its place in the order of creation. */
export interface Listed {
  readonly item: JsonObject;
  readonly sequence: number;
}

/** A filtered, ordered page of items with a relative link to the next. */
export function listReply({ query, world, listingLagMs }: Exchange, path: string, listed: readonly Listed[]): Reply {
  const counting = query.get("count")?.toLowerCase() === "true";
  if (counting && query.has("limit")) throw flowProblem("1401-400", "limit and count cannot be used together.");
  const passes = filterFor(query.getAll("property"));
  const matching = listed.filter(({ item }) => isListed(item, world.clock.now() - listingLagMs) && passes(item));
  if (counting) return ok({ count: matching.length });
  const order = orderFor(query.get("orderby"));
  const placed = matching.map(({ item, sequence }) => ({ item, position: order.position(item, sequence) }));
  placed.sort((one, two) => order.compare(one.position, two.position));
  const token = query.get("continuationToken");
  const from = token === null ? undefined : readToken(token);
  const rest = from === undefined ? placed : placed.filter(({ position }) => order.compare(position, from) > 0);
  const page = rest.slice(0, pageSize(query.get("limit")));
  const last = rest.length > page.length ? page.at(-1) : undefined;
  const body: JsonObject = { items: page.map(({ item }) => item) };
  if (last !== undefined) body._links = nextLink(path, query, last.position);
  else if (world.quirks.listLinks === "empty") body._links = {};
  if (world.quirks.listCount === "present") body.count = matching.length;
  return ok(body);
}

/** What the platform lists may lag behind what it holds. */
function isListed({ createdAt }: JsonObject, until: number): boolean {
  return typeof createdAt !== "number" || createdAt <= until;
}

function pageSize(limit: string | null): number {
  if (limit === null) return DEFAULT_PAGE;
  if (!/^[1-9]\d*$/.test(limit)) throw flowProblem("1000-400", `limit is a positive whole number; got ${limit}.`);
  return Number(limit);
}

function nextLink(path: string, query: URLSearchParams, position: Position): Json {
  const next = new URLSearchParams(query);
  next.set("continuationToken", continuationToken(position));
  return { next: { href: `${path}?${next}` } };
}
