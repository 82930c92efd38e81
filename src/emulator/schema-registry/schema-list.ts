import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import { type Json, type JsonObject, at } from "../json.ts";
import { listFormat } from "./accept.ts";
import { passesAll } from "./filter.ts";
import { listedSchema } from "./read-schema.ts";

/** The registry gives at most this many in one page. */
const CAP = 300;

/** `GET /tenant/schemas`: sorted, filtered, paged by the sort key of the last item. */
export function listSchemas({ world, sandbox, headers, query, url }: Exchange): Reply {
  const format = listFormat(headers.get("accept"), world.quirks.missingAccept);
  const orderby = query.get("orderby");
  if (orderby === null && (query.has("limit") || query.has("start"))) {
    throw placeholderProblem(400, "limit and start need orderby.");
  }
  const order = orderby ?? "title";
  const key = order.replace(/^-/, "");
  const sign = order.startsWith("-") ? -1 : 1;
  const sorted = [...sandbox.schemas.values()]
    .filter(({ body }) => passesAll(body, query.getAll("property")))
    .sort((one, two) => sign * compare(keyOf(one.body, key), keyOf(two.body, key)));
  const start = query.get("start");
  const rest = start === null ? sorted : sorted.filter(({ body }) => sign * compare(keyOf(body, key), start) > 0);
  const page = rest.slice(0, pageSize(query.get("limit")));
  const last = page.at(-1);
  const next = last !== undefined && rest.length > page.length ? keyOf(last.body, key) : null;
  const href = next === null ? null : nextUrl(url, next);
  return ok({
    results: page.map((each) => listedSchema(each, format)),
    _page: { orderby: order, next: world.quirks.schemaNext === "uri" ? href : next, count: page.length },
    _links: {
      next: href === null ? null : { href },
      global_schemas: { href: "https://platform.adobe.io/data/foundation/schemaregistry/global/schemas" },
    },
  });
}

function pageSize(limit: string | null): number {
  if (limit === null || limit === "0") return CAP;
  if (!/^\d+$/.test(limit) || Number(limit) > 500) throw placeholderProblem(400, "limit is a number from 0 to 500.");
  return Math.min(Number(limit), CAP);
}

function keyOf(body: JsonObject, key: string): string {
  const value: Json | undefined = at(body, key);
  return value === undefined ? "" : String(value);
}

function compare(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}

function nextUrl(url: URL, start: string): string {
  const next = new URL(url);
  next.searchParams.set("start", start);
  return `https://platform.adobe.io${next.pathname}${next.search}`;
}
