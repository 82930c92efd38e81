import { ExperiencePlatform } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { describe, expect, test } from "vitest";
import { QUIRK_VALUES } from "../../src/emulator/quirks.ts";
import { createOnce, partsOf } from "../support/chain.ts";

/*
 * Where the documents have it both ways, the client works with either: the whole chain, on every side of every switch.
 */

const sides = Object.entries(QUIRK_VALUES)
  .flatMap(([name, values]) => values.map((value) => ({ name, value })))
  // The one switch that is about the caller's doing: what is refused is refused.
  .filter(({ name, value }) => !(name === "pastStartTime" && value === "refuse"));

describe.each(["current", "2020"] as const)("specs of %s", (specs) => {
  test.each(sides)("$name: $value", async ({ name, value }) => {
    const emulator = createEmulator({ specs, quirks: { [name]: value } });
    const platform = new ExperiencePlatform(emulator.clientOptions());
    const parts = await partsOf(platform);
    const flowSpec = await platform.flowSpecs.getByName("CRMToAEP");
    const startTime = new Date(Math.floor(emulator.clock.now() / 1000) * 1000);
    const flow = await createOnce(platform, parts, { id: flowSpec.id }, startTime);
    emulator.clock.advance(60_000);

    const read = await platform.flows.get(flow.id);
    expect(read).toMatchObject({ id: flow.id, etag: expect.any(String), sourceConnectionIds: [parts.source.id] });
    expect(read.scheduleParams).toEqual({ startTime: startTime.getTime() / 1000, frequency: "once" });

    const runs = [];
    for await (const run of platform.runs.list({ where: { flowId: flow.id } })) runs.push(run);
    expect(runs).toHaveLength(1);
    const run = await platform.runs.get(runs[0]?.id ?? "");
    expect(run).toMatchObject({ flowId: flow.id, status: "success", etag: expect.any(String) });
    expect(run.metrics?.recordSummary).toMatchObject({
      inputRecordCount: 25,
      outputRecordCount: 24,
      failedRecordCount: 1,
    });
    expect(run.activities?.length).toBeGreaterThan(0);
    expect(run).not.toHaveProperty("eTag");
    expect(run).not.toHaveProperty("activites");

    expect((await platform.schemas.get(parts.schema.$id)).$id).toBe(parts.schema.$id);
    expect((await platform.schemas.list()).items.map(({ $id }) => $id)).toEqual([parts.schema.$id]);
    expect((await platform.mappingSets.get(parts.mapping.id)).id).toBe(parts.mapping.id);
    expect((await platform.sourceConnections.get(parts.source.id)).baseConnectionId).toBe(parts.base.id);
  });
});

test.each(QUIRK_VALUES.runCreated)("a run on demand, answered as %s", async (runCreated) => {
  const emulator = createEmulator({ quirks: { runCreated } });
  const platform = new ExperiencePlatform(emulator.clientOptions());
  const parts = await partsOf(platform);
  const flow = await createOnce(
    platform,
    parts,
    await platform.flowSpecs.getByName("CRMToAEP"),
    new Date(emulator.clock.now()),
  );
  const now = new Date(emulator.clock.now());
  const run = await platform.runs.create({
    flowId: flow.id,
    params: {
      startTime: now,
      windowStartTime: new Date("2020-01-01"),
      windowEndTime: new Date("2020-02-01"),
      deltaColumn: { name: "updatedAt" },
    },
  });
  expect(run).toEqual({ id: expect.any(String), etag: expect.any(String) });
  emulator.clock.advance(60_000);
  expect((await platform.runs.wait(run.id)).status).toBe("success");
});
