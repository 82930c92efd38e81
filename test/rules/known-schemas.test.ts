import { ExperiencePlatform, type SandboxedPlatform } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { describe, expect, test } from "vitest";
import { createSchema, partsOf } from "../support/chain.ts";
import { warningsOf } from "../support/client.ts";

/*
 * What a client knows of the schemas of mapping sets, targets and datasets, by what it has made and read.
 */

async function stage() {
  const emulator = createEmulator();
  const maker = new ExperiencePlatform(emulator.clientOptions());
  const parts = await partsOf(maker);
  const otherSchema = await createSchema(maker, "Accounts");
  const other = await maker.mappingSets.create({
    outputSchema: { schemaRef: { id: otherSchema.$id } },
    mappings: [{ sourceType: "ATTRIBUTE", source: "Vid", destination: "_id" }],
  });
  const flowSpec = await maker.flowSpecs.getByName("CRMToAEP");
  /** What is found about a flow of the target and the other mapping. */
  const found = async (platform: SandboxedPlatform, mappingVersion: number | string | undefined = other.version) => {
    const { issues, warnings } = await platform.flows.check({
      name: "Contacts",
      flowSpec,
      sourceConnectionIds: [parts.source.id],
      targetConnectionIds: [parts.target.id],
      transformations: [{ name: "Mapping", params: { mappingId: other.id, mappingVersion } }],
    });
    return [...issues, ...warnings].map(({ rule }) => rule);
  };
  return { emulator, maker, parts, otherSchema, other, found, flowSpec };
}

describe("a flow whose mapping is made for another schema than its target", () => {
  test("is refused by the client that made both, the version as a number or as text", async () => {
    const { maker, other, found } = await stage();
    expect(await found(maker)).toEqual(["mapping-schema"]);
    expect(await found(maker, String(other.version))).toEqual(["mapping-schema"]);
  });

  test("is not judged in a version that is not known, or without one", async () => {
    const { maker, found, flowSpec, parts, other } = await stage();
    expect(await found(maker, 7)).toEqual([]);
    const { issues } = await maker.flows.check({
      name: "Contacts",
      flowSpec,
      sourceConnectionIds: [parts.source.id],
      targetConnectionIds: [parts.target.id],
      transformations: [{ name: "Mapping", params: { mappingId: other.id } }],
    });
    expect(issues).toEqual([]);
  });

  test("is not judged by a client that knows neither, and nothing is read for it", async () => {
    const { emulator, found } = await stage();
    const stranger = new ExperiencePlatform(emulator.clientOptions());
    const before = emulator.requests.length;
    expect(await found(stranger)).toEqual([]);
    expect(emulator.requests.length).toBe(before);
  });

  test("is refused by a client that has read both, by get or in a list", async () => {
    const { emulator, found, parts, other } = await stage();
    const reader = new ExperiencePlatform(emulator.clientOptions());
    await reader.targetConnections.get(parts.target.id);
    expect(await found(reader)).toEqual([]);
    await reader.mappingSets.get(other.id, { version: other.version });
    expect(await found(reader)).toEqual(["mapping-schema"]);
    const lister = new ExperiencePlatform(emulator.clientOptions());
    await lister.targetConnections.list();
    await lister.mappingSets.get(other.id);
    expect(await found(lister)).toEqual(["mapping-schema"]);
  });

  test("is not judged in another sandbox", async () => {
    const { maker, found } = await stage();
    expect(await found(maker.inSandbox("prod"))).toEqual([]);
    expect(await found(maker.inSandbox("dev"))).toEqual(["mapping-schema"]);
  });

  test("is judged anew when the mapping was replaced, and not by the target as it was before a change", async () => {
    const { emulator, parts, other, found } = await stage();
    const { fetch = globalThis.fetch, ...options } = emulator.clientOptions();
    const maker = new ExperiencePlatform({
      ...options,
      // Only a replacement is not the emulator's matter here.
      fetch: async (input, init) => {
        const isReplacement = input instanceof Request && input.method === "PUT";
        return isReplacement ? Response.json({ id: other.id, version: 1 }) : fetch(input, init);
      },
    });
    await maker.targetConnections.get(parts.target.id);
    await maker.mappingSets.get(other.id);
    expect(await found(maker)).toEqual(["mapping-schema"]);
    const mappings = [{ sourceType: "ATTRIBUTE", source: "Vid", destination: "_id" }];
    const replaced = await maker.mappingSets.replace(other.id, {
      outputSchema: { schemaRef: { id: parts.schema.$id } },
      mappings,
    });
    expect(await found(maker, replaced.version)).toEqual([]);
    await maker.mappingSets.replace(other.id, {
      xdmSchema: "https://ns.adobe.com/acme/schemas/cccc",
      mappings: [{ sourceAttribute: "Vid", destinationXdmPath: "_id" }],
    });
    expect(await found(maker, replaced.version)).toEqual(["mapping-schema"]);
    const update = maker.targetConnections.update(parts.target.id, (draft) => {
      draft.description = "Checked";
    });
    // Whether it succeeded or not: the client cannot be sure any more.
    await Promise.allSettled([update]);
    expect(await found(maker)).toEqual([]);
  });

  test("cannot be made by an update either", async () => {
    const { maker, parts, other, flowSpec } = await stage();
    const { mapping } = parts;
    const flow = await maker.flows.create({
      name: "Contacts",
      flowSpec,
      sourceConnectionIds: [parts.source.id],
      targetConnectionIds: [parts.target.id],
      transformations: [{ name: "Mapping", params: { mappingId: mapping.id, mappingVersion: mapping.version } }],
      scheduleParams: { startTime: new Date(Date.now() + 600_000), frequency: "once" },
    });
    const params = { mappingId: other.id, mappingVersion: other.version };
    await expect(maker.flows.updateTransformation(flow.id, "Mapping", params)).rejects.toMatchObject({
      issues: [{ path: ["transformations", 0, "params", "mappingId"], rule: "mapping-schema" }],
    });
  });
});

