import { describe, expect, it } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import {
  COPY,
  type Parts,
  buildParts,
  codeOf,
  flowBody,
  legacyMapping,
  mappingStep,
  onceBody,
  recurringBody,
  sent,
  sourceBody,
} from "./tutorial.ts";

const MINUTE = 60_000;
const START = Date.UTC(2020, 5, 1, 20, 30, 54);

async function withFlow(body: (parts: Parts) => Body = onceBody, options = {}, mappings?: Body[]) {
  const on = await platform(options);
  const parts = await buildParts(on, mappings);
  const { id } = await sent(on.flow("POST", "/flows", body(parts)), 201);
  return { on, parts, id, clock: on.emulator.clock };
}

const runsOf = async (on: Platform, id: string): Promise<Body[]> =>
  (await sent(on.flow("GET", `/runs?property=flowId==${id}`), 200)).items;

describe("a run of a flow that runs once", () => {
  it("starts when the clock reaches the start, is in progress, and completes", async () => {
    const inAnHour = Math.floor(Date.now() / 1000) + 3600;
    const schedule = { startTime: inAnHour, frequency: "once" };
    const { on, parts, id, clock } = await withFlow((each) => onceBody(each, { scheduleParams: schedule }));
    expect(await runsOf(on, id)).toEqual([]);
    expect((await on.flow("GET", `/flows/${id}`)).body.items[0].lastRunDetails).toBeUndefined();
    clock.set(inAnHour * 1000);
    const [going] = await runsOf(on, id);
    expect(going).toMatchObject({ state: "inProgress", flowId: id, createdAt: inAnHour * 1000, activities: [] });
    expect(going.metrics).toEqual({
      durationSummary: { startedAtUTC: inAnHour * 1000 },
      statusSummary: { status: "inProgress" },
    });
    expect(on.emulator.records(parts.dataSet)).toEqual([]);
    clock.advance(1500);
    const [done] = await runsOf(on, id);
    expect(done.state).toBe("completed");
    expect(done.etag).not.toBe(going.etag);
    expect(on.emulator.records(parts.dataSet)).toHaveLength(24);
    clock.advance(1_000_000 * MINUTE);
    expect(on.emulator.records(parts.dataSet)).toHaveLength(24);
  });

  it("counts the bad contact and reports it, although its status is success", async () => {
    const { on, parts, id, clock } = await withFlow();
    clock.advance(1500);
    const [run] = await runsOf(on, id);
    expect(run.metrics.recordSummary).toEqual({ inputRecordCount: 25, outputRecordCount: 24, failedRecordCount: 1 });
    expect(run.metrics.statusSummary.status).toBe("success");
    expect(run.metrics.statusSummary.errors).toEqual([{ code: "CONNECTOR-2001-500", message: expect.any(String) }]);
    expect(run.metrics.sizeSummary.inputBytes).toBeGreaterThan(run.metrics.sizeSummary.outputBytes);
    const [copy, promotion] = run.activities;
    expect([copy.id, promotion.id]).toEqual(["copyActivity", "promotionActivity"]);
    expect(copy.sourceInfo[0]).toMatchObject({ id: parts.source, type: "SourceConnection" });
    expect(promotion.targetInfo[0]).toMatchObject({ id: parts.target, type: "TargetConnection" });
    const [batch] = promotion.targetInfo[0].reference.ids;
    expect(batch).toMatch(/^01[0-9A-HJKMNP-TV-Z]{24}$/);
    expect(promotion.statusSummary.extensions.manifest.failedRecords).toContain(batch);
    expect(promotion.statusSummary.extensions.errors[1]).toMatchObject({ code: "INGEST-1555-400", recordCount: 1 });
  });

  it("shows up in the flow's lastRunDetails and is found by its own id", async () => {
    const { on, id, clock } = await withFlow();
    clock.advance(1500);
    const [run] = await runsOf(on, id);
    const [flow] = (await on.flow("GET", `/flows/${id}`)).body.items;
    const { startedAtUTC, completedAtUTC } = run.metrics.durationSummary;
    expect(flow.lastRunDetails).toEqual({ id: run.id, state: "success", startedAtUTC, completedAtUTC });
    expect(completedAtUTC - startedAtUTC).toBe(1500);
    expect((await on.flow("GET", `/runs/${run.id}`)).body.items[0]).toEqual(run);
    expect(codeOf((await on.flow("GET", "/runs/nope")).body)).toBe("1439-404");
  });

  it("takes as long as runDurationMs says", async () => {
    const { on, id, clock } = await withFlow(onceBody, { runDurationMs: 10 * MINUTE });
    clock.advance(9 * MINUTE);
    expect((await runsOf(on, id))[0].state).toBe("inProgress");
    clock.advance(MINUTE);
    expect((await runsOf(on, id))[0].state).toBe("completed");
  });

  it("fails when more rows fail than the flow allows", async () => {
    const options = { partialIngestionPercent: 3 };
    const { on, parts, id, clock } = await withFlow((each) => onceBody(each, { options }));
    clock.advance(1500);
    const [run] = await runsOf(on, id);
    expect([run.state, run.metrics.statusSummary.status]).toEqual(["failed", "failed"]);
    expect(run.metrics.recordSummary.outputRecordCount).toBe(0);
    expect(on.emulator.records(parts.dataSet)).toEqual([]);
  });

  it("fails in the copy when the source has no such table or delta column", async () => {
    const on = await platform({ specs: "2020" });
    const parts = await buildParts(on);
    const lost = { ...sourceBody(parts.base), params: { path: "Hubspot.Nothing" } };
    const source = (await sent(on.flow("POST", "/sourceConnections", lost), 201)).id;
    await sent(on.flow("POST", "/flows", onceBody({ ...parts, source })), 201);
    const copy = { name: "Copy", params: { deltaColumn: { name: "nothing" } } };
    const steps = { transformations: [copy, mappingStep(parts.mapping)] };
    await sent(on.flow("POST", "/flows", flowBody(parts, steps)), 201);
    on.emulator.clock.advance(1500);
    const runs = (await on.flow("GET", "/runs?property=state==failed")).body.items;
    expect(runs).toHaveLength(2);
    for (const { metrics, activities } of runs) {
      expect(metrics.statusSummary.errors[0].code).toBe("CONNECTOR-1001-500");
      expect(metrics.recordSummary).toEqual({});
      expect(activities.map((each: Body) => each.statusSummary.status)).toEqual(["failed"]);
    }
  });

  it("lands nothing in a dataset that was deleted meanwhile", async () => {
    const { on, parts, clock } = await withFlow();
    await sent(on.flow("GET", "/runs"), 200);
    await sent(on.catalog("DELETE", `/dataSets/${parts.dataSet}`), 200);
    clock.advance(1500);
    expect(on.emulator.records(parts.dataSet)).toEqual([]);
  });
});

