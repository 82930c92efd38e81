import { describe, expect, it } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import { buildParts, codeOf, onceBody, recurringBody, sent, sourceBody } from "./tutorial.ts";

/** A flow that has run once, over a table that is there or is not. */
async function withRun(path = "Hubspot.Contacts", options = {}) {
  const on = await platform(options);
  const parts = await buildParts(on);
  const source = { ...sourceBody(parts.base), params: { path } };
  const { id: sourceId } = await sent(on.flow("POST", "/sourceConnections", source), 201);
  const { id: flowId } = await sent(on.flow("POST", "/flows", onceBody({ ...parts, source: sourceId })), 201);
  on.emulator.clock.advance(2_000);
  const [run] = await runsOn(on);
  return { on, parts, flowId, run, path: `/runs/${run.id}` };
}

const runsOn = async (on: Platform) => (await sent(on.flow("GET", "/runs"), 200)).items;
const retry = (on: Platform, path: string, op = "re-trigger", extra = {}) =>
  on.flow("POST", `${path}/action?op=${op}`, undefined, extra);

describe("retrying a run", () => {
  it.each(["re-trigger", "RE_TRIGGER"])("%s makes a new one over the same window", async (op) => {
    const { on, run, path } = await withRun("Hubspot.Nothing");
    expect(run.metrics.statusSummary.status).toBe("failed");
    const again = await sent(retry(on, path, op), 200);
    expect(again).toEqual({ id: expect.not.stringContaining(run.id), etag: expect.any(String) });
    on.emulator.clock.advance(2_000);
    const [old, second] = await runsOn(on);
    expect([old.id, second.id]).toEqual([run.id, again.id]);
    const windowOf = (each: Body) => each.activities[0].durationSummary.extensions;
    expect(windowOf(second)).toEqual(windowOf(run));
  });

  it("takes a run that succeeded without a record", async () => {
    const on = await platform();
    await sent(on.flow("POST", "/flows", recurringBody(await buildParts(on))), 201);
    on.emulator.clock.advance(15 * 60_000 + 2_000);
    const [, empty] = await runsOn(on);
    expect(empty.metrics.recordSummary.inputRecordCount).toBe(0);
    await sent(retry(on, `/runs/${empty.id}`), 200);
  });

  it("is refused for a run that succeeded or has not ended (1387), and for a flow that is off (1388)", async () => {
    const good = await withRun();
    expect(codeOf((await retry(good.on, good.path)).body)).toBe("1387-400");
    const bad = await withRun("Hubspot.Nothing");
    const { id } = await sent(retry(bad.on, bad.path), 200);
    expect(codeOf((await retry(bad.on, `/runs/${id}`)).body)).toBe("1387-400");
    await sent(bad.on.flow("POST", `/flows/${bad.flowId}/action?op=disable`), 200);
    expect(codeOf((await retry(bad.on, bad.path)).body)).toBe("1388-400");
  });

  it("is refused for another operation, a stale etag, and a run or flow that is gone", async () => {
    const { on, path, flowId } = await withRun("Hubspot.Nothing");
    expect(codeOf((await retry(on, path, "cancel")).body)).toBe("1000-400");
    expect((await retry(on, path, "re-trigger", { headers: { "if-match": '"old"' } })).status).toBe(412);
    expect((await retry(on, "/runs/none")).status).toBe(404);
    await sent(on.flow("DELETE", `/flows/${flowId}`), 204);
    expect(codeOf((await retry(on, path)).body)).toBe("1439-404");
  });
});

describe("replacing a run", () => {
  const report = {
    providerRefId: "p-1",
    metrics: { sizeSummary: { inputBytes: 1, outputBytes: 0 }, statusSummary: { status: "failed" } },
    activities: [{ id: "a", name: "Copy", updatedAtUTC: 0 }],
  };

  it("puts the provider's report in the place of the emulator's own", async () => {
    const { on, run, path } = await withRun();
    const answer = await sent(on.flow("PUT", path, report, { headers: { "if-match": run.etag } }), 200);
    expect(answer).toMatchObject({ id: run.id, flowId: run.flowId, ...report });
    const after = (await sent(on.flow("GET", path), 200)).items[0];
    expect(after).toMatchObject(report);
    expect(after.etag).not.toBe(run.etag);
    expect((await on.flow("GET", "/runs?property=metrics.statusSummary.status==failed")).body.items).toHaveLength(1);
    expect((await sent(on.flow("GET", `/flows/${run.flowId}`), 200)).items[0].lastRunDetails.state).toBe("failed");
  });

  it("is guarded (1403, 1404), and leaves the run with its flow (1430)", async () => {
    const { on, run, path } = await withRun();
    expect(codeOf((await on.flow("PUT", path, report)).body)).toBe("1403-400");
    expect((await on.flow("PUT", path, report, { headers: { "if-match": '"x"' } })).status).toBe(412);
    const foreign = await on.flow("PUT", path, { flowId: "x" }, { headers: { "if-match": run.etag } });
    expect(codeOf(foreign.body)).toBe("1430-400");
    expect((await on.flow("PUT", path, [], { headers: { "if-match": run.etag } })).status).toBe(400);
  });
});
