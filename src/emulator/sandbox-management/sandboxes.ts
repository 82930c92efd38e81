import { placeholderProblem } from "../errors/placeholder.ts";
import { type OrganisationExchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import type { JsonObject } from "../json.ts";
import { USER_ID } from "../state/account.ts";

export const SANDBOX_ROUTES: readonly Route[] = [
  { method: "GET", pattern: "/", scope: "organisation", handle: listSandboxes },
];

const DEFAULT_LIMIT = 50;

/** What is told of each sandbox apart from its name and its dates. */
const DESCRIPTIONS: Readonly<Record<string, JsonObject>> = {
  dev: { title: "Development", state: "active", type: "development", region: "VA7", isDefault: false, eTag: 1 },
  prod: { title: "Production", state: "active", type: "production", region: "VA7", isDefault: true, eTag: 1 },
};

/** Adobe prints dates of this service without a zone. */
const CREATED = "2020-01-06 09:00:00";

/** `GET /`: the sandboxes that the caller may use, which here are all. `limit` and `offset` come together or not at all. */
function listSandboxes({ world, query, url }: OrganisationExchange): Reply {
  if (query.has("limit") !== query.has("offset")) {
    throw placeholderProblem(400, "limit and offset must be given together.");
  }
  const limit = wholeNumber(query, "limit", DEFAULT_LIMIT);
  const offset = wholeNumber(query, "offset", 0);
  if (limit < 1) throw placeholderProblem(400, "limit is a number from 1.");
  const sandboxes = [...world.sandboxes.keys()].map(readSandbox).slice(offset, offset + limit);
  const href = `${url.origin}/data/foundation/sandbox-management/?limit={limit}&offset={offset}`;
  return ok({ sandboxes, _page: { limit, count: sandboxes.length }, _links: { page: { href, templated: true } } });
}

function readSandbox(name: string): JsonObject {
  return {
    name,
    ...DESCRIPTIONS[name],
    createdDate: CREATED,
    lastModifiedDate: CREATED,
    createdBy: USER_ID,
    modifiedBy: USER_ID,
  };
}

function wholeNumber(query: URLSearchParams, name: string, fallback: number): number {
  const value = query.get(name);
  if (value === null) return fallback;
  if (!/^\d+$/.test(value)) throw placeholderProblem(400, `${name} is a whole number; got ${value}.`);
  return Number(value);
}
