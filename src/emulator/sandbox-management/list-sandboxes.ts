import { placeholderProblem } from "../errors/placeholder.ts";
import { type OrganisationExchange, type Reply, ok } from "../http/exchange.ts";
import { type JsonObject, at } from "../json.ts";
import { passesAll } from "../schema-registry/filter.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { stateAt } from "../state/sandbox-about.ts";
import { readSandbox } from "./read-sandbox.ts";

const DEFAULT_LIMIT = 50;

/** `GET /`: the sandboxes that the caller may use, which here are all that are active. */
export function listActive(exchange: OrganisationExchange): Reply {
  const now = exchange.world.clock.now();
  const active = [...exchange.world.sandboxes.values()].filter(({ about }) => stateAt(about, now) === "active");
  return paged(active, "/", exchange);
}

/** `GET /sandboxes`: all there are, in whatever state. */
export function listAll(exchange: OrganisationExchange): Reply {
  return paged([...exchange.world.sandboxes.values()], "/sandboxes/", exchange);
}

/** `limit` and `offset` come together or not at all. */
function paged(sandboxes: readonly Sandbox[], path: string, { world, query, url }: OrganisationExchange): Reply {
  if (query.has("limit") !== query.has("offset")) {
    throw placeholderProblem(400, "limit and offset must be given together.");
  }
  const limit = wholeNumber(query, "limit", DEFAULT_LIMIT);
  const offset = wholeNumber(query, "offset", 0);
  if (limit < 1) throw placeholderProblem(400, "limit is a number from 1.");
  const all = sandboxes
    .map((sandbox) => readSandbox(sandbox, world.clock.now(), world.quirks))
    .filter((sandbox) => passesAll(sandbox, query.getAll("property")))
    .sort(orderOf(query.get("orderBy")));
  const page = all.slice(offset, offset + limit);
  const href = `${url.origin}/data/foundation/sandbox-management${path}?limit={limit}&offset={offset}`;
  const link = { href, templated: true };
  const hasMore = all.length > offset + limit;
  const links: JsonObject = hasMore ? { next: link, page: link } : { page: link };
  return ok({ sandboxes: page, _page: { limit, count: page.length }, _links: links });
}

const FIELDS: Readonly<Record<string, string>> = { created: "createdDate", updated: "lastModifiedDate" };

/** `asc:created,updated`: a direction, and the fields that it goes by. */
function orderOf(orderBy: string | null): (one: JsonObject, other: JsonObject) => number {
  if (orderBy === null) return () => 0;
  const [, direction, names = ""] = /^(?:(asc|desc):)?(.*)$/.exec(orderBy) ?? [];
  const sign = direction === "desc" ? -1 : 1;
  const fields = names.split(",").map((name) => FIELDS[name] ?? name);
  return (one, other) => {
    for (const field of fields) {
      const [left, right] = [String(at(one, field) ?? ""), String(at(other, field) ?? "")];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  };
}

function wholeNumber(query: URLSearchParams, name: string, fallback: number): number {
  const value = query.get(name);
  if (value === null) return fallback;
  if (!/^\d+$/.test(value)) throw placeholderProblem(400, `${name} is a whole number; got ${value}.`);
  return Number(value);
}
