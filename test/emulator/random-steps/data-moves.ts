import { expect } from "vitest";
import { UNION, at, identityBody } from "../registry-kit.ts";
import { MAPPINGS, dataSetBody, legacyMapping, mappingBody, schemaBody } from "../tutorial.ts";
import { hereIn, thereIn } from "./model.ts";
import { type Move, expectAnswer, pick } from "./step.ts";

const createSchema: Move = {
  name: "createSchema",
  weight: 2,
  touches: "schemas",
  async run(model, twins, [choice]) {
    const { schemas } = hereIn(model);
    const title = `Schema ${choice % 20}`;
    const refusal = [...schemas.values()].some((each) => each.title === title) ? "XDM-1521-400" : undefined;
    const ask = { service: "registry", method: "POST", path: "/tenant/schemas", body: schemaBody(title) } as const;
    const made = await expectAnswer(twins, ask, { status: 201, refusal });
    if (made) schemas.set(made.$id, { id: made.$id, title, writes: 0, isDescribed: false, isUnion: false });
    return true;
  },
};

const updateSchema: Move = {
  name: "updateSchema",
  weight: 1,
  touches: "schemas",
  async run(model, twins, [choice, value]) {
    const schema = pick(hereIn(model).schemas.values(), choice);
    if (schema === undefined) return false;
    const body = [{ op: "replace", path: "/description", value: `description ${value}` }];
    await expectAnswer(
      twins,
      { service: "registry", method: "PATCH", path: at("schemas", schema.id), body },
      { status: 200 },
    );
    schema.writes += 1;
    return true;
  },
};

const deleteSchema: Move = {
  name: "deleteSchema",
  weight: 1,
  touches: "schemas",
  async run(model, twins, [choice]) {
    const { schemas, dataSets } = hereIn(model);
    const schema = pick(schemas.values(), choice);
    if (schema === undefined) return false;
    const isInUse = schema.isUnion || [...dataSets.values()].some((each) => each.schema === schema.id);
    const ask = { service: "registry", method: "DELETE", path: at("schemas", schema.id) } as const;
    await expectAnswer(twins, ask, { status: isInUse ? 400 : 204 });
    if (!isInUse) schemas.delete(schema.id);
    return true;
  },
};

const describeSchema: Move = {
  name: "describeSchema",
  weight: 1,
  touches: "schemas",
  async run(model, twins, [choice]) {
    const schema = pick(
      [...hereIn(model).schemas.values()].filter((each) => !each.isDescribed),
      choice,
    );
    if (schema === undefined) return false;
    const body = identityBody(schema.id);
    await expectAnswer(
      twins,
      { service: "registry", method: "POST", path: "/tenant/descriptors", body },
      { status: 201 },
    );
    schema.isDescribed = true;
    return true;
  },
};

/** A schema needs a primary identity before it can be enabled for Profile, and a dataset needs its schema to be. */
const enableSchema: Move = {
  name: "enableSchemaForProfile",
  weight: 1,
  touches: "schemas",
  async run(model, twins, [choice]) {
    const schema = pick(
      [...hereIn(model).schemas.values()].filter((each) => !each.isUnion),
      choice,
    );
    if (schema === undefined) return false;
    const refusal = schema.isDescribed ? undefined : "XDM-1528-400";
    const ask = { service: "registry", method: "PATCH", path: at("schemas", schema.id), body: UNION } as const;
    await expectAnswer(twins, ask, { status: 200, refusal });
    if (refusal !== undefined) return true;
    schema.isUnion = true;
    schema.writes += 1;
    return true;
  },
};

const createDataSet: Move = {
  name: "createDataSet",
  weight: 3,
  touches: "dataSets",
  async run(model, twins, [choice]) {
    const space = hereIn(model);
    const schema = pick((choice % 8 === 0 ? thereIn(model) : space).schemas.keys(), choice);
    if (schema === undefined) return false;
    const ask = { service: "catalog", method: "POST", path: "/dataSets", body: dataSetBody(schema) } as const;
    const isKnown = space.schemas.has(schema);
    const made = await expectAnswer(twins, ask, { status: isKnown ? 201 : 400 });
    if (!isKnown) return true;
    const id = made[0].replace("@/dataSets/", "");
    space.dataSets.set(id, { id, schema, writes: 0 });
    return true;
  },
};

