import type { Route } from "../http/route.ts";
import { ACTION_QUERY } from "./action.ts";
import { documented, inferred } from "./fidelity.ts";
import { refuseIfInUse } from "./in-use.ts";
import { handlersOf } from "./kind.ts";
import { LIST_QUERY } from "./list.ts";
import { readConnection } from "./read-entity.ts";
import { targetBody } from "./target-body.ts";

const TARGETS = handlersOf({
  type: "targetConnections",
  entities: ({ targetConnections }) => targetConnections,
  body: targetBody,
  read: (entity, { sandbox, world }) => readConnection(entity, sandbox, world),
  patchable: ["/name", "/description", "/data", "/params"],
  actions: ["publish"],
  refuseIfInUse: (id, sandbox) => refuseIfInUse(sandbox, "targetConnectionIds", id),
  patchAnswersItems: ({ world }) => world.quirks.patchAnswer === "items",
});

const PATH = "/targetConnections";

export const TARGET_CONNECTION_ROUTES: readonly Route[] = [
  {
    method: "POST",
    pattern: PATH,
    query: ["mode"],
    fidelity: documented("OpenAPI file; tutorials (Q12)", "The data lake is the only target there is."),
    handle: TARGETS.create,
  },
  {
    method: "GET",
    pattern: PATH,
    query: LIST_QUERY,
    fidelity: documented("OpenAPI file; guide on sorting and filtering (Q32, Q44)", "A page holds 20 items."),
    handle: TARGETS.list,
  },
  {
    method: "GET",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented("OpenAPI file (Q1)"),
    handle: TARGETS.get,
  },
  {
    method: "PATCH",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: inferred(
      "OpenAPI file (Q23)",
      "Which paths can be changed is told nowhere; flows do not take the change up.",
    ),
    handle: TARGETS.patch,
  },
  {
    method: "DELETE",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented("OpenAPI file; error codes (1447)", "Refused while an enabled flow holds it."),
    handle: TARGETS.remove,
  },
  {
    method: "POST",
    pattern: `${PATH}/:id/action`,
    query: ACTION_QUERY,
    body: "optional",
    fidelity: documented("tutorial on drafts (Q48); OpenAPI file"),
    handle: TARGETS.act,
  },
];
