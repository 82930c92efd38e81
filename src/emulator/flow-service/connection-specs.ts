import { flowNotFound } from "../errors/flow.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { CONNECTION_SPECS } from "../specs/connection-specs.ts";
import { filterFor } from "./filter-match.ts";
import { oneReply } from "./one.ts";

/** Specs are the same in every sandbox, and their list has no pages. */
export const CONNECTION_SPEC_ROUTES: readonly Route[] = [
  { method: "GET", pattern: "/connectionSpecs", query: ["property"], handle: listConnectionSpecs },
  { method: "GET", pattern: "/connectionSpecs/:id", query: [], handle: getConnectionSpec },
];

function listConnectionSpecs({ query }: Exchange): Reply {
  return ok({ items: CONNECTION_SPECS.filter(filterFor(query.getAll("property"))) });
}

function getConnectionSpec(exchange: Exchange): Reply {
  const id = exchange.params.id ?? "";
  const spec = CONNECTION_SPECS.find((each) => each.id === id);
  if (spec === undefined) throw flowNotFound("connectionSpecs", id);
  return oneReply(exchange, spec);
}
