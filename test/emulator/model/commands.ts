import * as fc from "fast-check";
import { expect } from "vitest";
import {
  baseBody,
  dataSetBody,
  flowBody,
  mappingBody,
  mappingStep,
  schemaBody,
  sourceBody,
  targetBody,
} from "../tutorial.ts";
import {
  emptyModel,
  isReady,
  isThere,
  type Kind,
  type Model,
  PATHS,
  picked,
  type SandboxName,
  SANDBOXES,
  standingOn,
  type Stateful,
  type State,
  type Thing,
} from "./model.ts";
import type { Twins } from "./twins.ts";

/** The model and what it is compared with. */
export interface Real {
  readonly twins: Twins;
  /** Steps that were taken, by name. */
  readonly steps: Map<string, number>;
  readonly saved: { snapshot: unknown; model: Model }[];
}

type Step = fc.AsyncCommand<Model, Real>;
interface Draw {
  readonly sandbox: SandboxName;
  readonly pick: number;
  readonly other: number;
  readonly flag: boolean;
}
type Run = (model: Model, real: Real, draw: Draw) => Promise<void>;
type Check = (model: Model, draw: Draw) => boolean;

/** A step: whether it can be taken, what it does and expects. */
function step(name: string, check: Check, run: Run): fc.Arbitrary<Step> {
  const draw = fc.record({
    sandbox: fc.constantFrom(...SANDBOXES),
    pick: fc.nat(50),
    other: fc.nat(50),
    flag: fc.boolean(),
  });
  return draw.map((drawn) => ({
    check: (model) => check(model, drawn),
    async run(model, real) {
      real.steps.set(name, (real.steps.get(name) ?? 0) + 1);
      await run(model, real, drawn);
    },
    toString: () => `${name}(${JSON.stringify(drawn)})`,
  }));
}

const here = (model: Model, { sandbox }: Draw) => model.sandboxes[sandbox];
const elsewhere = (model: Model, { sandbox }: Draw) => model.sandboxes[sandbox === "dev" ? "prod" : "dev"];

/** Enters what was made, whose id nobody had before. */
function enter(model: Model, sandbox: SandboxName, kind: Kind, made: Omit<Thing, "writes">): void {
  for (const each of Object.values(model.sandboxes))
    for (const things of Object.values(each)) expect(things.has(made.id)).toBe(false);
  model.sandboxes[sandbox][kind].set(made.id, { ...made, writes: 0 });
}

/** Creates one of Flow Service's, as a draft or not; what stands on a draft is refused, and leaves nothing behind. */
function create(
  kind: Stateful,
  parts: (model: Model, draw: Draw) => Thing[] | undefined,
  body: (ids: string[], draw: Draw) => unknown,
) {
  return step(
    `create ${kind}`,
    (model, draw) => parts(model, draw) !== undefined,
    async (model, { twins }, draw) => {
      const on = (parts(model, draw) ?? []).map(({ id }) => id);
      const isDraft = draw.flag;
      const thing = { id: "", etag: "", on, state: isDraft ? "draft" : "enabled", writes: 0 } satisfies Thing;
      const request = [`${PATHS[kind]}${isDraft ? "?mode=draft" : ""}`, body(on, draw)] as const;
      const { status, body: made } = await twins.call(draw.sandbox, "flow", ["POST", ...request]);
      const expected = isDraft || isReady(here(model, draw), thing) ? 201 : 400;
      expect(status, JSON.stringify(made)).toBe(expected);
      if (status === 201) enter(model, draw.sandbox, kind, { ...thing, id: made.id, etag: made.etag });
    },
  );
}

const none = () => [];
const one = (kind: Kind) => (model: Model, draw: Draw) => {
  const found = picked(here(model, draw)[kind], draw.pick);
  return found && [found];
};

function dataSetWithSchema(model: Model, draw: Draw): Thing[] | undefined {
  const dataSet = picked(here(model, draw).dataSets, draw.pick);
  const schema = here(model, draw).schemas.get(dataSet?.on[0] ?? "");
  return dataSet && schema && [dataSet, schema];
}

/** A source, a target, and a mapping set for the target's schema. */
function flowParts(model: Model, draw: Draw): Thing[] | undefined {
  const sandbox = here(model, draw);
  const source = picked(sandbox.sources, draw.pick);
  const target = picked(sandbox.targets, draw.other);
  const dataSet = sandbox.dataSets.get(target?.on[0] ?? "");
  const fitting = [...sandbox.mappingSets].filter(([, { on }]) => on[0] === dataSet?.on[0]);
  const mapping = picked(new Map(fitting), draw.pick);
  return source && target && mapping && [source, target, mapping];
}

