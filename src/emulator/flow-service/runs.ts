import { type Exchange, type Reply, created } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import type { Json } from "../json.ts";
import { LIST_QUERY, listReply } from "./list.ts";
import { newRun } from "./new-run.ts";
import { oneReply } from "./one.ts";
import { readRun } from "./read-run.ts";
import { addressed } from "./resource.ts";

export const RUN_ROUTES: readonly Route[] = [
  { method: "POST", pattern: "/runs", query: [], handle: createRun },
  { method: "GET", pattern: "/runs", query: LIST_QUERY, handle: listRuns },
  { method: "GET", pattern: "/runs/:id", query: [], handle: getRun },
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
  return created(answers[world.quirks.runCreated](), `/data/foundation/flowservice/runs/${id}`);
}

function listRuns(exchange: Exchange): Reply {
  const { sandbox, world } = exchange;
  const runs = [...sandbox.runs.values()];
  return listReply(
    exchange,
    "/runs",
    runs.map((run) => ({ item: readRun(run, sandbox, world), sequence: run.sequence })),
  );
}

function getRun(exchange: Exchange): Reply {
  const { sandbox, world } = exchange;
  return oneReply(exchange, readRun(addressed(sandbox.runs, "runs", exchange), sandbox, world));
}
