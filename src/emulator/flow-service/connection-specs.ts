import { flowNotFound, flowProblem } from "../errors/flow.ts";
import { type Exchange, type Reply, created, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import type { JsonObject } from "../json.ts";
import { connectionSpecsIn } from "../specs/find-spec.ts";
import { EXPLORE_QUERY, columnsReply, exploredReply } from "./explore.ts";
import { documented, inferred, simplified } from "./fidelity.ts";
import type { Filter } from "./filter-syntax.ts";
import { filterFor } from "./filter-match.ts";
import { oneReply } from "./one.ts";
import { replacedSpec, writtenSpec } from "./own-spec.ts";

const PATH = "/connectionSpecs";

/** Specs are the same in every sandbox, and their list has no pages. */
export const CONNECTION_SPEC_ROUTES: readonly Route[] = [
  {
    method: "GET",
    pattern: PATH,
    query: ["property"],
    fidelity: documented(
      "OpenAPI file; tutorials",
      "Thirteen of Adobe's connection specs, where the platform has hundreds.",
    ),
    handle: listConnectionSpecs,
  },
  {
    method: "POST",
    pattern: PATH,
    query: [],
    fidelity: inferred("OpenAPI file", "Any credential counts as a provider's: nobody is refused with 1426."),
    handle: createConnectionSpec,
  },
  {
    method: "GET",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented("OpenAPI file; tutorials (Q1)"),
    handle: getConnectionSpec,
  },
  {
    method: "PUT",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: inferred("OpenAPI file", "Adobe's own specs can be replaced, too, for the whole organisation."),
    handle: replaceConnectionSpec,
  },
  {
    method: "GET",
    pattern: `${PATH}/:id/explore`,
    query: EXPLORE_QUERY,
    fidelity: simplified("OpenAPI file", "Shows what connections of this spec show; the file's example is a switch."),
    handle: exploreConnectionSpec,
  },
  {
    method: "GET",
    pattern: `${PATH}/:id/configs`,
    query: [],
    fidelity: simplified("OpenAPI file", "The columns of the first table or file there is."),
    handle: configsOfConnectionSpec,
  },
];

function listConnectionSpecs({ query, world }: Exchange): Reply {
  return ok({ items: connectionSpecsIn(world).filter(filterFor(query.getAll("property"), world.quirks, refuseField)) });
}

const FIELDS =
  "id name providerId version type settings attributes authSpec encryptionSpecs sourceSpec targetSpec exploreSpec permissionsInfo entitlementInfo policy".split(
    " ",
  );

function refuseField({ path }: Filter): void {
  const [first] = path;
  if (first === undefined || FIELDS.includes(first.key)) return;
  throw flowProblem("1423-400", `Connection specs cannot be filtered by ${first.key}.`);
}

function createConnectionSpec(exchange: Exchange): Reply {
  const { world } = exchange;
  const spec = writtenSpec("connectionSpecs", exchange);
  world.connectionSpecs.set(String(spec.id), spec);
  return created(spec, `/data/foundation/flowservice${PATH}/${spec.id}`);
}

function replaceConnectionSpec(exchange: Exchange): Reply {
  const spec = replacedSpec(find(exchange), exchange);
  exchange.world.connectionSpecs.set(String(spec.id), spec);
  return ok(spec);
}

function getConnectionSpec(exchange: Exchange): Reply {
  return oneReply(exchange, find(exchange));
}

function exploreConnectionSpec(exchange: Exchange): Reply {
  const spec = find(exchange);
  const isColumns = exchange.world.quirks.specExplore === "columns";
  return isColumns ? columnsReply(exchange.world, String(spec.id), "items") : exploredReply(spec, exchange);
}

function configsOfConnectionSpec(exchange: Exchange): Reply {
  return columnsReply(exchange.world, String(find(exchange).id), exchange.world.quirks.configs);
}

function find({ params, world }: Exchange): JsonObject {
  const id = params.id ?? "";
  const spec = connectionSpecsIn(world).find((each) => each.id === id);
  if (spec === undefined) throw flowNotFound("connectionSpecs", id, world.quirks);
  return spec;
}
