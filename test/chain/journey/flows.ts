import { expect } from "vitest";
import { createOnce } from "../../support/chain.ts";
import { type Journey, type Traveller, refusalOf } from "./traveller.ts";

const HUBSPOT = { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" };
const RENAMED = [{ op: "replace", path: "/name", value: "Renamed" }] as const;

async function newFlow({ platform, parts, emulator }: Traveller, change: Partial<Traveller["parts"]> = {}, ago = 0) {
  const spec = await platform.flowSpecs.getByName("CRMToAEP");
  return createOnce(platform, { ...parts, ...change }, spec, new Date(emulator.clock.now() - ago));
}

/** Actions as the client writes them, or in capitals where the platform wants those. */
async function act({ platform }: Traveller, id: string, op: string): Promise<void> {
  if ((await refusalOf(platform.flows.action(id, op))) === undefined) return;
  await platform.flows.action(id, op.toUpperCase());
}

/** Flows are made, read, changed, switched off and on, found and deleted. */
export const throughFlows: Journey = async (traveller) => {
  const { platform, parts } = traveller;
  const { id, etag } = await newFlow(traveller);
  const flow = await platform.flows.get(id);
  expect(flow).toMatchObject({ id, etag, state: "enabled", scheduleParams: { frequency: "once" } });
  const changed = await platform.flows.update(id, (draft) => {
    draft.description = "Checked";
  });
  expect((await platform.flows.get(id)).lastOperation?.operation).toBe("update");
  expect(await refusalOf(platform.flows.update(id, RENAMED, { etag }))).toMatchObject({
    name: "PreconditionFailedError",
    status: 412,
  });
  // What the platform takes verbatim only, it refuses without its quotes.
  const bare = await refusalOf(platform.flows.update(id, RENAMED, { etag: changed.etag.replaceAll('"', "") }));
  expect([undefined, 412]).toContain(bare?.status);
  await refusalOf(platform.flows.action(id, "DISABLE"));
  await act(traveller, id, "disable");
  expect((await platform.flows.get(id)).state).toBe("disabled");
  expect((await platform.flows.list({ where: { state: ["disabled", "draft"] } })).items).toHaveLength(1);
  // A caller's own words: a comma between filters, and another case, which the platform takes or does not.
  await platform.flows.list({ property: ["state==disabled,name==nobody"] });
  await platform.flows.list({ property: ["state==Disabled"] });
  expect(await platform.flows.list().count()).toBe(1);
  await act(traveller, id, "enable");
  const sub = await refusalOf(platform.flows.action(id, "disable", { subOp: "APPLY" }));
  expect([undefined, "FLOW-1436-400", "FLOW-1000-400"]).toContain(sub?.code);
  const source = await platform.sourceConnections.update(parts.source.id, RENAMED, { etag: parts.source.etag });
  expect(await platform.sourceConnections.get(parts.source.id)).toMatchObject({ name: "Renamed", etag: source.etag });
  const past = await refusalOf(newFlow(traveller, {}, 3_600_000));
  expect([undefined, "FLOW-1360-400"]).toContain(past?.code);
  await platform.flows.delete(id);
  expect(await refusalOf(platform.flows.get(id))).toMatchObject({ name: "NotFoundError" });
};

/** A draft without schedule and transformations is published, where the platform takes it. */
export const throughDrafts: Journey = async (traveller) => {
  const { platform, parts } = traveller;
  const draft = await platform.flows.create(
    {
      name: "Draft",
      flowSpec: { id: "14518937-270c-4525-bdec-c2ba7cce3860" },
      sourceConnectionIds: [parts.source.id],
      targetConnectionIds: [parts.target.id],
    },
    { draft: true, validation: "off" },
  );
  expect((await platform.flows.get(draft.id)).state).toBe("draft");
  const refusal = await refusalOf(act(traveller, draft.id, "publish"));
  expect((await platform.flows.get(draft.id)).state).toBe(refusal === undefined ? "enabled" : "draft");
};

/** Runs are waited for, started on demand, retried and replaced; what they rejected is read. */
export const throughRuns: Journey = async (traveller) => {
  const { platform, parts, emulator } = traveller;
  const flow = await newFlow(traveller);
  emulator.clock.advance(60_000);
  const [run] = (await platform.runs.list({ where: { flowId: flow.id } })).items;
  expect(await platform.runs.get(run?.id ?? "")).toMatchObject({ status: "success", etag: expect.any(String) });
  const failures = [];
  for await (const failure of platform.runs.failures(run?.id ?? "")) failures.push(failure);
  expect(failures).toMatchObject([{ record: { Properties_Firstname_Value: "Quinn" } }]);
  const [batch] = (await platform.batches.list({ where: { dataSet: parts.dataSet.id } })).items;
  await platform.request({ path: `/data/foundation/export/batches/${batch?.id}/failed` });
  await platform.request({ path: `/data/foundation/export/batches/${batch?.id}/meta` });
  const demanded = await platform.runs.create({
    flowId: flow.id,
    params: { windowStartTime: 0, windowEndTime: 1_700_000_000, deltaColumn: { name: "updatedAt" } },
  });
  emulator.clock.advance(60_000);
  expect((await platform.runs.wait(demanded.id)).status).toBe("success");

  const source = await platform.sourceConnections.create({
    name: "Gone",
    baseConnectionId: parts.base.id,
    connectionSpec: HUBSPOT,
    data: { format: "tabular" },
    params: { path: "Hubspot.Gone" },
  });
  const broken = await newFlow(traveller, { source });
  emulator.clock.advance(60_000);
  const [failed] = (await platform.runs.list({ where: { flowId: broken.id } })).items;
  expect(failed?.status).toBe("failed");
  const refusal = await refusalOf(platform.runs.retry(failed?.id ?? ""));
  // Where the platform wants its actions in capitals, only a request of one's own can write this one so.
  const path = `/data/foundation/flowservice/runs/${failed?.id}/action`;
  if (refusal !== undefined) await platform.request({ method: "POST", path, query: { op: "RE_TRIGGER" } });
  emulator.clock.advance(60_000);
  const [retried] = (await platform.runs.list({ where: { flowId: broken.id }, orderBy: "-createdAt" })).items;
  const report = { metrics: { statusSummary: { status: "success" } } };
  const { etag = "" } = await platform.runs.get(retried?.id ?? "");
  await platform.runs.replace(retried?.id ?? "", report, { etag });
  expect((await platform.runs.get(retried?.id ?? "")).status).toBe("success");
};

/** A run of which nothing could be promoted leaves a batch that failed. */
export const throughFailure: Journey = async (traveller) => {
  const { platform, parts, emulator } = traveller;
  const mapping = await platform.mappingSets.create({
    xdmSchema: parts.schema.$id,
    mappings: [{ sourceAttribute: "Nowhere", destinationXdmPath: "_id" }],
  });
  emulator.source("Hubspot.Contacts").rows([{ Vid: "1", updatedAt: "2020-01-01T00:00:00Z" }]);
  const flow = await newFlow(traveller, { mapping });
  emulator.clock.advance(60_000);
  expect((await platform.runs.list({ where: { flowId: flow.id } })).items.map(({ status }) => status)).toEqual([
    "failed",
  ]);
  const [batch] = (await platform.batches.list({ where: { dataSet: parts.dataSet.id } })).items;
  expect(batch?.status).toMatch(/^fail/);
};

/** Sources are explored before anything is made of them. */
export const throughSources: Journey = async ({ platform, parts }) => {
  expect((await platform.baseConnections.configs(parts.base.id)).map(({ columnName }) => columnName)).toContain("Vid");
  const table = await platform.connectionSpecs.explore(HUBSPOT.id, { objectType: "table", object: "Hubspot.Contacts" });
  expect(table.schema.columns.map(({ name }) => name)).toContain("Vid");
  const { specs = [] } = { specs: (await platform.connectionSpecs.list()).items };
  const s3 = specs.find(({ name }) => name === "amazon-s3");
  const base = await platform.baseConnections.create(
    {
      name: "S3",
      auth: { specName: "Access Key", params: { s3AccessKey: "a", s3SecretKey: "b" } },
      connectionSpec: { id: s3?.id ?? "" },
    },
    { validation: "off" },
  );
  const file = await platform.baseConnections.explore(base.id, {
    objectType: "file",
    object: "/acme/summerCampaign/account.csv",
    fileType: "delimited",
    preview: true,
  });
  expect(file).toBeDefined();
};
