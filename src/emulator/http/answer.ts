import { Problem } from "../errors/problem.ts";
import { exchangeJwt, mintToken } from "../ims/token.ts";
import { IMS_JWT_PATH, IMS_TOKEN_PATH } from "../ims/path.ts";
import { SERVICES } from "../services.ts";
import type { World } from "../state/world.ts";
import { type Received, dispatch } from "./dispatch.ts";
import type { Reply } from "./exchange.ts";

/** The response to a request, refusals included, with the headers that every response carries. */
export function answer(received: Received, world: World): Response {
  const requestId = world.ids.uuid("request");
  const now = world.clock.now();
  const reply = replyTo(received, world, requestId, now);
  const headers = new Headers(reply.headers);
  headers.set("date", new Date(now).toUTCString());
  headers.set("x-request-id", requestId);
  if (reply.body === undefined) return new Response(null, { status: reply.status, headers });
  headers.set("content-type", "application/json;charset=utf-8");
  return new Response(JSON.stringify(reply.body), { status: reply.status, headers });
}

function replyTo(received: Received, world: World, requestId: string, now: number): Reply {
  try {
    const { method, url } = received;
    if (method === "POST" && url.pathname === IMS_TOKEN_PATH) return mintToken(received, world);
    if (method === "POST" && url.pathname === IMS_JWT_PATH) return exchangeJwt(received, world);
    return dispatch(received, SERVICES, world);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { errorTypeScheme: scheme, registryErrors } = world.quirks;
    const body = error.render({ requestId, now, scheme, registryErrors });
    return { status: error.status, body };
  }
}
