import { flowProblem } from "../errors/flow.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import { type Json, type JsonObject, at, isObject } from "../json.ts";
import { filtered } from "./filter-match.ts";
import { DEFAULT_PAGE, pageReply, visible } from "./list.ts";
import { type Listed, pageOf, pageSize } from "./page.ts";

/** What a page of a search may hold at most. */
const MOST = 1000;

/**
 * Answers a search. Adobe documents no grammar for its `queryString`: here it is that of `property`, with `&` or `AND` between filters. What
 * `groupByProperty` answers is documented as little: items of one value come one after another.
 */
export function searchReply(exchange: Exchange, path: string, listed: readonly Listed[]): Reply {
  const { body, query, world } = exchange;
  if (!isObject(body)) throw flowProblem("1000-400", "The body of a search is a JSON object.");
  const matching = filtered(
    visible(listed, exchange, "lists"),
    splitQuery(textOf(body, "queryString") ?? ""),
    world.quirks,
  );
  if (body.count === true) return ok({ count: matching.length });
  const page = pageOf(matching, {
    orderby: textOf(body, "orderby") ?? textOf(body, "groupByProperty") ?? null,
    limit: body.limit === undefined ? DEFAULT_PAGE : pageSize(String(body.limit), MOST),
    continuationToken: query.get("continuationToken"),
  });
  const fields = textOf(body, "projectionFields")?.split(/[,\s]+/);
  const items = fields === undefined ? page.items : page.items.map((item) => projected(item, fields));
  return pageReply(exchange, path, { ...page, items }, matching.length);
}

function textOf(body: JsonObject, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw flowProblem("1000-400", `${name} is a string.`);
  return value.trim() === "" ? undefined : value;
}

/** The filters of a query, split outside double quotes. */
function splitQuery(text: string): string[] {
  const filters = [""];
  for (const part of text.match(/"[^"]*"|&+|\s+and\s+|[^"&\s]+|["\s]/gi) ?? []) {
    if (/^(&+|\s+and\s+)$/i.test(part)) filters.push("");
    else filters.push(`${filters.pop()}${part}`);
  }
  return filters.map((filter) => filter.trim()).filter((filter) => filter !== "");
}

/** An item with nothing but the fields at the given paths. */
function projected(item: JsonObject, paths: readonly string[]): JsonObject {
  const result: JsonObject = {};
  for (const path of paths) {
    const value = at(item, path);
    if (value !== undefined) place(result, path.split("."), value);
  }
  return result;
}

function place(target: JsonObject, keys: readonly string[], value: Json): void {
  const [first = "", ...rest] = keys;
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner = Object.hasOwn(target, first) ? target[first] : undefined;
  const next: JsonObject = isObject(inner) ? inner : {};
  target[first] = next;
  place(next, rest, value);
}
