import { gatewayProblem } from "../errors/gateway.ts";
import type { World } from "../state/world.ts";
import type { OrganisationExchange, Reply } from "./exchange.ts";
import { checkGateway } from "./gateway.ts";
import { readJson } from "./read-json.ts";
import { matchPath, type Route } from "./route.ts";
import type { Service } from "./service.ts";

/** A request taken apart: what dispatching needs of it. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
  /** Lists do not show what is younger than this, in milliseconds. */
  readonly listingLagMs?: number;
}

/** Finds the route, makes every check that all routes share, and lets the route answer. Refusals are thrown. */
export function dispatch(received: Received, services: readonly Service[], world: World): Reply {
  const { method, url, headers, text, listingLagMs = 0 } = received;
  const service = services.find(({ prefix }) => url.pathname.startsWith(`${prefix}/`));
  if (service === undefined) throw routeUnknown(received);
  const client = checkGateway(headers, world);
  const path = url.pathname.slice(service.prefix.length);
  for (const route of service.routes) {
    const params = route.method === method ? matchPath(route.pattern, path) : undefined;
    if (params === undefined) continue;
    const handle = handlerOf(route, headers, service, world);
    const { queryUnknown } = service.refusals;
    const unknown = [...url.searchParams.keys()].find((name) => route.query?.includes(name) === false);
    if (queryUnknown !== undefined && unknown !== undefined) throw queryUnknown(unknown);
    const takesBody = method !== "GET" && method !== "DELETE" && !(route.body === "optional" && text.trim() === "");
    const body = takesBody ? readJson(text, headers.get("content-type"), service.refusals) : null;
    return handle({ world, params, query: url.searchParams, headers, body, url, client, listingLagMs });
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
  headers: Headers,
  service: Service,
  world: World,
): (exchange: OrganisationExchange) => Reply {
  if (route.scope === "organisation") return route.handle;
  const sandbox = findSandbox(headers, service, world);
  return (exchange) => route.handle({ ...exchange, sandbox });
}

function findSandbox(headers: Headers, service: Service, world: World) {
  const name = headers.get("x-sandbox-name") ?? "";
  if (name === "") throw service.refusals.sandboxMissing();
  const sandbox = world.sandboxes.get(name);
  if (sandbox === undefined) throw service.refusals.sandboxUnknown(name);
  return sandbox;
}
