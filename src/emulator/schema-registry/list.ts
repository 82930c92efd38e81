import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import { type JsonObject, pick } from "../json.ts";
import { type ListFormat, listFormat } from "./accept.ts";
import { pageOf } from "./page.ts";
import { shown } from "./read.ts";

const BASE = "https://platform.adobe.io/data/foundation/schemaregistry/global";

/** Answers with one page of resources in the form that Accept asks for. Lists of the tenant's own point to Adobe's. */
export function listReply(exchange: Exchange, resources: readonly JsonObject[], collection?: string): Reply {
  const { world, headers, url } = exchange;
  const format = listFormat(headers.get("accept"), world.quirks.missingAccept);
  const { items, page, next } = pageOf(resources, exchange);
  const results = items.map((item) => listed(shown(item, world.quirks), format));
  const links: JsonObject = { next: next === null ? null : { href: next } };
  if (collection !== undefined) links.global_schemas = { href: `${BASE}/${collection}${url.search}` };
  return ok({ results, _page: page, _links: links });
}

function listed(resource: JsonObject, format: ListFormat): JsonObject {
  return format === "xed-id" ? pick(resource, ["$id", "meta:altId", "version", "title"]) : resource;
}
