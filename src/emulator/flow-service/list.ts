import { flowProblem } from "../errors/flow.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import { type LagOf, isListed } from "../http/listed.ts";
import type { JsonObject } from "../json.ts";
import { filtered } from "./filter-match.ts";
import { type Listed, type PageOf, pageOf, pageSize } from "./page.ts";

/** The query parameters of every paged list. */
export const LIST_QUERY = ["property", "limit", "orderby", "continuationToken", "count"] as const;

/** The one list that has a lag of its own. */
const RUNS = "/runs";

/** Adobe documents no default page size; without one, a client that ignores the next link would lose items silently. */
export const DEFAULT_PAGE = 20;

/** A filtered, ordered page of items with a relative link to the next. */
export function listReply(exchange: Exchange, path: string, listed: readonly Listed[]): Reply {
  const { query, world } = exchange;
  const counting = isCounting(query.get("count"));
  if (counting && query.has("limit")) throw flowProblem("1401-400", "limit and count cannot be used together.");
  const matching = filtered(
    visible(listed, exchange, path === RUNS ? "runs" : "lists"),
    query.getAll("property"),
    world.quirks,
  );
  if (counting) return ok({ count: matching.length });
  const limit = query.get("limit");
  const page = pageOf(matching, {
    orderby: query.get("orderby"),
    limit: limit === null ? DEFAULT_PAGE : pageSize(limit),
    continuationToken: query.get("continuationToken"),
  });
  return pageReply(exchange, path, page, matching.length);
}

/** The answer that a page makes: its items, the link to the next page, and the count where the switch adds one. */
export function pageReply({ query, world }: Exchange, path: string, { items, next }: PageOf, count: number): Reply {
  const body: JsonObject = { items };
  if (next !== undefined) body._links = { next: { href: nextHref(path, query, next) } };
  else if (world.quirks.listLinks === "empty") body._links = {};
  if (world.quirks.listCount === "present") body.count = count;
  return ok(body);
}

/** What a list shows of what there is. Without a lag nothing has to be read for that. */
export function visible(listed: readonly Listed[], exchange: Exchange, of: LagOf): readonly Listed[] {
  const { listingLagMs, world } = exchange;
  if (listingLagMs === 0 && world.lag[of] === 0) return listed;
  return listed.filter(({ item }) => isListed(item.createdAt, exchange, of));
}

/** `true` and `false` in any case: Python clients send `False`. */
function isCounting(count: string | null): boolean {
  const word = count?.toLowerCase() ?? "false";
  if (word === "true" || word === "false") return word === "true";
  throw flowProblem("1000-400", `count is true or false; got ${count}.`);
}

function nextHref(path: string, query: URLSearchParams, token: string): string {
  const next = new URLSearchParams(query);
  next.set("continuationToken", token);
  return `${path}?${next}`;
}
