import { describe, expect, it } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import { baseBody, buildParts, codeOf, onceBody, recurringBody, sent } from "./tutorial.ts";

const QUARTER = 15 * 60_000;

async function withFlow(options = {}) {
  const on = await platform(options);
  const parts = await buildParts(on);
  const { id, etag } = await sent(on.flow("POST", "/flows", recurringBody(parts)), 201);
  on.emulator.clock.advance(2_000);
  return { on, parts, id, etag, path: `/flows/${id}` };
}

const act = (on: Platform, path: string, query: string, extra = {}, body?: Body) =>
  on.flow("POST", `${path}/action?${query}`, body, extra);
const read = async (on: Platform, path: string) => (await sent(on.flow("GET", path), 200)).items[0];
const runsOn = async (on: Platform) => (await sent(on.flow("GET", "/runs"), 200)).items;

describe("disabling a flow", () => {
  it("stops its runs, and enabling it lets the next window take up what was missed", async () => {
    const { on, id, etag, path } = await withFlow();
    const answer = await sent(act(on, path, "op=disable"), 200);
    expect(answer).toEqual({ id, etag: expect.not.stringContaining(etag) });
    expect(await read(on, path)).toMatchObject({ state: "disabled", lastOperation: { operation: "disable" } });
    const [first] = await runsOn(on);
    on.emulator.clock.advance(4 * QUARTER);
    expect(await runsOn(on)).toHaveLength(1);
    await sent(act(on, path, "op=ENABLE"), 200);
    expect(await read(on, path)).toMatchObject({ state: "enabled", lastOperation: { operation: "enable" } });
    expect(await runsOn(on)).toHaveLength(1);
    on.emulator.clock.advance(QUARTER);
    const [, second] = await runsOn(on);
    const windowOf = (run: Body) => run.activities[0].durationSummary.extensions;
    expect(windowOf(second).windowStart).toBe(windowOf(first).windowEnd);
    const start = (run: Body) => run.metrics.durationSummary.startedAtUTC;
    expect((start(second) - start(first)) % QUARTER).toBe(0);
  });

  it("frees its connections, without which it cannot be enabled again (1447, 1100)", async () => {
    const { on, parts, path } = await withFlow();
    const source = `/sourceConnections/${parts.source}`;
    expect(codeOf((await on.flow("DELETE", source)).body)).toBe("1447-400");
    await sent(act(on, path, "op=disable"), 200);
    await sent(on.flow("DELETE", source), 204);
    expect(codeOf((await act(on, path, "op=enable")).body)).toBe("1100-400");
    expect(await read(on, path)).toMatchObject({ state: "disabled" });
  });

  it("ends runs on demand, too (1456)", async () => {
    const on = await platform();
    const { id } = await sent(on.flow("POST", "/flows", onceBody(await buildParts(on))), 201);
    await sent(act(on, `/flows/${id}`, "op=disable"), 200);
    expect(codeOf((await on.flow("POST", "/runs", { flowId: id })).body)).toBe("1456-400");
  });

  it("lets a flow that runs once, and has not yet, run once when it is enabled", async () => {
    const on = await platform();
    const scheduleParams = { startTime: Math.ceil(on.emulator.clock.now() / 1000) + 60, frequency: "once" };
    const { id } = await sent(on.flow("POST", "/flows", onceBody(await buildParts(on), { scheduleParams })), 201);
    await sent(act(on, `/flows/${id}`, "op=disable"), 200);
    on.emulator.clock.advance(120_000);
    expect(await runsOn(on)).toEqual([]);
    await sent(act(on, `/flows/${id}`, "op=enable"), 200);
    on.emulator.clock.advance(3_600_000);
    expect(await runsOn(on)).toHaveLength(1);
    await sent(act(on, `/flows/${id}`, "op=enable"), 200);
    on.emulator.clock.advance(3_600_000);
    expect(await runsOn(on)).toHaveLength(1);
  });
});

describe("an action", () => {
  it("may be guarded by If-Match, and need not be", async () => {
    const { on, etag, path } = await withFlow();
    await sent(act(on, path, "op=disable", { headers: { "if-match": etag } }), 200);
    const stale = await act(on, path, "op=enable", { headers: { "if-match": etag } });
    expect([stale.status, codeOf(stale.body)]).toEqual([412, "1404-412"]);
  });

  it.each<[string, string, Body, string]>([
    ["no op", "", undefined, "1000-400"],
    ["an unknown op", "op=restart", undefined, "1000-400"],
    ["an unknown subOp", "op=FINALIZE&subOp=UNDO", undefined, "1435-400"],
    ["PROGRESS beside another", "op=FINALIZE&subOp=PROGRESS,APPLY", undefined, "1406-400"],
    ["an unknown status", "op=FINALIZE", { status: { value: "DONE" } }, "1437-400"],
    ["a failed PROGRESS", "op=FINALIZE&subOp=PROGRESS", { status: { value: "FAILED" } }, "1407-400"],
    ["completion at 50", "op=FINALIZE", { percentCompleted: 50, status: { value: "COMPLETED" } }, "1408-400"],
    ["publishing what is no draft", "op=publish", undefined, "1422-400"],
    ["an unknown parameter", "op=enable&force=true", undefined, "1451-400"],
  ])("is refused for %s", async (_, query, body, code) => {
    const { on, path } = await withFlow();
    expect(codeOf((await act(on, path, query, {}, body)).body)).toBe(code);
  });

  it("of a provider leaves its mark, whatever it reports", async () => {
    const { on, path } = await withFlow();
    const report = { percentCompleted: 40, status: { value: "IN_PROGRESS" } };
    await sent(act(on, path, "op=FINALIZE_UPDATE&subOp=PROGRESS", {}, report), 200);
    expect(await read(on, path)).toMatchObject({ state: "enabled", lastOperation: { operation: "finalize-update" } });
  });

  it("of a flow cannot be done to a connection", async () => {
    const { on, parts } = await withFlow();
    expect(codeOf((await act(on, `/connections/${parts.base}`, "op=enable")).body)).toBe("1000-400");
    expect(codeOf((await act(on, `/sourceConnections/${parts.source}`, "op=FINALIZE")).body)).toBe("1000-400");
  });
});

describe("initializing", () => {
  it("lasts as long as the emulator was told to, on its own clock", async () => {
    const on = await platform({ initializingMs: 5_000 });
    const parts = await buildParts(on);
    const { id } = await sent(on.flow("POST", "/flows", onceBody(parts)), 201);
    const states = async () =>
      Promise.all([`/connections/${parts.base}`, `/flows/${id}`].map(async (path) => (await read(on, path)).state));
    expect(await states()).toEqual(["initializing", "initializing"]);
    expect((await on.flow("GET", "/connections?property=state==initializing")).body.items).toHaveLength(1);
    on.emulator.clock.advance(5_000);
    expect(await states()).toEqual(["enabled", "enabled"]);
  });
});

it("drafts of connections do not block what they do not use", async () => {
  const on = await platform();
  const { id } = await sent(on.flow("POST", "/connections?mode=draft", baseBody()), 201);
  await sent(on.flow("DELETE", `/connections/${id}`), 204);
});
