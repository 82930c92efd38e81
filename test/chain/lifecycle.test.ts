import { ExperiencePlatform, PreconditionFailedError } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { describe, expect, test } from "vitest";
import { QUIRK_VALUES, type Quirks } from "../../src/emulator/quirks.ts";
import { type Parts, createOnce, partsOf } from "../support/chain.ts";

/*
 * What is done to things after they were made, by the client, against the emulator, on every side of every switch that has a word in it.
 */

const CONCERNED = [
  "getById",
  "scheduleEcho",
  "mappingVersionEcho",
  "runStatusCase",
  "runFields",
  "notFound",
  "ifMatch",
  "staleEtag",
  "patchAnswer",
  "actionCase",
  "subOp",
  "publishIncomplete",
  "runRetried",
  "runReplaced",
  "activityIds",
  "lastOperationUpdated",
  "configs",
  "specExplore",
  "fileExplore",
  "propertyCommas",
  "filterCase",
] as const satisfies readonly (keyof Quirks)[];

const sides = CONCERNED.flatMap((name) => QUIRK_VALUES[name].map((value) => ({ name, value })))
  // The client writes its actions as the tutorials do.
  .filter(({ value }) => value !== "upper");

function started(quirks: Partial<Quirks> = {}) {
  const emulator = createEmulator({ quirks });
  return { emulator, platform: new ExperiencePlatform(emulator.clientOptions()) };
}

function createRecurring(
  platform: ExperiencePlatform,
  parts: Parts,
  options: { draft?: boolean; startTime?: Date } = {},
) {
  const { draft = false, startTime = new Date(Date.now() + 3_600_000) } = options;
  return platform.flows.create(
    {
      name: "Contacts, every hour",
      flowSpec: { id: "14518937-270c-4525-bdec-c2ba7cce3860" },
      sourceConnectionIds: [parts.source.id],
      targetConnectionIds: [parts.target.id],
      transformations: [
        { name: "Copy", params: { deltaColumn: { name: "updatedAt" } } },
        { name: "Mapping", params: { mappingId: parts.mapping.id, mappingVersion: parts.mapping.version } },
      ],
      scheduleParams: { startTime, frequency: "hour", interval: 1 },
    },
    draft ? { draft } : {},
  );
}

