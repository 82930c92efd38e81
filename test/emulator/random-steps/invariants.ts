import { expect } from "vitest";
import type { Body } from "../kit.ts";
import { LIST } from "../registry-kit.ts";
import { type Model, SANDBOXES, type SandboxName, type Space, type Thing, stateOf } from "./model.ts";
import type { Collection } from "./step.ts";
import type { Twins } from "./twins.ts";

/** What was touched is as the model has it. A read changes nothing, so that the next one says the same. */
export async function checkTouched(model: Model, twins: Twins, collection: Collection): Promise<void> {
  await checkList(model, twins, model.here, collection);
}

/** Everything is as the model has it, in both sandboxes. */
export async function checkAll(model: Model, twins: Twins): Promise<void> {
  for (const sandbox of SANDBOXES) {
    for (const collection of Object.keys(READ) as Collection[]) await checkList(model, twins, sandbox, collection);
    checkReferences(model.spaces[sandbox]);
    await checkRuns(model.spaces[sandbox], twins);
  }
  twins.enter(model.here);
  twins.expectSame();
}

/** What a list tells of one thing. */
const lineOf = (...parts: unknown[]) =>
  parts
    .flat()
    .filter((part) => part !== undefined)
    .join(" ");

type Reader = (twins: Twins) => Promise<string[]>;

const flowService =
  (path: string): Reader =>
  async (twins) => {
    const { items } = await twins.read("flow", `${path}?limit=1000`);
    return items.map(({ id, etag, state, ...refs }: Body) =>
      lineOf(id, etag, state, refs.baseConnectionId, refs.sourceConnectionIds, refs.targetConnectionIds),
    );
  };

const READ: Readonly<Record<Collection, Reader>> = {
  connections: flowService("/connections"),
  sourceConnections: flowService("/sourceConnections"),
  targetConnections: flowService("/targetConnections"),
  flows: flowService("/flows"),
  async schemas(twins) {
    const { results } = await twins.read("registry", "/tenant/schemas?orderby=title&limit=300", LIST.headers);
    return results.map(({ $id, version, title }: Body) => `${$id} ${version} ${title}`);
  },
  async dataSets(twins) {
    const dataSets = await twins.read("catalog", "/dataSets?limit=100");
    return Object.entries<Body>(dataSets).map(([id, { version, schemaRef }]) => lineOf(id, version, schemaRef.id));
  },
  async mappingSets(twins) {
    const { data } = await twins.read("prep", "/mappingSets?limit=1000&start=0");
    return data.map(({ id, version }: Body) => `${id} ${version}`);
  },
};

async function checkList(model: Model, twins: Twins, sandbox: SandboxName, collection: Collection): Promise<void> {
  twins.enter(sandbox);
  const listed = await READ[collection](twins);
  expect(listed.sort(), `${collection} of ${sandbox}`).toEqual(
    expectedOf(model.spaces[sandbox], model.now, collection).sort(),
  );
}

const identity = (thing: Thing, now: number) => [thing.id, thing.etag, stateOf(thing, now)];

function expectedOf(space: Space, now: number, collection: Collection): string[] {
  switch (collection) {
    case "schemas":
      return [...space.schemas.values()].map(({ id, writes, title }) => `${id} 1.${writes} ${title}`);
    case "dataSets":
      return [...space.dataSets.values()].map(({ id, writes, schema }) => lineOf(id, `1.0.${writes}`, schema));
    case "mappingSets":
      return [...space.mappingSets.values()].map(({ id, versions }) => `${id} ${versions - 1}`);
    case "sourceConnections":
      return [...space.sourceConnections.values()].map((each) => lineOf(...identity(each, now), each.base));
    case "flows":
      return [...space.flows.values()].map((each) => lineOf(...identity(each, now), each.source, each.target));
    default:
      return [...space[collection].values()].map((each) => lineOf(...identity(each, now)));
  }
}

/** Nothing that is protected by being in use has gone, as far as the model let it be asked for. */
function checkReferences({ connections, sourceConnections, targetConnections, flows, schemas, dataSets }: Space): void {
  const dangling = [
    ...[...sourceConnections.values()].filter(({ base }) => !connections.has(base)),
    ...[...dataSets.values()].filter(({ schema }) => !schemas.has(schema)),
    ...[...flows.values()].filter(
      ({ phase, source, target }) =>
        phase === "enabled" && !(sourceConnections.has(source) && targetConnections.has(target)),
    ),
  ];
  expect(
    dangling.map(({ id }) => id),
    "nothing refers to what is gone",
  ).toEqual([]);
}

/** There are as many runs as schedules and callers have started, and a dataset holds what its runs have brought, and nothing else. */
async function checkRuns(space: Space, twins: Twins): Promise<void> {
  const { items } = await twins.read("flow", "/runs?limit=100000");
  const counts = new Map<string, number>();
  const landed = new Map<string, number>();
  for (const { flowId, metrics } of items) {
    counts.set(flowId, (counts.get(flowId) ?? 0) + 1);
    const dataSet = space.runs.get(flowId)?.dataSet ?? "";
    const isOver = metrics.statusSummary.status === "success";
    if (isOver) landed.set(dataSet, (landed.get(dataSet) ?? 0) + metrics.recordSummary.outputRecordCount);
  }
  const expected = new Map([...space.runs].map(([flowId, { count }]) => [flowId, count]));
  expect(Object.fromEntries(counts), "runs by flow").toEqual(Object.fromEntries(expected));
  for (const id of space.dataSets.keys()) {
    expect(twins.records(id), `records of the dataset ${id}`).toBe(landed.get(id) ?? 0);
  }
}
