import { registryProblem } from "../errors/schema-registry.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { lookupFormat } from "./accept.ts";
import { inLibrary } from "./find.ts";
import { LIBRARY } from "./library/library.ts";
import { listReply } from "./list.ts";
import { lookedUp } from "./read.ts";

const SOURCE = "Schema Registry OpenAPI file; xdm/api/behaviors.md";

export const BEHAVIOR_ROUTES: readonly Route[] = [
  {
    method: "GET",
    pattern: "/global/behaviors",
    handle: (exchange) => listReply(exchange, [...LIBRARY.behaviors.values()]),
    fidelity: { level: "documented", source: SOURCE },
  },
  {
    method: "GET",
    pattern: "/global/behaviors/:id",
    handle: getBehavior,
    fidelity: { level: "documented", source: SOURCE, note: "Descriptions are the emulator's own." },
  },
];

function getBehavior({ sandbox, world, headers, params }: Exchange): Reply {
  const format = lookupFormat(headers.get("accept"), world.quirks.missingAccept);
  const behavior = inLibrary("behaviors", params.id ?? "");
  if (behavior === undefined) throw registryProblem("XDM-1015-404", `There is no behavior ${params.id}.`);
  return ok(lookedUp(behavior, format, sandbox, world.quirks));
}