describe.each(sides)("$name: $value", ({ name, value }) => {
  test("updates by a function and by a patch arrive, and stale ones are refused", async () => {
    const { platform } = started({ [name]: value });
    const parts = await partsOf(platform);
    const flow = await createRecurring(platform, parts);
    const changed = await platform.flows.update(flow.id, (draft) => {
      draft.description = "Checked";
      if (draft.scheduleParams !== undefined) draft.scheduleParams.interval = 2;
    });
    expect(changed).toEqual({ id: flow.id, etag: expect.not.stringContaining(flow.etag) });
    const read = await platform.flows.get(flow.id);
    expect(read).toMatchObject({ description: "Checked", etag: changed.etag, state: "enabled" });
    expect(Number(read.scheduleParams?.interval)).toBe(2);
    const patch = [{ op: "replace", path: "/name", value: "Renamed" }] as const;
    await expect(platform.flows.update(flow.id, patch, { etag: flow.etag })).rejects.toThrow(PreconditionFailedError);

    const { etag } = await platform.sourceConnections.get(parts.source.id);
    const source = await platform.sourceConnections.update(parts.source.id, patch, { etag: etag ?? "" });
    expect(source).toEqual({ id: parts.source.id, etag: expect.any(String) });
    expect(await platform.sourceConnections.get(parts.source.id)).toMatchObject({ name: "Renamed", etag: source.etag });
    await platform.targetConnections.update(parts.target.id, (draft) => {
      draft.name = "Lake";
    });
    await platform.baseConnections.update(parts.base.id, (draft) => {
      draft.description = "Ours";
    });
    expect(await platform.baseConnections.get(parts.base.id)).toMatchObject({ description: "Ours" });
    expect(await platform.baseConnections.test(parts.base.id)).toBe(true);
  });

  test("a flow is disabled, enabled, and its failed run retried", async () => {
    const { platform, emulator } = started({ [name]: value });
    const parts = await partsOf(platform);
    const broken = await platform.sourceConnections.create({
      name: "Gone",
      baseConnectionId: parts.base.id,
      connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" },
      data: { format: "tabular" },
      params: { path: "Hubspot.Gone" },
    });
    const spec = await platform.flowSpecs.getByName("CRMToAEP");
    const flow = await createOnce(platform, { ...parts, source: broken }, spec, new Date(emulator.clock.now()));
    emulator.clock.advance(10_000);
    const [run] = (await platform.runs.list({ where: { flowId: flow.id } })).items;
    expect(run?.status).toBe("failed");
    const retried = await platform.runs.retry(run?.id ?? "");
    expect((await platform.runs.get(retried.id)).flowId).toBe(flow.id);
    emulator.clock.advance(10_000);
    const etag = (await platform.runs.get(retried.id)).etag ?? "";
    await platform.runs.replace(retried.id, { metrics: { statusSummary: { status: "success" } } }, { etag });
    expect((await platform.runs.get(retried.id)).status).toBe("success");

    await platform.flows.disable(flow.id);
    expect((await platform.flows.get(flow.id)).state).toBe("disabled");
    expect(await platform.flows.list({ where: { state: "disabled" } }).count()).toBe(1);
    await platform.flows.enable(flow.id);
    expect((await platform.flows.get(flow.id)).state).toBe("enabled");
  });

  test("drafts are published in order, and what was used cannot be deleted", async () => {
    const { platform } = started({ [name]: value });
    const parts = await partsOf(platform);
    const draft = { draft: true } as const;
    const base = await platform.baseConnections.create(
      {
        name: "Draft",
        auth: {
          specName: "Basic Authentication",
          params: { clientId: "a", clientSecret: "b", accessToken: "c", refreshToken: "d" },
        },
        connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" },
      },
      draft,
    );
    const source = await platform.sourceConnections.create(
      {
        name: "Draft",
        baseConnectionId: base.id,
        connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" },
        data: { format: "tabular" },
        params: { path: "Hubspot.Contacts" },
      },
      draft,
    );
    const flow = await createRecurring(platform, { ...parts, base, source }, draft);
    await expect(platform.flows.publish(flow.id)).rejects.toThrow(/draft/);
    const { parts: published } = await platform.flows.publishAll(flow.id);
    expect(published.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ["baseConnection", "published"],
      ["sourceConnection", "published"],
      ["targetConnection", "skipped"],
      ["flow", "published"],
    ]);
    expect((await platform.flows.get(flow.id)).state).toBe("enabled");
    await expect(platform.baseConnections.delete(base.id)).rejects.toMatchObject({ code: "FLOW-1418-400" });
    await expect(platform.sourceConnections.delete(source.id)).rejects.toMatchObject({ code: "FLOW-1447-400" });
    await platform.flows.delete(flow.id);
    await platform.sourceConnections.delete(source.id);
    await platform.baseConnections.delete(base.id);
    await expect(platform.flows.get(flow.id)).rejects.toMatchObject({ name: expect.stringMatching(/NotFound/) });
  });
});

test("where the platform wants its actions in capitals, the client can write them so", async () => {
  const { platform, emulator } = started({ actionCase: "upper" });
  const parts = await partsOf(platform);
  const flow = await createOnce(
    platform,
    parts,
    await platform.flowSpecs.getByName("CRMToAEP"),
    new Date(emulator.clock.now()),
  );
  await platform.flows.action(flow.id, "DISABLE");
  expect((await platform.flows.get(flow.id)).state).toBe("disabled");
});

test.each([
  ...QUIRK_VALUES.configs.map((value) => ({ configs: value })),
  ...QUIRK_VALUES.specExplore.map((value) => ({ specExplore: value })),
  ...QUIRK_VALUES.fileExplore.map((value) => ({ fileExplore: value })),
])("sources are explored and searched: %j", async (quirks) => {
  const { platform } = started(quirks);
  const { base } = await partsOf(platform);
  expect((await platform.baseConnections.configs(base.id)).map(({ columnName }) => columnName)).toContain("Vid");
  const spec = "cc6a4487-9e91-433e-a3a3-9cf6626c1806";
  const table = await platform.connectionSpecs.explore(spec, { objectType: "table", object: "Hubspot.Contacts" });
  expect(table.schema.columns.map(({ name }) => name)).toContain("Vid");
  const found = await platform.baseConnections.search({ queryString: 'name=="HubSpot"' });
  expect(found.items.map(({ id }) => id)).toEqual([base.id]);
  expect(await platform.flowSpecs.search({ pageSize: 1 }).count()).toBe(6);
  const made = await platform.flowSpecs.create({ name: "AcmeToAEP", providerId: "p" });
  expect(await platform.flowSpecs.replace(made.id, { name: "Acme", providerId: "p" })).toMatchObject({ name: "Acme" });
});
