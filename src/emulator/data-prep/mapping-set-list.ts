import { placeholderProblem } from "../errors/placeholder.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import { isListed } from "../http/listed.ts";
import type { MappingSet, MappingSetVersion } from "../state/mapping-set.ts";
import { expanded, shownVersion } from "./read-mapping-set.ts";

const DEFAULTS = { limit: "10", start: "0" } as const;

/** The fields that a list is sorted by; the last two are how the default value and reads name it. */
const ORDERS: Readonly<Record<string, (mappingSet: MappingSet) => number>> = {
  createdDate: ({ createdAt }) => createdAt,
  updatedDate: ({ updatedAt }) => updatedAt,
  modifiedDate: ({ updatedAt }) => updatedAt,
  lastUpdateDate: ({ updatedAt }) => updatedAt,
};

/** `GET /mappingSets`: the last version of each. */
export function listMappingSets(exchange: Exchange): Reply {
  const { world, sandbox, query } = exchange;
  const limit = wholeNumber(exchange, "limit");
  const start = wholeNumber(exchange, "start");
  const name = query.get("name");
  const found = [...sandbox.mappingSets.values()].filter(
    ({ body, createdAt }) => isListed(createdAt, exchange) && (name === null || body.name === name),
  );
  const page = sorted(found, query.get("orderBy")).slice(start, start + limit);
  const data = page.map((each) => {
    const shown = shownVersion(each, lastOf(each), world);
    return query.get("expandSchema") === "true" ? expanded(shown, sandbox) : shown;
  });
  const count = world.quirks.mappingSetCount === "items" ? data.length : 0;
  return ok({ data, _page: { count, limit } });
}

function lastOf({ versions, body, updatedAt }: MappingSet): MappingSetVersion {
  return versions.at(-1) ?? { body, writtenAt: updatedAt };
}

/** A plus that is not encoded arrives as a space. */
function sorted(mappingSets: readonly MappingSet[], orderBy: string | null): readonly MappingSet[] {
  if (orderBy === null) return mappingSets;
  const [, sign, field = ""] = /^([-+ ]?)(\w+)$/.exec(orderBy) ?? [];
  const read = Object.hasOwn(ORDERS, field) ? ORDERS[field] : undefined;
  if (read === undefined) throw placeholderProblem(400, `orderBy is createdDate or updatedDate; got ${orderBy}.`);
  const direction = sign === "-" ? -1 : 1;
  return mappingSets.toSorted((one, two) => direction * (read(one) - read(two) || one.sequence - two.sequence));
}

/** Both are required, although the OpenAPI file gives them defaults. */
function wholeNumber({ query, world }: Exchange, name: keyof typeof DEFAULTS): number {
  const value = query.get(name) ?? (world.quirks.mappingSetPage === "defaulted" ? DEFAULTS[name] : "");
  if (!/^\d+$/.test(value)) throw placeholderProblem(400, `${name} is required and must be a whole number.`);
  return Number(value);
}
