import type { Delivery } from "../delivery/delivery.ts";
import type { Emulator } from "../emulator.ts";
import type { Received } from "../http/dispatch.ts";
import { matchPath } from "../http/route.ts";
import type { Json } from "../json.ts";
import { CONTROL_ROUTES, type ControlRoute } from "./routes.ts";

/** Where the emulator is asked about itself, in place of the platform. No path of Adobe's starts like this. */
export const CONTROL_PREFIX = "/_emulator";

/** Answers what is asked of the emulator itself: no token, no headers of Adobe's, no faults, and not in the log. */
export function control({ method, url, text }: Received, emulator: Emulator): Delivery {
  const path = url.pathname.slice(CONTROL_PREFIX.length);
  const there = CONTROL_ROUTES.flatMap((route) => {
    const params = matchPath(route.pattern, path);
    return params === undefined ? [] : [{ route, params }];
  });
  const found = there.find(({ route }) => route.method === method);
  if (found === undefined)
    return refused(there.length > 0 ? 405 : 404, `There is no ${method} ${url.pathname}. There are: ${index()}.`);
  try {
    const reply = found.route.handle(emulator, { params: found.params, query: url.searchParams, body: readBody(text) });
    return typeof reply === "string"
      ? send(200, reply, "text/plain;charset=utf-8")
      : json(reply === undefined ? 204 : 200, reply);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return refused(400, error.message);
    throw error;
  }
}

function index(): string {
  return CONTROL_ROUTES.map(({ method, pattern }: ControlRoute) => `${method} ${CONTROL_PREFIX}${pattern}`).join(", ");
}

function readBody(text: string): Json | undefined {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TypeError(`The body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refused(status: number, message: string): Delivery {
  return json(status, { message });
}

function json(status: number, body: unknown): Delivery {
  return send(status, body === undefined ? "" : `${JSON.stringify(body)}\n`, "application/json;charset=utf-8");
}

function send(status: number, text: string, type: string): Delivery {
  return { status, headers: text === "" ? {} : { "content-type": type }, text, reset: false };
}
