import { describe, expect, it } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import { SALESFORCE, baseBody, buildParts, codeOf, mappingStep, onceBody, recurringBody, sent } from "./tutorial.ts";

const replace = (path: string, value: unknown) => [{ op: "replace", path, value }];
const read = async (on: Platform, path: string) => (await sent(on.flow("GET", path), 200)).items[0];

async function patch(on: Platform, path: string, body: Body, etag?: string) {
  const match = etag ?? (await read(on, path)).etag;
  return on.flow("PATCH", path, body, { headers: { "if-match": match } });
}

async function withConnection(options = {}) {
  const on = await platform(options);
  const { id, etag } = await sent(on.flow("POST", "/connections", baseBody()), 201);
  return { on, path: `/connections/${id}`, id, etag };
}

async function withFlow(schedule: Body = {}, options = {}) {
  const on = await platform(options);
  const parts = await buildParts(on);
  const { id } = await sent(on.flow("POST", "/flows", recurringBody(parts, schedule)), 201);
  return { on, parts, path: `/flows/${id}` };
}

describe("If-Match", () => {
  it("is required (1403) and must be the etag of now (1404), which every write changes", async () => {
    const { on, path, id, etag } = await withConnection();
    const missing = await on.flow("PATCH", path, replace("/name", "b"));
    expect([missing.status, codeOf(missing.body)]).toEqual([400, "1403-400"]);
    const first = await sent(patch(on, path, replace("/name", "b"), etag), 200);
    expect(first).toEqual({ id, etag: expect.any(String) });
    expect(first.etag).not.toBe(etag);
    const stale = await patch(on, path, replace("/name", "c"), etag);
    expect([stale.status, codeOf(stale.body)]).toEqual([412, "1404-412"]);
    expect(stale.body.errorDetails).toContain(etag);
    expect(stale.body.errorDetails).toContain(first.etag);
    expect(await read(on, path)).toMatchObject({ name: "b", etag: first.etag, version: first.etag });
  });

  it("may lack its quotes, as one of the tutorials has it, or be any", async () => {
    const { on, path, etag } = await withConnection();
    const { etag: next } = await sent(patch(on, path, replace("/name", "b"), etag.replaceAll('"', "")), 200);
    expect(next).not.toBe(etag);
    await sent(patch(on, path, replace("/name", "c"), "*"), 200);
  });

  it("is asked of sources, targets and flows, too, and not of deletions", async () => {
    const { on, parts, path } = await withFlow();
    for (const each of [`/sourceConnections/${parts.source}`, `/targetConnections/${parts.target}`, path]) {
      expect(codeOf((await on.flow("PATCH", each, replace("/name", "b"))).body)).toBe("1403-400");
      await sent(patch(on, each, replace("/name", "b")), 200);
    }
    await sent(on.flow("DELETE", path), 204);
  });
});

describe("a JSON Patch", () => {
  it.each<[string, unknown, string]>([
    ["move", [{ op: "move", from: "/name", path: "/description" }], "1434-400"],
    ["test", [{ op: "test", path: "/name", value: "a" }], "1434-400"],
    ["no op", [{ path: "/name", value: "a" }], "1434-400"],
    ["no path", [{ op: "replace", value: "a" }], "1455-400"],
    ["a path without slash", [{ op: "replace", path: "name", value: "a" }], "1455-400"],
    ["no value", [{ op: "replace", path: "/name" }], "1455-400"],
    ["what is not there", [{ op: "remove", path: "/auth/params/none" }], "1455-400"],
    ["no object", ["x"], "1455-400"],
    ["the connection spec", replace("/connectionSpec/id", SALESFORCE), "1414-400"],
    ["the id", replace("/id", "x"), "1455-400"],
    ["the state", replace("/state", "disabled"), "1455-400"],
    ["the audit block", replace("/createdAt", 1), "1455-400"],
    ["the name, emptied", replace("/name", ""), "1000-400"],
    ["credentials, incomplete", replace("/auth/params", { clientId: "x" }), "1100-400"],
    ["credentials of another kind", replace("/auth/specName", "Other"), "1415-400"],
  ])("is refused for %s", async (_, body, code) => {
    const { on, path, etag } = await withConnection();
    expect(codeOf((await patch(on, path, body)).body)).toBe(code);
    expect((await read(on, path)).etag).toBe(etag);
  });

  it("takes a single change, and operations in capitals, as the OpenAPI file has them", async () => {
    const { on, path } = await withConnection();
    await sent(patch(on, path, { op: "REPLACE", path: "/description", value: "b" }), 200);
    await sent(patch(on, path, [{ op: "REMOVE", path: "/description" }]), 200);
    expect(await read(on, path)).not.toHaveProperty("description");
  });

  it("is all or nothing", async () => {
    const { on, path } = await withConnection();
    const body = [...replace("/name", "b"), { op: "remove", path: "/auth/none" }];
    expect(codeOf((await patch(on, path, body)).body)).toBe("1455-400");
    expect((await read(on, path)).name).toBe(baseBody().name);
  });

  it("replaces credentials whole, and shows none of them", async () => {
    const { on, path } = await withConnection();
    const params = { clientId: "id-2", clientSecret: "new-1", accessToken: "new-2", refreshToken: "new-3" };
    await sent(patch(on, path, replace("/auth/params", params)), 200);
    const { auth } = await read(on, path);
    expect(auth.params).toEqual({ ...params, clientSecret: "******", accessToken: "******", refreshToken: "******" });
    expect((await on.flow("GET", `${path}/test`)).body).toEqual({ result: true });
    await sent(patch(on, path, replace("/auth/params", auth.params)), 200);
    // A mask that is written back takes the secret's place.
    expect((await on.flow("GET", `${path}/test`)).body).toEqual({ result: false });
  });
});

