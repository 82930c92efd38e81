import { flowNotFound } from "../errors/flow.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { flowSpecsOf } from "../specs/flow-specs.ts";
import { filterFor } from "./filter-match.ts";
import { oneReply } from "./one.ts";

export const FLOW_SPEC_ROUTES: readonly Route[] = [
  { method: "GET", pattern: "/flowSpecs", query: ["property"], handle: listFlowSpecs },
  { method: "GET", pattern: "/flowSpecs/:id", query: [], handle: getFlowSpec },
];

function listFlowSpecs({ query, world }: Exchange): Reply {
  const specs = flowSpecsOf(world.specs, world.quirks.transformationKey);
  const items = specs.filter(filterFor(query.getAll("property")));
  const [only, ...others] = items;
  const bare = world.quirks.flowSpecList === "bare" && only !== undefined && others.length === 0;
  return ok(bare ? only : { items });
}

function getFlowSpec(exchange: Exchange): Reply {
  const { params, world } = exchange;
  const id = params.id ?? "";
  const spec = flowSpecsOf(world.specs, world.quirks.transformationKey).find((each) => each.id === id);
  if (spec === undefined) throw flowNotFound("flowSpecs", id);
  return oneReply(exchange, spec);
}
