import { expect } from "vitest";
import { dataSetBody, flowBody, mappingBody, mappingStep, schemaBody } from "../tutorial.ts";
import { type Draw, step, here, enter } from "./step.ts";
import { isReady, type Kind, type Model, PATHS, picked, type Stateful, type Thing } from "./model.ts";

/** Creates one of Flow Service's, as a draft or not; what stands on a draft is refused, and leaves nothing behind. */
export function create(
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

export const none = () => [];

export const one = (kind: Kind) => (model: Model, draw: Draw) => {
  const found = picked(here(model, draw)[kind], draw.pick);
  return found && [found];
};

export function dataSetWithSchema(model: Model, draw: Draw): Thing[] | undefined {
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

export const flow = create("flows", flowParts, ([source = "", target = "", mapping = ""], draw) => {
  const parts = { base: "", source, schema: "", dataSet: "", target, mapping };
  const scheduleParams = {
    startTime: "1767571200",
    frequency: draw.pick % 2 === 0 ? "once" : "minute",
    ...(draw.pick % 2 === 0 ? {} : { interval: "15" }),
  };
  const transformations = draw.pick % 2 === 0 ? [mappingStep(mapping)] : flowBody(parts).transformations;
  return flowBody(parts, { transformations, scheduleParams });
});

export const createSchema = step(
  "create a schema",
  () => true,
  async (model, { twins, steps }, { sandbox }) => {
    const title = `Schema ${steps.get("create a schema")}`;
    const { status, body } = await twins.call(sandbox, "registry", ["POST", "/tenant/schemas", schemaBody(title)]);
    expect(status, JSON.stringify(body)).toBe(201);
    enter(model, sandbox, "schemas", { id: body.$id, etag: "", on: [], state: "enabled" });
  },
);

export const createDataSet = step(
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

export const createMappingSet = step(
  "create a mapping set",
  (model, draw) => here(model, draw).schemas.size > 0,
  async (model, { twins }, draw) => {
    const schema = picked(here(model, draw).schemas, draw.pick)?.id ?? "";
    const { status, body } = await twins.call(draw.sandbox, "prep", ["POST", "/mappingSets", mappingBody(schema)]);
    expect([status, body.version], JSON.stringify(body)).toEqual([200, 0]);
    enter(model, draw.sandbox, "mappingSets", { id: body.id, etag: "", on: [schema], state: "enabled" });
  },
);
