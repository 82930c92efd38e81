import { flowProblem } from "../errors/flow.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import type { JsonObject } from "../json.ts";
import { namedConnectionSpec } from "../specs/find-spec.ts";
import type { Sandbox } from "../state/sandbox.ts";
import type { Stateful } from "../state/stateful.ts";
import { ACTION_QUERY, withProviders } from "./action.ts";
import { hasWorkingSecrets, withMaskedAuth } from "./auth-params.ts";
import { connectionBody } from "./connection-body.ts";
import { EXPLORE_QUERY, columnsReply, exploredReply } from "./explore.ts";
import { documented, inferred, simplified } from "./fidelity.ts";
import { handlersOf } from "./kind.ts";
import { LIST_QUERY } from "./list.ts";
import { readConnection } from "./read-entity.ts";
import { searchReply } from "./search.ts";

const CONNECTIONS = handlersOf({
  type: "connections",
  entities: ({ connections }) => connections,
  body: connectionBody,
  read,
  patchable: ["/name", "/description", "/auth"],
  actions: withProviders("publish"),
  refuseIfInUse,
  patchAnswersItems: () => false,
});

const PATH = "/connections";

export const CONNECTION_ROUTES: readonly Route[] = [
  {
    method: "POST",
    pattern: PATH,
    query: ["mode"],
    fidelity: documented("OpenAPI file; tutorials, the one on drafts included"),
    handle: CONNECTIONS.create,
  },
  {
    method: "GET",
    pattern: PATH,
    query: LIST_QUERY,
    fidelity: documented("OpenAPI file; guide on sorting and filtering (Q32, Q44)", "A page holds 20 items."),
    handle: CONNECTIONS.list,
  },
  {
    method: "POST",
    pattern: `${PATH}/search`,
    query: ["continuationToken"],
    fidelity: simplified("OpenAPI file", "queryString, whose grammar no page tells, is read like property."),
    handle: (exchange) => searchReply(exchange, `${PATH}/search`, CONNECTIONS.listed(exchange)),
  },
  {
    method: "GET",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented("OpenAPI file; tutorials (Q1)", "Secrets come back as asterisks."),
    handle: CONNECTIONS.get,
  },
  {
    method: "PATCH",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented(
      "tutorial on updating connections (Q47)",
      "What can be changed is name, description and auth.",
    ),
    handle: CONNECTIONS.patch,
  },
  {
    method: "DELETE",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented(
      "OpenAPI file; error codes (1418)",
      "Refused while a source or target connection stands on it.",
    ),
    handle: CONNECTIONS.remove,
  },
  {
    method: "POST",
    pattern: `${PATH}/:id/action`,
    query: ACTION_QUERY,
    body: "optional",
    fidelity: documented("tutorial on drafts (Q48); OpenAPI file", "FINALIZE and FINALIZE_UPDATE end nothing here."),
    handle: CONNECTIONS.act,
  },
  {
    method: "GET",
    pattern: `${PATH}/:id/test`,
    query: [],
    fidelity: inferred("OpenAPI file", "True, unless a mask was written back in the place of a secret."),
    handle: testConnection,
  },
  {
    method: "GET",
    pattern: `${PATH}/:id/explore`,
    query: EXPLORE_QUERY,
    fidelity: documented(
      "tutorials on exploring; guide on filtering rows",
      "For files two forms are printed, a switch.",
    ),
    handle: (exchange) => exploredReply(specOf(CONNECTIONS.find(exchange), exchange), exchange),
  },
  {
    method: "GET",
    pattern: `${PATH}/:id/configs`,
    query: [],
    fidelity: simplified("OpenAPI file", "The columns of the first table or file there is."),
    handle: (exchange) => columnsOf(exchange),
  },
];

function read(connection: Stateful, { sandbox, world }: Exchange) {
  const body = withMaskedAuth(connection.body, namedConnectionSpec(connection.body, world));
  return readConnection({ ...connection, body }, sandbox, world);
}

function specOf({ body }: Stateful, { world }: Exchange): JsonObject {
  return namedConnectionSpec(body, world);
}

function columnsOf(exchange: Exchange): Reply {
  const spec = specOf(CONNECTIONS.find(exchange), exchange);
  return columnsReply(exchange.world, String(spec.id), exchange.world.quirks.configs);
}

function refuseIfInUse(id: string, { sourceConnections, targetConnections }: Sandbox): void {
  const users = [...sourceConnections.values(), ...targetConnections.values()].filter(
    ({ body }) => body.baseConnectionId === id,
  );
  if (users.length === 0) return;
  const detail = `The base connection ${id} is used by ${users.map((each) => each.id).join(", ")}.`;
  throw flowProblem("1418-400", detail, { id, type: "connections" });
}

/** The emulator has no source to try credentials on: what was accepted works, but for a mask that was written back. */
function testConnection(exchange: Exchange): Reply {
  return ok({ result: hasWorkingSecrets(CONNECTIONS.find(exchange).body) });
}