describe("mapping", () => {
  const firstRecord = async (...mappings: Body[]) => {
    const { on, parts, clock } = await withFlow(onceBody, {}, mappings);
    clock.advance(1500);
    return on.emulator.records(parts.dataSet)[0];
  };

  it("nulls a date that does not parse, and what no column holds", async () => {
    const record = await firstRecord(
      legacyMapping("personID", "Vid"),
      legacyMapping("_repo.createDate", "Properties_Firstname_Value"),
      legacyMapping("person.name.lastName", "Nothing"),
    );
    expect(record).toEqual({ personID: "1001" });
  });

  it("converts to the destination's type, and leaves unknown destinations as they are", async () => {
    const record = await firstRecord(
      legacyMapping("person.birthDate", "Added_At"),
      legacyMapping("person.birthYear", "Vid"),
      legacyMapping("_emulator.contact.vid", "Vid"),
      legacyMapping("__proto__.polluted", "Vid"),
    );
    expect(record).toMatchObject({
      person: { birthDate: "2020-01-06", birthYear: 1001 },
      _emulator: { contact: { vid: 1001 } },
    });
    expect(({} as Body).polluted).toBeUndefined();
  });

  it("fails the run when every row is rejected", async () => {
    const { on, id, clock } = await withFlow(onceBody, {}, [legacyMapping("_id", "Nothing")]);
    clock.advance(1500);
    const [run] = await runsOf(on, id);
    expect(run.metrics.statusSummary.status).toBe("failed");
    expect(run.metrics.recordSummary).toEqual({ inputRecordCount: 25, outputRecordCount: 0, failedRecordCount: 25 });
  });

  it("takes no text for a year", async () => {
    expect(await firstRecord(legacyMapping("person.birthYear", "Properties_Firstname_Value"))).toEqual({});
  });

  it("rejects every row when nothing fills a mapped _id", async () => {
    expect(await firstRecord(legacyMapping("_id", "Nothing"))).toBeUndefined();
  });
});

