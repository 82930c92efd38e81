import { describe, expect, it } from "vitest";
import { type Body, connect } from "./kit.ts";
import { previewing } from "./previewing.ts";
import { COPY, MAPPINGS, buildParts, codeOf, flowBody, mappingStep, onceBody, sent } from "./tutorial.ts";

const ID: Body = { sourceType: "ATTRIBUTE", source: "id", destination: "_id" };
const NAME: Body = { sourceType: "EXPRESSION", source: "upper(name)", destination: "person.name.fullName" };

async function withMappingSet(quirks: NonNullable<Parameters<typeof previewing>[0]>["quirks"] = {}) {
  const on = await previewing({ quirks });
  const { id } = await sent(on.prep("POST", "/mappingSets", { ...on.setOf([ID, NAME]), name: "Contacts" }), 200);
  return { ...on, id, path: `/mappingSets/${id}` };
}

describe("a mapping set", () => {
  it("is read with what it was made of", async () => {
    const { prep, path } = await withMappingSet();
    const { name, mappings } = await sent(prep("GET", path), 200);
    expect(name).toBe("Contacts");
    expect(mappings).toMatchObject([
      {
        sourceType: "text/x.schema-path",
        source: "id",
        createdDate: expect.any(Number),
        createdBy: expect.any(String),
      },
      { sourceType: "text/x.aep-xl", source: "upper(name)", expressionAttributes: ["name"] },
    ]);
  });

  it("makes a new version at each PUT, the same body or not, with new ids for its mappings", async () => {
    const { prep, path, setOf, emulator, id } = await withMappingSet();
    const first = await sent(prep("GET", path), 200);
    emulator.clock.advance(60_000);
    for (const version of [1, 2]) {
      expect(await sent(prep("PUT", path, setOf([ID])), 200)).toMatchObject({
        id,
        version,
        mappings: [{ source: "id" }],
      });
    }
    const [one, two] = [await prep("GET", `${path}?version=1`), await prep("GET", `${path}?version=2`)];
    expect(one.body.mappings[0].id).not.toBe(two.body.mappings[0].id);
    expect(one.body.modifiedDate).toBeGreaterThan(first.modifiedDate);
    expect((await prep("GET", `${path}?version=0`)).body).toEqual(first);
    expect((await prep("GET", `${path}?version=3`)).status).toBe(404);
  });

  it("takes back what it shows", async () => {
    const { prep, path } = await withMappingSet();
    const shown = (await prep("GET", path)).body;
    const { mappings } = await sent(prep("PUT", path, shown), 200);
    expect(mappings.map((each: Body) => [each.sourceType, each.source])).toEqual(
      shown.mappings.map((each: Body) => [each.sourceType, each.source]),
    );
  });

  it("shows its mappings one by one", async () => {
    const { prep, path } = await withMappingSet();
    const mappings = await sent(prep("GET", `${path}/mappings`), 200);
    expect(mappings).toHaveLength(2);
    expect(await sent(prep("GET", `${path}/mappings/${mappings[1].id}`), 200)).toEqual(mappings[1]);
    expect((await prep("GET", `${path}/mappings/nope`)).status).toBe(404);
    expect((await prep("GET", "/mappingSets/nope/mappings")).status).toBe(404);
  });

  it("is read with its schema written out, when asked", async () => {
    const { prep, path } = await withMappingSet();
    expect((await prep("GET", path)).body.outputSchema.jsonSchema).toBeUndefined();
    const { outputSchema } = (await prep("GET", `${path}?expandSchema=true`)).body;
    expect(outputSchema.jsonSchema.properties.person.properties.name.properties.firstName.type).toBe("string");
    const listed = (await prep("GET", "/mappingSets?limit=1&start=0&expandSchema=true")).body.data[0];
    expect(listed.outputSchema.jsonSchema).toEqual(outputSchema.jsonSchema);
  });

  it("is listed by name, in order of creation or change, and in its own sandbox", async () => {
    const { prep, path, setOf, emulator, id } = await withMappingSet();
    emulator.clock.advance(1000);
    const other = (await prep("POST", "/mappingSets", { ...setOf([ID]), name: "Other" })).body.id;
    emulator.clock.advance(1000);
    await sent(prep("PUT", path, { ...setOf([ID]), name: "Contacts" }), 200);
    const ids = async (query: string) =>
      (await sent(prep("GET", `/mappingSets?limit=9&start=0&${query}`), 200)).data.map((each: Body) => each.id);
    expect(await ids("name=Other")).toEqual([other]);
    expect(await ids("orderBy=-createdDate")).toEqual([other, id]);
    expect(await ids("orderBy=%2BcreatedDate")).toEqual([id, other]);
    expect(await ids("orderBy=+updatedDate")).toEqual([other, id]);
    expect((await prep("GET", "/mappingSets?limit=9&start=0&orderBy=name")).status).toBe(400);
    const prod = await connect(emulator, "prod");
    expect((await prod.prep("GET", path)).status).toBe(404);
  });

  it("is used by a flow in the version that the flow names", async () => {
    const { emulator, ...on } = await withMappingSet();
    const parts = await buildParts({ emulator, ...on });
    const legacy = {
      xdmSchema: parts.schema,
      mappings: [...MAPPINGS, { sourceAttribute: "Vid", destinationXdmPath: "personID" }],
    };
    await sent(on.prep("PUT", `/mappingSets/${parts.mapping}`, legacy), 200);
    const at = (version: string) => onceBody(parts, { transformations: [mappingStep(parts.mapping, version)] });
    expect(codeOf((await on.flow("POST", "/flows", at("2"))).body)).toBe("1412-400");
    await sent(on.flow("POST", "/flows", at("0")), 201);
    emulator.clock.advance(1500);
    await sent(on.flow("POST", "/flows", at("1")), 201);
    emulator.clock.advance(1500);
    const records = emulator.records(parts.dataSet);
    expect([records[0]?.personID, records[24]?.personID]).toEqual([undefined, "1001"]);
  });

  it("with expressions is applied by a run", async () => {
    const on = await previewing();
    const parts = await buildParts(on);
    const set = on.setOf([
      { ...ID, source: "Vid" },
      {
        sourceType: "EXPRESSION",
        source: 'concat(upper(left(Properties_Firstname_Value, 1)), ". ", Properties_Lastname_Value)',
        destination: "person.name.fullName",
      },
    ]);
    set.outputSchema.schemaRef.id = parts.schema;
    await sent(on.prep("PUT", `/mappingSets/${parts.mapping}`, set), 200);
    const transformations = [COPY, mappingStep(parts.mapping, 1)];
    await sent(
      on.flow(
        "POST",
        "/flows",
        flowBody(parts, {
          transformations,
          scheduleParams: { startTime: "1591043454", frequency: "day", interval: "1" },
        }),
      ),
      201,
    );
    on.emulator.clock.advance(1500);
    expect(on.emulator.records(parts.dataSet)[0]).toEqual({ _id: "1001", person: { name: { fullName: "A. Brook" } } });
  });
});

