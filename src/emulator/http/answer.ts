import { Problem } from "../errors/problem.ts";
import { mintToken } from "../ims/token.ts";
import { IMS_TOKEN_PATH } from "../ims/path.ts";
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
  if (reply.text !== undefined) {
    headers.set("content-type", reply.text.type);
    return new Response(reply.text.content, { status: reply.status, headers });
  }
  if (reply.body === undefined) return new Response(null, { status: reply.status, headers });
  headers.set("content-type", "application/json;charset=utf-8");
  return new Response(JSON.stringify(reply.body), { status: reply.status, headers });
}

function replyTo(received: Received, world: World, requestId: string, now: number): Reply {
  try {
    const isToken = received.method === "POST" && received.url.pathname === IMS_TOKEN_PATH;
    return isToken ? mintToken(received, world) : dispatch(received, SERVICES, world);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const body = error.render({ requestId, now, scheme: world.quirks.errorTypeScheme });
    return { status: error.status, body };
  }
}