describe("a recurring flow", () => {
  const frozen = async (schedule: Body = {}, at = START - 30 * 86_400_000) => {
    const on = await platform();
    const parts = await buildParts(on);
    on.emulator.clock.set(at);
    on.headers.authorization = (await renewed(on)).authorization ?? "";
    const { id } = await sent(on.flow("POST", "/flows", recurringBody(parts, schedule)), 201);
    return { on, parts, id, clock: on.emulator.clock };
  };
  const renewed = async (on: Platform) =>
    (await import("./kit.ts").then(({ connect }) => connect(on.emulator))).headers;

  it("runs again after each interval and copies only rows newer than the last window", async () => {
    const startTime = Math.floor(Date.UTC(2020, 3, 1) / 1000);
    const { on, parts, id, clock } = await frozen({ startTime, frequency: "day", interval: 10 }, Date.UTC(2020, 2, 30));
    expect(await runsOf(on, id)).toEqual([]);
    clock.set(Date.UTC(2020, 3, 1, 1));
    on.headers.authorization = (await renewed(on)).authorization ?? "";
    const [first] = await runsOf(on, id);
    const before = on.emulator.records(parts.dataSet).length;
    expect(first.activities[0].durationSummary.extensions).toEqual({ windowStart: 0, windowEnd: startTime * 1000 });
    expect(before).toBeGreaterThan(10);
    clock.advance(10 * 86_400_000);
    on.headers.authorization = (await renewed(on)).authorization ?? "";
    const [, second] = await runsOf(on, id);
    expect(second.activities[0].durationSummary.extensions.windowStart).toBe(startTime * 1000);
    const read = second.metrics.recordSummary.inputRecordCount;
    expect(read).toBeGreaterThan(0);
    expect(on.emulator.records(parts.dataSet)).toHaveLength(before + read);
  });

  it("skips the past without backfill", async () => {
    const { on, id, clock } = await frozen({ backfill: "false" }, START);
    clock.advance(1500);
    const [run] = await runsOf(on, id);
    expect(run.metrics.recordSummary.inputRecordCount).toBe(0);
    expect(run.metrics.statusSummary).toEqual({ status: "success" });
    expect(run.activities[1].statusSummary).toEqual({ status: "success" });
  });

  it("catches up on at most a hundred runs at once, then goes on in step", async () => {
    const { on, id, clock } = await frozen({}, START);
    clock.advance(1000 * 15 * MINUTE + MINUTE);
    on.headers.authorization = (await renewed(on)).authorization ?? "";
    const count = async () => (await on.flow("GET", `/runs?count=true&property=flowId==${id}`)).body.count;
    expect(await count()).toBe(100);
    clock.advance(14 * MINUTE);
    expect(await count()).toBe(101);
  });

  it("stops when its flow is deleted", async () => {
    const { on, id, clock } = await frozen({}, START);
    clock.advance(20 * MINUTE);
    expect(await runsOf(on, id)).toHaveLength(2);
    await sent(on.flow("DELETE", `/flows/${id}`), 204);
    clock.advance(60 * MINUTE);
    expect(await runsOf(on, id)).toHaveLength(2);
  });
});

