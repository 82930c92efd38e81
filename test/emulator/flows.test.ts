import { describe, expect, it } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import {
  CLOUD_TO_AEP,
  COPY,
  DATA_LAKE,
  type Parts,
  S3,
  SALESFORCE,
  baseBody,
  buildParts,
  codeOf,
  dataSetBody,
  flowBody,
  mappingBody,
  mappingStep,
  onceBody,
  recurringBody,
  schemaBody,
  sent,
  targetBody,
} from "./tutorial.ts";

const NOWHERE = "00000000-0000-4000-8000-000000000000";

async function refusal(change: (parts: Parts, on: Platform) => Body | Promise<Body>, options = {}): Promise<string> {
  const on = await platform(options);
  const parts = await buildParts(on);
  const { status, body } = await on.flow("POST", "/flows", await change(parts, on));
  expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400);
  return codeOf(body);
}

async function acceptance(change: (parts: Parts) => Body, options = {}) {
  const on = await platform(options);
  const { id } = await sent(on.flow("POST", "/flows", change(await buildParts(on))), 201);
  return (await sent(on.flow("GET", `/flows/${id}`), 200)).items[0];
}

describe("the schedule of today's flow specs", () => {
  it.each<[string, Body, string]>([
    ["interval with once", { frequency: "once", interval: "15" }, "1361-400"],
    ["backfill with once", { frequency: "once", backfill: "true" }, "1364-400"],
    ["minutes below 15", { frequency: "minute", interval: "5" }, "1362-400"],
    ["an interval of zero", { frequency: "hour", interval: 0 }, "1362-400"],
    ["no interval", { frequency: "day" }, "1363-400"],
    ["an interval that is no number", { frequency: "minute", interval: "0x10" }, "1363-400"],
    ["an unknown frequency", { frequency: "fortnight", interval: "15" }, "1397-400"],
    ["no frequency", { interval: 15 }, "1397-400"],
    ["no start", { startTime: undefined, frequency: "minute", interval: 15 }, "1363-400"],
  ])("refuses %s", async (_, schedule, code) => {
    const scheduleParams = { startTime: "1591043454", ...schedule };
    const step = (parts: Parts) => (schedule.frequency === "once" ? [mappingStep(parts.mapping)] : undefined);
    expect(
      await refusal((parts) => ({
        ...flowBody(parts, { scheduleParams }),
        ...(step(parts) && { transformations: step(parts) }),
      })),
    ).toBe(code);
  });

  it("refuses an empty one with 1317", async () => {
    expect(await refusal((parts) => flowBody(parts, { scheduleParams: {} }))).toBe("1317-400");
    expect(await refusal((parts) => flowBody(parts, { scheduleParams: undefined }))).toBe("1317-400");
  });

  it("takes integers and booleans as numbers and as strings", async () => {
    const asText = await acceptance((parts) => recurringBody(parts, { backfill: "true" }));
    const asNumber = await acceptance((parts) =>
      recurringBody(parts, { startTime: 1591043454, interval: 15, backfill: true }),
    );
    const echo = { startTime: "1591043454", frequency: "minute", interval: "15", backfill: "true" };
    expect([asText.scheduleParams, asNumber.scheduleParams]).toEqual([echo, echo]);
  });
});

describe("the delta column", () => {
  it("is refused with once (1369) and required otherwise (1367)", async () => {
    const once = { startTime: "1591043454", frequency: "once" };
    expect(await refusal((parts) => flowBody(parts, { scheduleParams: once }))).toBe("1369-400");
    const copyless = (parts: Parts) => ({ ...recurringBody(parts), transformations: [mappingStep(parts.mapping)] });
    expect(await refusal(copyless)).toBe("1367-400");
    const empty = (parts: Parts) => ({
      ...recurringBody(parts),
      transformations: [{ name: "Copy", params: {} }, mappingStep(parts.mapping)],
    });
    expect(await refusal(empty)).toBe("1367-400");
  });

  it("is held to the Copy step's own schema", async () => {
    const nameless = { name: "Copy", params: { deltaColumn: { dateFormat: "yyyy" } } };
    const body = (parts: Parts) => ({
      ...recurringBody(parts),
      transformations: [nameless, mappingStep(parts.mapping)],
    });
    expect(["1367-400", "1100-400"]).toContain(await refusal(body));
  });
});

