import { placeholderProblem } from "../errors/placeholder.ts";
import type { Exchange } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { THIN } from "./fidelity.ts";
import { listReply } from "./list.ts";

/** Kinds of object that the guides still name and the OpenAPI file no longer lists. The emulator has none of them. */
const COLLECTIONS = ["accounts", "connections", "connectors", "transforms"] as const;

export const EMPTY_ROUTES: readonly Route[] = COLLECTIONS.flatMap((collection): Route[] => [
  { method: "GET", pattern: `/${collection}`, handle: (exchange) => listReply(exchange, []), fidelity: THIN },
  {
    method: "GET",
    pattern: `/${collection}/:id`,
    handle: ({ params }: Exchange) => {
      throw placeholderProblem(404, `There is no ${params.id} in ${collection}.`);
    },
    fidelity: THIN,
  },
]);