describe("a target that names another schema than its dataset has", () => {
  const targetOf = (schemaId: string, dataSetId: string) => ({
    data: { schema: { id: schemaId } },
    params: { dataSetId },
  });

  test("is told of at the place of the wire's own form, after a dataset was made, read or listed", async () => {
    const { emulator, maker, parts, otherSchema } = await stage();
    const told = async (platform: ExperiencePlatform) => {
      const warnings = warningsOf(platform);
      await platform.targetConnections.create(targetOf(otherSchema.$id, parts.dataSet.id));
      return warnings.map(({ path, rule }) => `${path} ${rule}`);
    };
    const stranger = () => new ExperiencePlatform(emulator.clientOptions());
    expect(await told(stranger())).toEqual([]);
    expect(await told(maker)).toEqual(["data.schema.id data-set-schema"]);
    const reader = stranger();
    await reader.dataSets.get(parts.dataSet.id);
    expect(await told(reader)).toEqual(["data.schema.id data-set-schema"]);
    const lister = stranger();
    await lister.dataSets.list();
    expect(await told(lister)).toEqual(["data.schema.id data-set-schema"]);
  });

  test.each<[string, (p: ExperiencePlatform, id: string, schemaId: string) => PromiseLike<unknown>]>([
    ["replaced", (p, id, schemaId) => p.dataSets.replace(id, { name: "Contacts", schemaRef: { id: schemaId } })],
    ["updated by fields", (p, id) => p.dataSets.update(id, { description: "All of them" })],
    ["merged into", (p, id) => p.dataSets.merge(id, { description: "All of them" })],
    [
      "updated by a function",
      (p, id) =>
        p.dataSets.update(id, (draft) => {
          draft.description = "All of them";
        }),
    ],
  ])("is not judged by a dataset as it was before it was %s", async (_how, change) => {
    const { maker, parts, otherSchema } = await stage();
    // Whether it succeeded or not: the client cannot be sure any more.
    await Promise.allSettled([change(maker, parts.dataSet.id, otherSchema.$id)]);
    const warnings = warningsOf(maker);
    await maker.targetConnections.create(targetOf(otherSchema.$id, parts.dataSet.id));
    expect(warnings).toEqual([]);
  });
});
