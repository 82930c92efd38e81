import type { Route } from "../http/route.ts";
import { ACTION_QUERY } from "./action.ts";
import { documented, inferred } from "./fidelity.ts";
import { refuseIfInUse } from "./in-use.ts";
import { handlersOf } from "./kind.ts";
import { LIST_QUERY } from "./list.ts";
import { readSource } from "./read-entity.ts";
import { sourceBody } from "./source-body.ts";

const SOURCES = handlersOf({
  type: "sourceConnections",
  entities: ({ sourceConnections }) => sourceConnections,
  body: sourceBody,
  read: (entity, { sandbox, world }) => readSource(entity, sandbox, world),
  patchable: ["/name", "/description", "/data", "/params"],
  actions: ["publish"],
  refuseIfInUse: (id, sandbox) => refuseIfInUse(sandbox, "sourceConnectionIds", id),
  patchAnswersItems: ({ world }) => world.quirks.patchAnswer === "items",
});

const PATH = "/sourceConnections";

export const SOURCE_CONNECTION_ROUTES: readonly Route[] = [
  {
    method: "POST",
    pattern: PATH,
    query: ["mode"],
    fidelity: documented("OpenAPI file; tutorials, the one on drafts included (Q34)"),
    handle: SOURCES.create,
  },
  {
    method: "GET",
    pattern: PATH,
    query: LIST_QUERY,
    fidelity: documented("OpenAPI file; guide on sorting and filtering (Q32, Q44)", "A page holds 20 items."),
    handle: SOURCES.list,
  },
  {
    method: "GET",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented("OpenAPI file (Q1)"),
    handle: SOURCES.get,
  },
  {
    method: "PATCH",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: inferred(
      "OpenAPI file (Q23)",
      "Which paths can be changed is told nowhere; flows do not take the change up.",
    ),
    handle: SOURCES.patch,
  },
  {
    method: "DELETE",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented("OpenAPI file; error codes (1447)", "Refused while an enabled flow holds it."),
    handle: SOURCES.remove,
  },
  {
    method: "POST",
    pattern: `${PATH}/:id/action`,
    query: ACTION_QUERY,
    body: "optional",
    fidelity: documented("tutorial on drafts (Q48); OpenAPI file"),
    handle: SOURCES.act,
  },
];