async function readEtag({ twins }: Real, sandbox: SandboxName, kind: Stateful, id: string) {
  const { status, body } = await twins.call(sandbox, "flow", ["GET", `${PATHS[kind]}/${id}`]);
  return { status, item: body.items?.[0] };
}

const STATEFUL = Object.keys(PATHS) as Stateful[];
const stateful = (draw: Draw): Stateful => STATEFUL[draw.other % STATEFUL.length] ?? "flows";
/** One of Flow Service's, whose parts are all there: a change is checked as a whole. */
function whole(model: Model, draw: Draw): Thing | undefined {
  const found = picked(here(model, draw)[stateful(draw)], draw.pick);
  const stands = found && (found.state === "draft" ? isThere : isReady)(here(model, draw), found);
  return stands === true ? found : undefined;
}

function patch(name: string, ifMatch: (model: Model, thing: Thing) => string | undefined, expected: number) {
  return step(
    `patch with ${name}`,
    (model, draw) => {
      const thing = whole(model, draw);
      return thing !== undefined && (name !== "a stale etag" || model.stale.has(thing.id));
    },
    async (model, real, draw) => {
      const thing = whole(model, draw);
      if (thing === undefined) return;
      const kind = stateful(draw);
      const match = ifMatch(model, thing);
      const change = [{ op: "replace", path: "/name", value: `Name ${draw.pick}` }];
      const headers = match === undefined ? {} : { "if-match": match };
      const answer = await real.twins.call(draw.sandbox, "flow", [
        "PATCH",
        `${PATHS[kind]}/${thing.id}`,
        change,
        headers,
      ]);
      expect(answer.status, JSON.stringify(answer.body)).toBe(expected);
      const { item } = await readEtag(real, draw.sandbox, kind, thing.id);
      // A write changes the etag, a refusal does not.
      expect(item.etag === thing.etag).toBe(expected !== 200);
      if (expected !== 200) return;
      model.stale.set(thing.id, thing.etag);
      thing.etag = item.etag;
      thing.writes += 1;
    },
  );
}

function act(op: "publish" | "enable" | "disable") {
  const kindOf = (draw: Draw) => (op === "publish" ? stateful(draw) : "flows");
  const expectedOf = (model: Model, draw: Draw, thing: Thing): State | undefined => {
    if (op === "publish") return thing.state === "draft" && isReady(here(model, draw), thing) ? "enabled" : undefined;
    if (thing.state === "draft") return undefined;
    return op === "enable" ? "enabled" : "disabled";
  };
  return step(
    op,
    (model, draw) => {
      const thing = picked(here(model, draw)[kindOf(draw)], draw.pick);
      // Whether a flow may be enabled whose parts are gone is told nowhere.
      return thing !== undefined && (op !== "enable" || isReady(here(model, draw), thing));
    },
    async (model, real, draw) => {
      const kind = kindOf(draw);
      const thing = picked(here(model, draw)[kind], draw.pick);
      if (thing === undefined) return;
      const expected = expectedOf(model, draw, thing);
      const answer = await real.twins.call(draw.sandbox, "flow", [
        "POST",
        `${PATHS[kind]}/${thing.id}/action?op=${op}`,
      ]);
      expect(answer.status < 300, JSON.stringify(answer.body)).toBe(expected !== undefined);
      const { item } = await readEtag(real, draw.sandbox, kind, thing.id);
      expect(item.etag === thing.etag).toBe(expected === undefined);
      if (expected !== undefined) {
        model.stale.set(thing.id, thing.etag);
        thing.state = expected;
        thing.etag = item.etag;
      }
      expect(item.state).toBe(thing.state);
    },
  );
}

const remove = step(
  "delete",
  (model, draw) => picked(here(model, draw)[stateful(draw)], draw.pick) !== undefined,
  async (model, real, draw) => {
    const kind = stateful(draw);
    const thing = picked(here(model, draw)[kind], draw.pick);
    if (thing === undefined) return;
    const users = standingOn(here(model, draw), thing.id);
    const isBlocked = kind === "bases" ? users.length > 0 : users.some(({ state }) => state === "enabled");
    const { status } = await real.twins.call(draw.sandbox, "flow", ["DELETE", `${PATHS[kind]}/${thing.id}`]);
    expect(status).toBe(isBlocked ? 400 : 204);
    expect((await readEtag(real, draw.sandbox, kind, thing.id)).status).toBe(isBlocked ? 200 : 404);
    if (!isBlocked) here(model, draw)[kind].delete(thing.id);
  },
);

