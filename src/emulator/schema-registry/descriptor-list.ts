import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import { isListed } from "../http/listed.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Entity } from "../state/entity.ts";
import { type DescriptorFormat, descriptorListFormat } from "./accept.ts";
import { passesAll } from "./filter.ts";
import { pageOf } from "./page.ts";
import { readDescriptor } from "./read-descriptor.ts";

/** Descriptors by their type, all at once; or, in the forms with `v2`, as results in pages. */
export function listDescriptors(exchange: Exchange, descriptors: readonly Entity[]): Reply {
  const { world, sandbox, headers, query } = exchange;
  const format = descriptorListFormat(headers.get("accept"), world.quirks.missingAccept);
  const listed = descriptors.filter(({ createdAt }) => isListed(createdAt, exchange));
  const all = listed.map((each) => readDescriptor(each, sandbox, world.quirks));
  if (format.startsWith("xdm-v2")) {
    const { items, page, next } = pageOf(all, exchange);
    const results = items.map((item) => inForm(item, format));
    return ok({ results, _page: page, _links: { next: next === null ? null : { href: next } } });
  }
  const groups: Record<string, Json[]> = {};
  for (const descriptor of all.filter((each) => passesAll(each, query.getAll("property")))) {
    const type = String(descriptor["@type"]);
    groups[type] = [...(groups[type] ?? []), inForm(descriptor, format)];
  }
  return ok(groups);
}

function inForm(descriptor: JsonObject, format: DescriptorFormat): Json {
  const id = String(descriptor["@id"]);
  if (format.endsWith("-id")) return id;
  return format.endsWith("-link") ? `/tenant/descriptors/${id}` : descriptor;
}