describe("a run on demand", () => {
  const params = { windowStartTime: "0", windowEndTime: "16515859567", deltaColumn: { name: "updatedAt" } };
  const order = async (change: Body = {}, body: (parts: Parts) => Body = onceBody, options = {}) => {
    const flow = await withFlow(body, options);
    const answer = await flow.on.flow("POST", "/runs/", { flowId: flow.id, params: { ...params, ...change } });
    return { ...flow, answer };
  };

  it("is ordered of a flow that runs once, and stores its delta column in the Copy step", async () => {
    const { on, id, answer, clock } = await order();
    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toContain(answer.body.id);
    clock.advance(1500);
    const run = (await on.flow("GET", `/runs/${answer.body.id}`)).body.items[0];
    expect(run.metrics.recordSummary.inputRecordCount).toBe(25);
    expect(run.activities[0].statusSummary.extensions.type).toBe("on-demand");
    const [flow] = (await on.flow("GET", `/flows/${id}`)).body.items;
    expect(flow.transformations[0]).toEqual({ name: "Copy", params: { deltaColumn: { name: "updatedAt" } } });
    const { deltaColumn: _, ...later } = params;
    await sent(on.flow("POST", "/runs", { flowId: id, params: later }), 201);
    await sent(on.flow("POST", "/runs", { flowId: id, params }), 201);
    const other = { ...params, deltaColumn: { name: "Added_At" } };
    expect(codeOf((await on.flow("POST", "/runs", { flowId: id, params: other })).body)).toBe("1382-400");
  });

  it("reads only the rows of its window, whose times are seconds", async () => {
    const windowEndTime = Date.UTC(2020, 0, 10) / 1000;
    const { on, answer, clock } = await order({ windowEndTime });
    clock.advance(1500);
    const run = (await on.flow("GET", `/runs/${answer.body.id}`)).body.items[0];
    expect(run.metrics.recordSummary.inputRecordCount).toBe(1);
  });

  it("is scheduled until its start, and dropped when its flow goes first", async () => {
    const startTime = Math.floor(Date.now() / 1000) + 3600;
    const { on, id, answer } = await order({ startTime });
    const state = async () => (await on.flow("GET", `/runs/${answer.body.id}`)).body.items?.[0].state;
    expect(await state()).toBe("scheduled");
    await sent(on.flow("DELETE", `/flows/${id}`), 204);
    expect(await state()).toBeUndefined();
  });

  it.each([
    ["a window that ends before it starts", { windowStartTime: 5, windowEndTime: 4 }, "1381-400"],
    ["no delta column the first time", { deltaColumn: undefined }, "1383-400"],
    ["no window", { windowEndTime: undefined }, "1100-400"],
  ])("is refused with %s", async (_, change, code) => {
    expect(codeOf((await order(change)).answer.body)).toBe(code);
  });

  it("is refused for a recurring flow with 1386, and for no flow with 1439", async () => {
    const { on, answer } = await order({}, recurringBody);
    expect(codeOf(answer.body)).toBe("1386-400");
    expect(codeOf((await on.flow("POST", "/runs", { flowId: "nope", params })).body)).toBe("1439-404");
  });

  it("needs no params on flow specs of 2020, which have no runSpec", async () => {
    const on = await platform({ specs: "2020" });
    const parts = await buildParts(on);
    const steps = { transformations: [COPY, mappingStep(parts.mapping)] };
    const { id } = await sent(on.flow("POST", "/flows", flowBody(parts, steps)), 201);
    await sent(on.flow("POST", "/runs", { flowId: id }), 201);
    expect(codeOf((await on.flow("POST", "/runs", { flowId: id, params: 5 })).body)).toBe("1100-400");
  });
});