describe("a flow", () => {
  it("is updated as the tutorial prints it", async () => {
    const { on, path } = await withFlow({ frequency: "week", interval: "15", backfill: "true" });
    const body = [
      ...replace("/scheduleParams/frequency", "day"),
      ...replace("/name", "Database Dataflow Feb2021"),
      ...replace("/description", "Database dataflow for testing update API"),
    ];
    await sent(patch(on, path, body), 200);
    const flow = await read(on, path);
    expect(flow).toMatchObject({ name: "Database Dataflow Feb2021", state: "enabled" });
    expect(flow.scheduleParams).toMatchObject({ frequency: "day", interval: "15", backfill: "true" });
    expect(flow.lastOperation).toMatchObject({ operation: "update", ops: body, percentCompleted: 100 });
  });

  it("loses its delta column to the tutorial's own change of the mapping", async () => {
    const { on, parts, path } = await withFlow();
    await sent(patch(on, path, replace("/transformations/0", mappingStep(parts.mapping, 0))), 200);
    expect((await read(on, path)).transformations.map(({ name }: Body) => name)).toEqual(["Mapping", "Mapping"]);
  });

  it.each<[string, Body, string]>([
    ["an interval too small for the new frequency", replace("/scheduleParams/interval", 5), "1362-400"],
    ["an unknown frequency", replace("/scheduleParams/frequency", "fortnight"), "1397-400"],
    ["another start, after it", replace("/scheduleParams/startTime", 4_000_000_000), "1366-400"],
    ["once, after the start", [...replace("/scheduleParams/frequency", "once"), remove("interval")], "1403-400"],
    ["backfill, after the start", [{ op: "add", path: "/scheduleParams/backfill", value: false }], "1404-400"],
    ["no transformations", [{ op: "remove", path: "/transformations" }], "1100-400"],
    ["no mapping", [{ op: "remove", path: "/transformations/1" }], "1100-400"],
    ["no schedule", [{ op: "remove", path: "/scheduleParams" }], "1317-400"],
    ["another version of the mapping", replace("/transformations/1/params/mappingVersion", 7), "1412-400"],
    ["another source", replace("/sourceConnectionIds", []), "1455-400"],
    ["another flow spec", replace("/flowSpec/id", "x"), "1455-400"],
    ["a threshold of zero", [{ op: "add", path: "/options", value: { partialIngestionPercent: 0 } }], "1100-400"],
  ])("refuses %s", async (_, body, code) => {
    const { on, path } = await withFlow();
    expect(codeOf((await patch(on, path, body)).body)).toBe(code);
  });

  it("says of a number that means two things which it is", async () => {
    const { on, path } = await withFlow();
    const body = [...replace("/scheduleParams/frequency", "once"), remove("interval")];
    const { report } = (await patch(on, path, body)).body;
    expect(report["detailed-message"]).toContain("sources-errors");
    const missing = (await on.flow("PATCH", path, body)).body;
    expect(missing.report["detailed-message"]).toContain("flow-service-errors");
  });

  it("may change its start until it has come, and runs by the new one", async () => {
    const { on, path } = await withFlow({ startTime: 4_000_000_000 });
    const soon = Math.ceil(on.emulator.clock.now() / 1000) + 600;
    await sent(patch(on, path, replace("/scheduleParams/startTime", String(soon))), 200);
    on.emulator.clock.advance(700_000);
    expect((await on.flow("GET", "/runs")).body.items).toHaveLength(1);
    expect(codeOf((await patch(on, path, replace("/scheduleParams/startTime", 4_000_000_000))).body)).toBe("1366-400");
  });

  it("goes on from its last run when its interval changes", async () => {
    const { on, path } = await withFlow({ interval: 60 });
    on.emulator.clock.advance(2_000);
    await sent(patch(on, path, replace("/scheduleParams/interval", 30)), 200);
    on.emulator.clock.advance(31 * 60_000);
    expect((await on.flow("GET", "/runs")).body.items).toHaveLength(2);
  });

  it("takes labels and options", async () => {
    const { on, path } = await withFlow();
    const body = [
      { op: "add", path: "/labels", value: ["core/C12"] },
      { op: "add", path: "/options", value: { errorDiagnosticsEnabled: "true" } },
    ];
    await sent(patch(on, path, body), 200);
    expect(await read(on, path)).toMatchObject({ labels: ["core/C12"], options: { errorDiagnosticsEnabled: true } });
  });

  it("that runs once keeps the delta column that its first run on demand brought", async () => {
    const on = await platform();
    const parts = await buildParts(on);
    const { id } = await sent(on.flow("POST", "/flows", onceBody(parts)), 201);
    const params = { windowStartTime: 0, windowEndTime: 1, deltaColumn: { name: "updatedAt" } };
    await sent(on.flow("POST", "/runs", { flowId: id, params }), 201);
    await sent(patch(on, `/flows/${id}`, replace("/name", "Renamed")), 200);
    expect((await read(on, `/flows/${id}`)).transformations[0].name).toBe("Copy");
  });
});

const remove = (name: string) => ({ op: "remove", path: `/scheduleParams/${name}` });
