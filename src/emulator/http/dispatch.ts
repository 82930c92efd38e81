import { gatewayProblem } from "../errors/gateway.ts";
import { stateAt } from "../state/sandbox-about.ts";
import type { World } from "../state/world.ts";
import type { OrganisationExchange, Reply } from "./exchange.ts";
import { checkGateway } from "./gateway.ts";
import { readJson } from "./read-json.ts";
import type { RequestHeaders } from "./request-headers.ts";
import { matchSegments, type Route, segmentsOf } from "./route.ts";
import type { Service } from "./service.ts";

/** A request taken apart: what dispatching needs of it. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: RequestHeaders;
  readonly text: string;
  /** Lists do not show what is younger than this, in milliseconds. */
  readonly listingLagMs?: number;
}

/** Finds the route, makes every check that all routes share, and lets the route answer. Refusals are thrown. */
export function dispatch(received: Received, services: readonly Service[], world: World): Reply {
  const { method, url, headers, text, listingLagMs = 0 } = received;
  const service = services.find(({ prefix }) => `${url.pathname}/`.startsWith(`${prefix}/`));
  if (service === undefined) throw routeUnknown(received);
  const clientId = checkGateway(headers, world);
  const path = segmentsOf(url.pathname.slice(service.prefix.length));
  for (const route of service.routes) {
    const params = route.method === method ? matchSegments(route.pattern, path) : undefined;
    if (params === undefined) continue;
    const handle = handlerOf(route, headers, service, world);
    const { queryUnknown } = service.refusals;
    const unknown = [...url.searchParams.keys()].find((name) => route.query?.includes(name) === false);
    if (queryUnknown !== undefined && unknown !== undefined) throw queryUnknown(unknown);
    const takesBody = method !== "GET" && method !== "DELETE" && !(route.body === "optional" && text.trim() === "");
    const body = takesBody ? readJson(text, headers.get("content-type"), service.refusals) : null;
    return handle({ world, params, query: url.searchParams, headers, body, url, clientId, listingLagMs });
  }
  throw routeUnknown(received);
}

/** The platform may well know the route: its own words would send people hunting for a wrong id. */
function routeUnknown({ method, url }: Received): Error {
  return gatewayProblem("404040", `The emulator does not know ${method} ${url.pathname}`);
}

/** The route's handler, with its sandbox found if it works in one. */
function handlerOf(
  route: Route,
  headers: RequestHeaders,
  service: Service,
  world: World,
): (exchange: OrganisationExchange) => Reply {
  if (route.scope === "organisation") return route.handle;
  const sandbox = findSandbox(headers, service, world);
  return (exchange) => route.handle({ ...exchange, sandbox });
}

function findSandbox(headers: RequestHeaders, service: Service, world: World) {
  const given = headers.get("x-sandbox-name") ?? "";
  if (given === "" && world.quirks.sandboxHeader === "required") throw service.refusals.sandboxMissing();
  const all = [...world.sandboxes.values()];
  const sandbox = given === "" ? all.find(({ about }) => about.isDefault) : world.sandboxes.get(given);
  // One that is being created, or has been deleted, takes no calls.
  if (sandbox === undefined || stateAt(sandbox.about, world.clock.now()) !== "active") {
    throw service.refusals.sandboxUnknown(given);
  }
  return sandbox;
}