/** Catalog guards a write only where it is asked to, by the version. */
const updateDataSet: Move = {
  name: "updateDataSet",
  weight: 3,
  touches: "dataSets",
  async run(model, twins, [choice, match, value]) {
    const { dataSets, schemas } = hereIn(model);
    const dataSet = pick(dataSets.values(), choice);
    if (dataSet === undefined) return false;
    const isForProfile = value % 2 === 0;
    const body = isForProfile
      ? { tags: { unifiedProfile: ["enabled:true"] } }
      : { description: `description ${value}` };
    const isStale = match % 4 === 0;
    const version = `1.0.${dataSet.writes + (isStale ? 1 : 0)}`;
    const headers: Record<string, string> = match % 3 === 0 && !isStale ? {} : { "if-match": version };
    const isRefused = isForProfile && schemas.get(dataSet.schema)?.isUnion !== true;
    const ask = { service: "catalog", method: "PATCH", path: `/dataSets/${dataSet.id}`, body, headers } as const;
    await expectAnswer(twins, ask, { status: isStale ? 412 : isRefused ? 400 : 200 });
    if (!isStale && !isRefused) dataSet.writes += 1;
    return true;
  },
};

const deleteDataSet: Move = {
  name: "deleteDataSet",
  weight: 1,
  touches: "dataSets",
  async run(model, twins, [choice]) {
    const { dataSets } = hereIn(model);
    const id = pick(dataSets.keys(), choice);
    if (id === undefined || choice % 3 !== 0) return false;
    await expectAnswer(twins, { service: "catalog", method: "DELETE", path: `/dataSets/${id}` }, { status: 200 });
    dataSets.delete(id);
    return true;
  },
};

const createMappingSet: Move = {
  name: "createMappingSet",
  weight: 3,
  touches: "mappingSets",
  async run(model, twins, [choice]) {
    const { schemas, mappingSets, dataSets } = hereIn(model);
    const used = [...dataSets.values()].map((each) => each.schema);
    const schema = pick(choice % 4 === 0 ? schemas.keys() : used, choice);
    if (schema === undefined) return false;
    const ask = { service: "prep", method: "POST", path: "/mappingSets", body: mappingBody(schema) } as const;
    const { id, version } = await expectAnswer(twins, ask, { status: 200 });
    mappingSets.set(id, { id, schema, versions: version + 1 });
    return true;
  },
};

/** Each PUT makes a version more; those before stay readable. */
const replaceMappingSet: Move = {
  name: "replaceMappingSet",
  weight: 2,
  touches: "mappingSets",
  async run(model, twins, [choice, value]) {
    const { schemas, mappingSets } = hereIn(model);
    const mappingSet = pick(mappingSets.values(), choice);
    if (mappingSet === undefined) return false;
    const { id, schema, versions } = mappingSet;
    const path = `/mappingSets/${id}`;
    const body = mappingBody(schema, value % 2 === 0 ? MAPPINGS : [...MAPPINGS, legacyMapping("personID", "Vid")]);
    const isKnown = schemas.has(schema);
    const first = await twins.ask({ service: "prep", method: "GET", path: `${path}?version=0` });
    const answer = await expectAnswer(
      twins,
      { service: "prep", method: "PUT", path, body },
      { status: isKnown ? 200 : 400 },
    );
    if (isKnown) mappingSet.versions += 1;
    expect(answer.version).toBe(isKnown ? versions : undefined);
    expect((await twins.ask({ service: "prep", method: "GET", path: `${path}?version=0` })).body.mappings).toEqual(
      first.body.mappings,
    );
    const beyond = `${path}?version=${mappingSet.versions}`;
    await expectAnswer(twins, { service: "prep", method: "GET", path: beyond }, { status: 404 });
    return true;
  },
};

export const DATA_MOVES: readonly Move[] = [
  createSchema,
  updateSchema,
  deleteSchema,
  describeSchema,
  enableSchema,
  createDataSet,
  updateDataSet,
  deleteDataSet,
  createMappingSet,
  replaceMappingSet,
];