const removeSchema = step(
  "delete a schema",
  (model, draw) => {
    const schema = picked(here(model, draw).schemas, draw.pick);
    const users = schema && standingOn(here(model, draw), schema.id);
    const { dataSets } = here(model, draw);
    // What mapping sets hold a schema for is told nowhere.
    return users !== undefined && (users.length === 0 || users.some(({ id }) => dataSets.has(id)));
  },
  async (model, { twins }, draw) => {
    const schema = picked(here(model, draw).schemas, draw.pick);
    if (schema === undefined) return;
    const isUsed = standingOn(here(model, draw), schema.id).length > 0;
    const path = `/tenant/schemas/${encodeURIComponent(schema.id)}`;
    const { status } = await twins.call(draw.sandbox, "registry", ["DELETE", path]);
    expect(status < 300).toBe(!isUsed);
    const accept = { accept: "application/vnd.adobe.xed+json; version=1" };
    const read = await twins.call(draw.sandbox, "registry", ["GET", path, undefined, accept]);
    expect(read.status).toBe(isUsed ? 200 : 404);
    if (!isUsed) here(model, draw).schemas.delete(schema.id);
  },
);

const createSchema = step(
  "create a schema",
  () => true,
  async (model, { twins, steps }, { sandbox }) => {
    const title = `Schema ${steps.get("create a schema")}`;
    const { status, body } = await twins.call(sandbox, "registry", ["POST", "/tenant/schemas", schemaBody(title)]);
    expect(status, JSON.stringify(body)).toBe(201);
    enter(model, sandbox, "schemas", { id: body.$id, etag: "", on: [], state: "enabled" });
  },
);

const createDataSet = step(
  "create a dataset",
  (model, draw) => here(model, draw).schemas.size > 0,
  async (model, { twins }, draw) => {
    const schema = picked(here(model, draw).schemas, draw.pick)?.id ?? "";
    const { status, body } = await twins.call(draw.sandbox, "catalog", ["POST", "/dataSets", dataSetBody(schema)]);
    expect(status, JSON.stringify(body)).toBe(201);
    const id = String(body[0]).replace("@/dataSets/", "");
    enter(model, draw.sandbox, "dataSets", { id, etag: "", on: [schema], state: "enabled" });
  },
);

const createMappingSet = step(
  "create a mapping set",
  (model, draw) => here(model, draw).schemas.size > 0,
  async (model, { twins }, draw) => {
    const schema = picked(here(model, draw).schemas, draw.pick)?.id ?? "";
    const { status, body } = await twins.call(draw.sandbox, "prep", ["POST", "/mappingSets", mappingBody(schema)]);
    expect([status, body.version], JSON.stringify(body)).toEqual([200, 0]);
    enter(model, draw.sandbox, "mappingSets", { id: body.id, etag: "", on: [schema], state: "enabled" });
  },
);

const replaceMappingSet = step(
  "replace a mapping set",
  (model, draw) => {
    const set = picked(here(model, draw).mappingSets, draw.pick);
    return set !== undefined && isReady(here(model, draw), set);
  },
  async (model, { twins }, draw) => {
    const set = picked(here(model, draw).mappingSets, draw.pick);
    if (set === undefined) return;
    const path = `/mappingSets/${set.id}`;
    const { status, body } = await twins.call(draw.sandbox, "prep", ["PUT", path, mappingBody(set.on[0] ?? "")]);
    set.writes += 1;
    expect([status, body.version], JSON.stringify(body)).toEqual([200, set.writes]);
  },
);

const foreign = step(
  "see nothing of another sandbox",
  (model, draw) => picked(elsewhere(model, draw)[stateful(draw)], draw.pick) !== undefined,
  async (model, real, draw) => {
    const kind = stateful(draw);
    const thing = picked(elsewhere(model, draw)[kind], draw.pick);
    if (thing === undefined) return;
    expect((await readEtag(real, draw.sandbox, kind, thing.id)).status).toBe(404);
    const gone = await real.twins.call(draw.sandbox, "flow", ["DELETE", `${PATHS[kind]}/${thing.id}`]);
    expect(gone.status).toBe(404);
    if (kind !== "bases") return;
    const source = await real.twins.call(draw.sandbox, "flow", ["POST", PATHS.sources, sourceBody(thing.id)]);
    expect(source.status).toBe(400);
  },
);