describe("the validation of a mapping set", () => {
  it("has a verdict for each mapping, under HTTP 200", async () => {
    const { prep, setOf } = await previewing();
    const wrong = { ...NAME, source: "upper(" };
    const unapplied = { ...NAME, source: "md5(name)" };
    const { validationResponse } = await sent(
      prep("POST", "/mappingSets/validate", setOf([ID, wrong, unapplied])),
      200,
    );
    expect(validationResponse).toEqual([
      { status: "SUCCESS", errors: null },
      {
        status: "FAILED",
        errors: [
          expect.objectContaining({ source: "upper(", sourceType: "EXPRESSION", exception: expect.any(String) }),
        ],
      },
      {
        status: "FAILED",
        errors: [expect.objectContaining({ exception: "The emulator does not apply the function md5." })],
      },
    ]);
  });

  it("needs mappings and a schema", async () => {
    const { prep, setOf } = await previewing();
    expect((await prep("POST", "/mappingSets/validate", setOf([]))).status).toBe(400);
    expect((await prep("POST", "/mappingSets/validate", { mappings: [ID] })).status).toBe(400);
    expect((await prep("POST", "/mappingSets/preview", { data: ["x"], mappingSet: setOf([ID]) })).status).toBe(400);
  });
});

describe("what Adobe's documents give in two ways", () => {
  it("mappingSetPage: limit and start are needed, or have defaults", async () => {
    expect((await (await withMappingSet()).prep("GET", "/mappingSets")).status).toBe(400);
    const { prep } = await withMappingSet({ mappingSetPage: "defaulted" });
    expect((await sent(prep("GET", "/mappingSets"), 200))._page.limit).toBe(10);
  });

  it("mappingSetCount: the number of items, or 0", async () => {
    const count = async (mappingSetCount: "items" | "zero") =>
      (await (await withMappingSet({ mappingSetCount })).prep("GET", "/mappingSets?limit=5&start=0")).body._page.count;
    expect([await count("items"), await count("zero")]).toEqual([1, 0]);
  });

  it("mappingSetVersion: without one, version 0 or the last", async () => {
    const version = async (mappingSetVersion: "zero" | "latest") => {
      const { prep, path, setOf } = await withMappingSet({ mappingSetVersion });
      await prep("PUT", path, setOf([ID]));
      return (await prep("GET", path)).body.version;
    };
    expect([await version("zero"), await version("latest")]).toEqual([0, 1]);
  });

  it("mappingDates: epoch milliseconds, or ISO 8601", async () => {
    const { prep, path } = await withMappingSet({ mappingDates: "string" });
    expect((await prep("GET", path)).body.createdDate).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
  });

  it("previewAnswer: a list of rows, or one row; data too may be one row", async () => {
    const { prep, setOf } = await withMappingSet({ previewAnswer: "object" });
    const body = { data: { id: 1234 }, mappingSet: setOf([ID]) };
    expect(await sent(prep("POST", "/mappingSets/preview", body), 200)).toEqual({
      data: { _id: "1234" },
      errors: null,
    });
  });

  it("invalidExpression: false, or 400", async () => {
    const { prep } = await withMappingSet({ invalidExpression: "400" });
    expect((await prep("POST", "/languages/el/validate", { expression: "upper(" })).status).toBe(400);
  });
});
