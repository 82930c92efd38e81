import type { Fidelity } from "../http/fidelity.ts";
import type { Route } from "../http/route.ts";
import { ACTION_QUERY } from "./action.ts";
import { documented, inferred } from "./fidelity.ts";
import { refuseIfInUse } from "./in-use.ts";
import { handlersOf, type Kind } from "./kind.ts";
import { LIST_QUERY } from "./list.ts";

/** What is particular about one end of a flow. */
interface End extends Pick<Kind, "entities" | "body" | "read"> {
  readonly type: "sourceConnections" | "targetConnections";
  /** The field of a flow that names it. */
  readonly namedBy: "sourceConnectionIds" | "targetConnectionIds";
  readonly created: Fidelity;
}

/** The routes of a flow's source or target, which differ in what is sent and read alone. */
export function endRoutes({ type, namedBy, created, ...kind }: End): readonly Route[] {
  const handlers = handlersOf({
    ...kind,
    type,
    patchable: ["/name", "/description", "/data", "/params"],
    actions: ["publish"],
    refuseIfInUse: (id, sandbox) => refuseIfInUse(sandbox, namedBy, id),
    patchAnswersItems: ({ world }) => world.quirks.patchAnswer === "items",
  });
  const [all, one] = [`/${type}`, `/${type}/:id`];
  return [
    { method: "POST", pattern: all, query: ["mode"], fidelity: created, handle: handlers.create },
    {
      method: "GET",
      pattern: all,
      query: LIST_QUERY,
      fidelity: documented("OpenAPI file; guide on sorting and filtering (Q32, Q44)", "A page holds 20 items."),
      handle: handlers.list,
    },
    { method: "GET", pattern: one, query: [], fidelity: documented("OpenAPI file (Q1)"), handle: handlers.get },
    {
      method: "PATCH",
      pattern: one,
      query: [],
      fidelity: inferred(
        "OpenAPI file (Q23)",
        "Which paths can be changed is told nowhere; flows do not take the change up.",
      ),
      handle: handlers.patch,
    },
    {
      method: "DELETE",
      pattern: one,
      query: [],
      fidelity: documented("OpenAPI file; error codes (1447)", "Refused while an enabled flow holds it."),
      handle: handlers.remove,
    },
    {
      method: "POST",
      pattern: `${one}/action`,
      query: ACTION_QUERY,
      body: "optional",
      fidelity: documented("tutorial on drafts (Q48); OpenAPI file"),
      handle: handlers.act,
    },
  ];
}
