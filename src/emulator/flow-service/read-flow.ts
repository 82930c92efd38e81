import { statusOf } from "../engine/run-status.ts";
import { type Json, type JsonObject, at, compact, isObject, listAt, textAt } from "../json.ts";
import type { Quirks } from "../quirks.ts";
import type { Flow } from "../state/flow.ts";
import type { Run } from "../state/run.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { stateOf } from "../state/stateful.ts";
import type { World } from "../state/world.ts";
import { auditOf } from "./read-entity.ts";
import { spellStatus } from "./status-case.ts";

/** A flow as a reader sees it. */
export function readFlow(flow: Flow, lastRun: Run | undefined, sandbox: Sandbox, { quirks, clock }: World): JsonObject {
  const { id, etag, body } = flow;
  const state = stateOf(flow, clock.now());
  return compact({
    ...auditOf(flow, sandbox),
    ...body,
    state,
    version: etag,
    etag,
    inheritedAttributes: inherited(flow, sandbox),
    scheduleParams: quirks.scheduleEcho === "string" ? texts(body.scheduleParams) : body.scheduleParams,
    transformations:
      body.transformations === undefined
        ? undefined
        : listAt(body, "transformations").map((step) => echoed(step, quirks.mappingVersionEcho)),
    runs: quirks.flowRunsLink === "query" ? `/runs?property=flowId==${id}` : `/flows/${id}/runs`,
    lastOperation: lastOperation(flow, state === "initializing", quirks),
    lastRunDetails: lastRunDetails(lastRun, clock.now(), quirks),
  });
}

function inherited({ body }: Flow, sandbox: Sandbox): JsonObject {
  const sources = listAt(body, "sourceConnectionIds").map((id) => {
    const source = sandbox.sourceConnections.get(String(id))?.body;
    const baseId = textAt(source, "baseConnectionId");
    const base = sandbox.connections.get(baseId ?? "")?.body.connectionSpec;
    const baseConnection = baseId === undefined ? undefined : compact({ id: baseId, connectionSpec: base });
    return compact({ id, connectionSpec: source?.connectionSpec, baseConnection });
  });
  const targets = listAt(body, "targetConnectionIds").map((id) =>
    compact({ id, connectionSpec: sandbox.targetConnections.get(String(id))?.body.connectionSpec }),
  );
  return { sourceConnections: sources, targetConnections: targets, properties: { isDestinationFlow: false } };
}

/** Adobe's samples echo every schedule value as a string, backfill included. */
function texts(params: Json | undefined): Json | undefined {
  if (!isObject(params)) return params;
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]));
}

function echoed(step: Json, as: Quirks["mappingVersionEcho"]): Json {
  const version = at(step, "params.mappingVersion");
  if (as === "string" || !isObject(step) || !isObject(step.params) || version === undefined) return step;
  return { ...step, params: { ...step.params, mappingVersion: Number(version) } };
}

function lastOperation(
  { lastOperation, updatedAt, updates }: Flow,
  isOpen: boolean,
  quirks: Readonly<Quirks>,
): JsonObject {
  const { operation, started, ops } = lastOperation;
  return compact({
    started,
    updated: quirks.lastOperationUpdated === "count" ? updates : updatedAt,
    percentCompleted: isOpen ? 0 : 100,
    status: { value: isOpen ? "inProgress" : "completed", errors: [] },
    ops,
    operation,
  });
}

/** Absent until the first run has ended. */
function lastRunDetails(run: Run | undefined, now: number, quirks: Readonly<Quirks>): JsonObject | undefined {
  if (run === undefined) return undefined;
  const state = spellStatus(statusOf(run, now), quirks.runStatusCase);
  return { id: run.id, state, startedAtUTC: run.startsAt, completedAtUTC: run.completesAt };
}
