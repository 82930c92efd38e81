import { type Exchange, type Reply, created } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import type { Json } from "../json.ts";
import type { Run } from "../state/run.ts";
import { documented, inferred } from "./fidelity.ts";
import { LIST_QUERY, listReply } from "./list.ts";
import { newRun } from "./new-run.ts";
import { oneReply } from "./one.ts";
import { listedLazily } from "./page.ts";
import { readRun } from "./read-run.ts";
import { replaceRun } from "./replace-run.ts";
import { addressed } from "./resource.ts";
import { retryRun } from "./retry-run.ts";

const PATH = "/runs";

export const RUN_ROUTES: readonly Route[] = [
  {
    method: "POST",
    pattern: PATH,
    query: [],
    fidelity: documented("tutorial on on-demand ingestion; OpenAPI file (Q21, Q22); error codes"),
    handle: createRun,
  },
  {
    method: "GET",
    pattern: PATH,
    query: LIST_QUERY,
    fidelity: documented("tutorial on monitoring; guide on sorting and filtering (Q18 to Q20, Q32, Q44)"),
    handle: listRuns,
  },
  {
    method: "GET",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: documented("OpenAPI file; tutorial on monitoring (Q1, Q18, Q20)"),
    handle: getRun,
  },
  {
    method: "PUT",
    pattern: `${PATH}/:id`,
    query: [],
    fidelity: inferred(
      "OpenAPI file (Q24)",
      "Any credential counts as a provider's: nobody is refused with 1427 (Q51).",
    ),
    handle: (exchange) => replaceRun(find(exchange), exchange),
  },
  {
    method: "POST",
    pattern: `${PATH}/:id/action`,
    query: ["op"],
    body: "optional",
    fidelity: documented("tutorial on retrying runs; OpenAPI file", "Whether the run is a new one is a switch."),
    handle: (exchange) => retryRun(find(exchange), exchange),
  },
];

function createRun(exchange: Exchange): Reply {
  const run = newRun(exchange);
  const { id, etag } = run;
  const { sandbox, world } = exchange;
  const answers: Record<typeof world.quirks.runCreated, () => Json> = {
    ref: () => ({ id, etag }),
    items: () => ({ items: [{ id, etag }] }),
    run: () => readRun(run, sandbox, world),
  };
  return created(answers[world.quirks.runCreated](), `/data/foundation/flowservice${PATH}/${id}`);
}

function listRuns(exchange: Exchange): Reply {
  const { sandbox, world } = exchange;
  return listReply(
    exchange,
    PATH,
    listedLazily(sandbox.runs.values(), (run) => readRun(run, sandbox, world)),
  );
}

function getRun(exchange: Exchange): Reply {
  return oneReply(exchange, readRun(find(exchange), exchange.sandbox, exchange.world));
}

function find(exchange: Exchange): Run {
  return addressed(exchange.sandbox.runs, "runs", exchange);
}