const read = step(
  "read twice",
  (model, draw) => picked(here(model, draw)[stateful(draw)], draw.pick) !== undefined,
  async (model, real, draw) => {
    const kind = stateful(draw);
    const thing = picked(here(model, draw)[kind], draw.pick);
    if (thing === undefined) return;
    for (const _ of [1, 2]) {
      const { item } = await readEtag(real, draw.sandbox, kind, thing.id);
      expect([item.etag, item.state]).toEqual([thing.etag, thing.state]);
    }
  },
);

const count = step(
  "count",
  () => true,
  async (model, { twins }, draw) => {
    const kind = stateful(draw);
    const { body } = await twins.call(draw.sandbox, "flow", ["GET", `${PATHS[kind]}?count=true`]);
    expect(body.count).toBe(here(model, draw)[kind].size);
  },
);

const listed = step(
  "list page by page",
  () => true,
  async (model, { twins }, draw) => {
    const kind = stateful(draw);
    const ids: string[] = [];
    let path: string | undefined = `${PATHS[kind]}?limit=${(draw.pick % 5) + 1}&orderby=name`;
    while (path !== undefined) {
      const { status, body } = await twins.call(draw.sandbox, "flow", ["GET", path]);
      expect(status).toBe(200);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      path = body._links?.next?.href;
    }
    expect(ids.sort()).toEqual([...here(model, draw)[kind].keys()].sort());
  },
);

const wait = step(
  "let time pass",
  () => true,
  async (model, { twins }, draw) => {
    twins.both(({ clock }) => clock.advance(draw.pick * 60_000));
    const { flows } = here(model, draw);
    const { body } = await twins.call(draw.sandbox, "flow", ["GET", "/runs?limit=100"]);
    // No draft runs; and what lands, lands by a run.
    const drafts = [...flows.values()].filter(({ state }) => state === "draft").map(({ id }) => id);
    const ran: string[] = body.items.map(({ flowId }: { flowId: string }) => flowId);
    expect(ran.filter((id) => drafts.includes(id))).toEqual([]);
    const landed = [...here(model, draw).dataSets.keys()].filter((id) =>
      twins.both((emulator) => emulator.records(id).length > 0),
    );
    const targets = new Set([...here(model, draw).targets.values()].flatMap(({ on }) => on));
    if (ran.length === 0 && targets.size === 0) expect(landed).toEqual([]);
  },
);

const save = step(
  "save",
  () => true,
  async (model, { twins, saved }) => {
    saved.push({ snapshot: twins.both((emulator) => emulator.snapshot()), model: structuredClone(model) });
  },
);

const restore = step(
  "restore",
  () => true,
  async (model, { twins, saved }) => {
    const last = saved.pop();
    if (last === undefined) return;
    twins.both((emulator) => emulator.restore(last.snapshot as ReturnType<typeof emulator.snapshot>));
    const { sandboxes, stale } = structuredClone(last.model);
    for (const name of SANDBOXES)
      for (const [kind, things] of Object.entries(emptyModel().sandboxes[name])) {
        const mine = model.sandboxes[name][kind as Kind];
        mine.clear();
        for (const [id, thing] of sandboxes[name][kind as Kind]) mine.set(id, thing);
        expect(things.size).toBe(0);
      }
    model.stale.clear();
    for (const [id, etag] of stale) model.stale.set(id, etag);
  },
);

const flow = create("flows", flowParts, ([source = "", target = "", mapping = ""], draw) => {
  const parts = { base: "", source, schema: "", dataSet: "", target, mapping };
  const scheduleParams = {
    startTime: "1767571200",
    frequency: draw.pick % 2 === 0 ? "once" : "minute",
    ...(draw.pick % 2 === 0 ? {} : { interval: "15" }),
  };
  const transformations = draw.pick % 2 === 0 ? [mappingStep(mapping)] : flowBody(parts).transformations;
  return flowBody(parts, { transformations, scheduleParams });
});

export const STEPS: readonly fc.Arbitrary<Step>[] = [
  create("bases", none, () => baseBody()),
  create("sources", one("bases"), ([base = ""]) => sourceBody(base)),
  create("targets", dataSetWithSchema, ([dataSet = "", schema = ""]) => targetBody(schema, dataSet)),
  flow,
  flow,
  createSchema,
  createDataSet,
  createMappingSet,
  replaceMappingSet,
  patch("the right etag", (_, { etag }) => etag, 200),
  patch("a stale etag", (model, { id }) => model.stale.get(id), 412),
  patch("no etag", () => undefined, 400),
  act("publish"),
  act("publish"),
  act("enable"),
  act("disable"),
  remove,
  removeSchema,
  foreign,
  read,
  count,
  listed,
  wait,
  save,
  restore,
];
