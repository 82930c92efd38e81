import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { JsonObject } from "../json.ts";

/** The answer to a GET by id: a list of one, or the thing itself. */
export function oneReply({ world }: Exchange, item: JsonObject): Reply {
  return ok(world.quirks.getById === "bare" ? item : { items: [item] });
}