describe("the flow specs of 2020", () => {
  it("take once although their list forgets it, with or without interval and delta column", async () => {
    const printed = await acceptance((parts) => flowBody(parts), { specs: "2020" });
    expect(printed.scheduleParams).toEqual({ startTime: "1591043454", frequency: "once", interval: "15" });
    await acceptance((parts) => onceBody(parts), { specs: "2020" });
  });

  it("still ask a recurring flow for an interval of at least 15 minutes", async () => {
    const old = { specs: "2020" };
    expect(await refusal((parts) => recurringBody(parts, { interval: "5" }), old)).toBe("1362-400");
    expect(await refusal((parts) => recurringBody(parts, { interval: undefined }), old)).toBe("1363-400");
    expect(await refusal((parts) => recurringBody(parts, { frequency: "fortnight" }), old)).toBe("1397-400");
  });
});

describe("a flow's parts", () => {
  it.each<[string, (parts: Parts) => Body, string]>([
    ["a state", (parts) => onceBody(parts, { state: "enabled" }), "1410-400"],
    ["an unknown flow spec", (parts) => onceBody(parts, { flowSpec: { id: NOWHERE } }), "1413-400"],
    ["no name", (parts) => onceBody(parts, { name: "" }), "1000-400"],
    ["no source", (parts) => onceBody(parts, { sourceConnectionIds: [] }), "1100-400"],
    ["an unknown source", (parts) => onceBody(parts, { sourceConnectionIds: [parts.target] }), "1100-400"],
    ["an unknown target", (parts) => onceBody(parts, { targetConnectionIds: [parts.source] }), "1100-400"],
    ["a source its spec does not list", (parts) => onceBody(parts, { flowSpec: { id: CLOUD_TO_AEP } }), "1100-400"],
    ["no mapping", (parts) => onceBody(parts, { transformations: [] }), "1100-400"],
    ["a nameless step", (parts) => onceBody(parts, { transformations: [{ params: {} }] }), "1100-400"],
    ["a mapping without id", (parts) => onceBody(parts, { transformations: [{ name: "Mapping" }] }), "1100-400"],
    [
      "an unknown mapping set",
      (parts) => onceBody(parts, { transformations: [mappingStep("0".repeat(32))] }),
      "1100-400",
    ],
    [
      "a mapping id of another type",
      (parts) => onceBody(parts, { transformations: [mappingStep("", [])] }),
      "1100-400",
    ],
    [
      "an unknown mapping version",
      (parts) => onceBody(parts, { transformations: [mappingStep(parts.mapping, 3)] }),
      "1412-400",
    ],
    ["a threshold of zero", (parts) => onceBody(parts, { options: { partialIngestionPercent: 0 } }), "1100-400"],
  ])("refuse %s", async (_, change, code) => {
    expect(await refusal(change)).toBe(code);
  });

  it("must share one schema: 1425", async () => {
    const foreignMapping = async (parts: Parts, on: Platform) => {
      const other = (await sent(on.registry("POST", "/tenant/schemas", schemaBody("Other")), 201)).$id;
      const { id } = await sent(on.prep("POST", "/mappingSets", mappingBody(other)), 200);
      return onceBody(parts, { transformations: [mappingStep(id)] });
    };
    expect(await refusal(foreignMapping)).toBe("1425-400");
    const foreignDataSet = async (parts: Parts, on: Platform) => {
      const other = (await sent(on.registry("POST", "/tenant/schemas", schemaBody("Other")), 201)).$id;
      const [ref] = await sent(on.catalog("POST", "/dataSets", dataSetBody(other)), 201);
      const body = targetBody(parts.schema, ref.replace("@/dataSets/", ""));
      const { id } = await sent(on.flow("POST", "/targetConnections", body), 201);
      return onceBody(parts, { targetConnectionIds: [id] });
    };
    expect(await refusal(foreignDataSet)).toBe("1425-400");
  });

  it("may name one schema by its $id and by its altId", async () => {
    const on = await platform();
    const parts = await buildParts(on);
    const altId = parts.schema.replace("https://ns.adobe.com/emulator/schemas/", "_emulator.schemas.");
    const { id } = await sent(on.prep("POST", "/mappingSets", mappingBody(altId)), 200);
    await sent(on.flow("POST", "/flows", onceBody(parts, { transformations: [mappingStep(id, 0)] })), 201);
  });

  it("may include steps that the spec does not list, and options as strings", async () => {
    const flow = await acceptance((parts) =>
      onceBody(parts, {
        transformations: [{ name: "Encryption", params: { publicKeyId: "k" } }, mappingStep(parts.mapping)],
        options: { partialIngestionPercent: "10", errorDiagnosticsEnabled: "true" },
      }),
    );
    expect(flow.transformations[0].name).toBe("Encryption");
    expect(flow.options).toEqual({ partialIngestionPercent: 10, errorDiagnosticsEnabled: true });
  });
});

