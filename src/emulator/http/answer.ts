import { Problem } from "../errors/problem.ts";
import { IMS_ROUTES } from "../ims/routes.ts";
import { SERVICES } from "../services.ts";
import type { World } from "../state/world.ts";
import { type Received, dispatch } from "./dispatch.ts";
import type { Reply } from "./exchange.ts";

/** A whole answer, before it goes on its way. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for an answer without a body. */
  readonly text: string;
}

/** The answer to a request, refusals included, with the headers that every answer carries. */
export function answer(received: Received, world: World): Answer {
  const requestId = world.ids.uuid("request");
  const now = world.clock.now();
  const reply = replyTo(received, world, requestId, now);
  const headers = { ...reply.headers, date: new Date(now).toUTCString(), "x-request-id": requestId };
  const { status, text, body } = reply;
  if (text !== undefined) return { status, headers: { ...headers, "content-type": text.type }, text: text.content };
  if (body === undefined) return { status, headers, text: "" };
  return {
    status,
    headers: { ...headers, "content-type": "application/json;charset=utf-8" },
    text: JSON.stringify(body),
  };
}

function replyTo(received: Received, world: World, requestId: string, now: number): Reply {
  try {
    const { method, url } = received;
    const ims = IMS_ROUTES.find((route) => route.method === method && route.path === url.pathname);
    return ims === undefined ? dispatch(received, SERVICES, world) : ims.handle(received, world);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { errorTypeScheme: scheme, registryErrors } = world.quirks;
    const body = error.render({ requestId, now, scheme, registryErrors });
    return { status: error.status, body };
  }
}
