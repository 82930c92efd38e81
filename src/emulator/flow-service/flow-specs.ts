import { flowNotFound } from "../errors/flow.ts";
import { type Exchange, type Reply, created, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import type { JsonObject } from "../json.ts";
import { flowSpecsIn } from "../specs/find-spec.ts";
import { documented, inferred, simplified } from "./fidelity.ts";
import { filterFor } from "./filter-match.ts";
import { oneReply } from "./one.ts";
import { replacedSpec, writtenSpec } from "./own-spec.ts";
import { searchReply } from "./search.ts";

const PATH = "/flowSpecs";

export const FLOW_SPEC_ROUTES: readonly Route[] = [
  {
    method: "GET",
    pattern: PATH,
    query: ["property"],
    fidelity: documented(
      "OpenAPI file; tutorials (Q1, Q29)",
      "Two of Adobe's flow specs, where the platform has dozens.",
    ),
    handle: listFlowSpecs,
  },
  {
    method: "POST",
    pattern: PATH,
    query: [],
    fidelity: inferred(
      "OpenAPI file (Q29)",
      "Any credential counts as a provider's. What is no JSON Schema checks nothing.",
    ),
    handle: createFlowSpec,
  },
  {
    method: "POST",
    pattern: `${PATH}/search`,
    query: ["continuationToken"],
    fidelity: simplified(
      "OpenAPI file",
      "queryString is read like property; groupByProperty only puts items in order.",
    ),
    handle: searchFlowSpecs,
  },
  {
    method: "GET",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented("OpenAPI file; tutorials (Q1, Q29)"),
    handle: getFlowSpec,
  },
  {
    method: "PUT",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: inferred(
      "OpenAPI file (Q29)",
      "Flows that exist keep what they were made with, and are checked by the new spec.",
    ),
    handle: replaceFlowSpec,
  },
];

function listFlowSpecs({ query, world }: Exchange): Reply {
  const items = flowSpecsIn(world).filter(filterFor(query.getAll("property"), world.quirks));
  const [only, ...others] = items;
  const bare = world.quirks.flowSpecList === "bare" && only !== undefined && others.length === 0;
  return ok(bare ? only : { items });
}

function createFlowSpec(exchange: Exchange): Reply {
  const spec = writtenSpec("flowSpecs", exchange);
  exchange.world.flowSpecs.set(String(spec.id), spec);
  return created(spec, `/data/foundation/flowservice${PATH}/${spec.id}`);
}

function searchFlowSpecs(exchange: Exchange): Reply {
  const listed = flowSpecsIn(exchange.world).map((item, sequence) => ({ item, sequence }));
  return searchReply(exchange, `${PATH}/search`, listed);
}

function getFlowSpec(exchange: Exchange): Reply {
  return oneReply(exchange, find(exchange));
}

function replaceFlowSpec(exchange: Exchange): Reply {
  const spec = replacedSpec(find(exchange), exchange);
  exchange.world.flowSpecs.set(String(spec.id), spec);
  return ok(spec);
}

function find({ params, world }: Exchange): JsonObject {
  const id = params.id ?? "";
  const spec = flowSpecsIn(world).find((each) => each.id === id);
  if (spec === undefined) throw flowNotFound("flowSpecs", id, world.quirks);
  return spec;
}