describe("reading flows", () => {
  it("shows what the flow inherits from its connections", async () => {
    const on = await platform();
    const parts = await buildParts(on);
    const { id, etag } = await sent(on.flow("POST", "/flows", onceBody(parts)), 201);
    const [flow] = (await sent(on.flow("GET", `/flows?property=id==${id}`), 200)).items;
    expect(flow).toMatchObject({ id, etag, version: etag, state: "enabled", runs: `/runs?property=flowId==${id}` });
    expect(flow.inheritedAttributes.sourceConnections[0].baseConnection.id).toBe(parts.base);
    expect(flow.inheritedAttributes.targetConnections[0].connectionSpec.id).toBe(DATA_LAKE);
    expect(flow.lastOperation).toMatchObject({ percentCompleted: 100, operation: "create" });
  });

  it("ends with deleting it", async () => {
    const on = await platform();
    const { id } = await sent(on.flow("POST", "/flows", onceBody(await buildParts(on))), 201);
    await sent(on.flow("DELETE", `/flows/${id}`), 204);
    expect(codeOf((await on.flow("GET", `/flows/${id}`)).body)).toBe("1439-404");
    expect(codeOf((await on.flow("DELETE", `/flows/${id}`)).body)).toBe("1439-404");
  });
});

describe("the other tutorials", () => {
  const chain = async (on: Platform, spec: string, auth: Body, data: Body, mappings: Body[], flow: Body) => {
    const connectionSpec = { id: spec, version: "1.0" };
    const base = (await sent(on.flow("POST", "/connections", { ...baseBody(), auth, connectionSpec }), 201)).id;
    const source = { name: "source", baseConnectionId: base, connectionSpec, ...data };
    const sourceId = (await sent(on.flow("POST", "/sourceConnections", source), 201)).id;
    const parts = await buildParts(on, mappings);
    const body = flow({ ...parts, source: sourceId });
    await sent(on.flow("POST", "/flows", body), 201);
    on.emulator.clock.advance(1500);
    return on.emulator.records(parts.dataSet);
  };
  const map = (destinationXdmPath: string, sourceAttribute: string) => ({ destinationXdmPath, sourceAttribute });

  it("land Salesforce accounts, tableName, string interval and numeric mapping version included", async () => {
    const auth = { specName: "Basic Authentication", params: { username: "u", password: "p", securityToken: "t" } };
    const data = { data: { format: "tabular" }, params: { tableName: "Accounts" } };
    const mappings = [map("person.name.firstName", "first_name"), map("personalEmail.address", "email")];
    const flow = (parts: Parts) => ({
      ...recurringBody(parts, { startTime: "1567411548", interval: "30" }),
      transformations: [COPY, mappingStep(parts.mapping, 0)],
    });
    const records = await chain(await platform(), SALESFORCE, auth, data, mappings, flow);
    expect(records).toHaveLength(3);
    expect(records[0]).toEqual({
      person: { name: { firstName: "Alba" } },
      personalEmail: { address: "alba.noor@example.com" },
    });
  });

  it("land a file from a bucket", async () => {
    const auth = { specName: "Access Key", params: { s3AccessKey: "a", s3SecretKey: "b" } };
    const data = {
      data: { format: "delimited", properties: { columnDelimiter: "," } },
      params: { path: "/acme/summerCampaign/account.csv", type: "file" },
    };
    const mappings = [map("_id", "Id"), map("person.name.firstName", "FirstName")];
    const flow = (parts: Parts) =>
      recurringBody(parts) && {
        ...recurringBody(parts, { startTime: "1597784298", interval: "30" }),
        flowSpec: { id: CLOUD_TO_AEP, version: "1.0" },
        transformations: [mappingStep(parts.mapping, 0)],
      };
    const on = await platform();
    expect(await chain(on, S3, auth, data, mappings, flow)).toHaveLength(3);
    on.emulator.clock.advance(30 * 60_000 + 1500);
    const runs = (await on.flow("GET", "/runs")).body.items;
    expect(runs.map((run: Body) => run.metrics.recordSummary.inputRecordCount)).toEqual([3, 0]);
  });
});
