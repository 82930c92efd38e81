import { ExperiencePlatform } from "aep-flow-service";
import { createEmulator, type EmulatorOptions } from "aep-flow-service/emulator";
import { describe, expect, test } from "vitest";
import { QUIRK_VALUES } from "../../src/emulator/quirks.ts";
import { createOnce, partsOf } from "../support/chain.ts";

/*
 * The client's datasets, batches, mapping sets and failed records, against the emulator's Catalog, Data Prep and Data Access.
 */

async function chained(options: EmulatorOptions = {}) {
  const emulator = createEmulator({ seed: 1, ...options });
  const platform = new ExperiencePlatform(emulator.clientOptions());
  return { emulator, platform, parts: await partsOf(platform) };
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Every side of the switches that are about these three services. */
const sides = (
  [
    "deleteMissing",
    "catalogIfMatch",
    "batchedAnswer",
    "failedBatch",
    "rowErrorSamples",
    "mappingSetPage",
    "mappingSetCount",
    "mappingSetVersion",
    "mappingDates",
    "previewAnswer",
    "invalidExpression",
  ] as const
).flatMap((name) => QUIRK_VALUES[name].map((value) => ({ name, value })));

describe.each(sides)("with $name: $value", ({ name, value }) => {
  test("datasets are changed in every way", async () => {
    const { platform, parts, emulator } = await chained({ quirks: { [name]: value } });
    const { id } = parts.dataSet;
    await platform.dataSets.validate({ name: "Contacts", schemaRef: { id: parts.schema.$id } });
    await platform.dataSets.update(id, { description: "by fields" });
    await platform.dataSets.update(id, [{ op: "add", path: "/tags", value: { team: ["blue"] } }]);
    emulator.clock.advance(1000);
    await platform.dataSets.update(id, (draft) => {
      draft.description = "by a function";
    });
    await platform.dataSets.merge(id, { classification: { dataBehavior: "record", managedBy: "CUSTOMER" } });
    const read = await platform.dataSets.get(id);
    expect(read).toMatchObject({ description: "by a function", tags: { team: ["blue"] }, version: "1.0.4" });
    await platform.dataSets.replace(id, { name: "Replaced", schemaRef: { id: parts.schema.$id } });
    const listed = await collected(platform.dataSets.list({ where: { name: { like: "Repl*" } }, pageSize: 1 }));
    expect(listed.map((each) => each.id)).toEqual([id]);
    await platform.dataSets.delete(id);
    await expect(platform.dataSets.get(id)).rejects.toMatchObject({ status: 404 });
    await (value === "404"
      ? expect(platform.dataSets.delete(id)).rejects.toMatchObject({ status: 404 })
      : platform.dataSets.delete(id));
  });

  test("mapping sets are made, tried and replaced", async () => {
    const { platform, parts } = await chained({ quirks: { [name]: value } });
    const input = {
      outputSchema: { schemaRef: { id: parts.schema.$id } },
      mappings: [
        { sourceType: "ATTRIBUTE", source: "id", destination: "_id" },
        { sourceType: "EXPRESSION", source: 'concat(first, " ", last)', destination: "person.name.fullName" },
      ],
    } as const;
    expect(await platform.mappingSets.validate(input)).toMatchObject({ ok: true });
    const [row] = await platform.mappingSets.preview({
      data: [{ id: 1234, first: "Jim", last: "Seltzer" }],
      mappingSet: input,
    });
    expect(row).toEqual({ data: { _id: "1234", person: { name: { fullName: "Jim Seltzer" } } }, errors: [] });
    const { id } = await platform.mappingSets.create(input);
    expect((await platform.mappingSets.replace(id, input)).version).toBe(1);
    const updated = await platform.mappingSets.update(id, (draft) => void draft.mappings.pop(), { version: 1 });
    expect(updated).toMatchObject({ version: 2, mappings: [{ source: "id" }] });
    expect((await platform.mappingSets.get(id, { version: 0 })).mappings).toHaveLength(2);
    expect((await platform.mappingSets.mappings(id)).length).toBe(1);
    expect((await collected(platform.mappingSets.list({ pageSize: 1 }))).map((each) => each.id)).toContain(id);
    expect(await platform.expressions.validate({ expression: "upper(first)" })).toBe(true);
    expect((await platform.expressions.functions()).length).toBeGreaterThan(40);
  });

  test("a run's failed records are found from the run and from its batch", async () => {
    const { platform, parts, emulator } = await chained({ quirks: { [name]: value } });
    const flowSpec = await platform.flowSpecs.getByName("CRMToAEP");
    const flow = await createOnce(platform, parts, flowSpec, new Date(emulator.clock.now()));
    emulator.clock.advance(60_000);
    const [run] = await collected(platform.runs.list({ where: { flowId: flow.id } }));
    const [batch] = await collected(platform.batches.list({ where: { dataSet: parts.dataSet.id } }));
    expect(batch).toMatchObject({ status: "success", metrics: { failedRecordCount: 1, outputRecordCount: 24 } });
    const fromRun = await collected(platform.runs.failures(run?.id ?? ""));
    const fromBatch = await collected(platform.batches.failedRecords(batch?.id ?? ""));
    expect(fromRun).toEqual(fromBatch);
    expect(fromBatch).toMatchObject([
      {
        file: "validation_errors_0.json",
        line: 1,
        record: { Properties_Firstname_Value: "Quinn" },
        errors: [{ code: "1555" }],
      },
    ]);
    const [last] = await collected(platform.batches.lastPerDataSet());
    expect(last).toMatchObject({ dataSetId: parts.dataSet.id, lastSuccessfulBatchId: batch?.id });
  });
});

test("a dataset is enabled for Profile once its schema is", async () => {
  const { platform, parts } = await chained();
  await expect(platform.dataSets.enableForProfile(parts.dataSet.id)).rejects.toMatchObject({ status: 400 });
});

test("a change that another has overtaken is made again on what that one left", async () => {
  const { platform, parts } = await chained();
  const { id } = parts.dataSet;
  let isFirst = true;
  await platform.dataSets.update(id, async (draft) => {
    if (isFirst) await platform.dataSets.update(id, { description: "the other's" });
    isFirst = false;
    draft.name = "mine";
  });
  expect(await platform.dataSets.get(id)).toMatchObject({ name: "mine", description: "the other's", version: "1.0.2" });
  await expect(platform.dataSets.update(id, { name: "x" }, { version: "1.0.0" })).rejects.toMatchObject({
    status: 412,
  });
});

test("batches of one's own are written and read", async () => {
  const { platform } = await chained();
  const { id } = await platform.batches.create({ status: "loading", externalId: "import-1" });
  await platform.batches.update(id, { status: "success" });
  expect(await platform.batches.get(id)).toMatchObject({ status: "success", externalId: "import-1" });
  expect(await collected(platform.batches.uniques("status"))).toEqual(["success"]);
  await platform.batches.replace(id, { status: "failed" });
  await platform.batches.delete(id);
  await expect(platform.batches.get(id)).rejects.toMatchObject({ status: 404 });
});
