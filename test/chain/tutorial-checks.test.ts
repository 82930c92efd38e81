import { type CreateFlow, ExperiencePlatform, isValidationError, ValidationError } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { describe, expect, test } from "vitest";
import { rejection } from "../support/client.ts";
import { createOnce, partsOf } from "../support/chain.ts";

/*
 * The tutorial's flow against the flow spec the tutorial prints, and against the one the platform serves today.
 */

async function stage(specs: "current" | "2020") {
  const emulator = createEmulator({ specs });
  const platform = new ExperiencePlatform(emulator.clientOptions());
  const parts = await partsOf(platform);
  const flowSpec = await platform.flowSpecs.getByName("CRMToAEP");
  const asPrinted: CreateFlow = {
    name: "Dataflow for a marketing automation source",
    description: "collecting Hubspot.Contacts",
    flowSpec,
    sourceConnectionIds: [parts.source.id],
    targetConnectionIds: [parts.target.id],
    transformations: [
      { name: "Copy", params: { deltaColumn: { name: "updatedAt", dateFormat: "YYYY-MM-DD", timezone: "UTC" } } },
      { name: "Mapping", params: { mappingId: parts.mapping.id, mappingVersion: "0" } },
    ],
    scheduleParams: { startTime: "1591043454", frequency: "once", interval: "15" },
  };
  return { emulator, platform, parts, flowSpec, asPrinted };
}

const lastFlow = (emulator: ReturnType<typeof createEmulator>) =>
  emulator.requests.findLast(({ method, path }) => method === "POST" && path.endsWith("/flows"))?.body;

describe("the tutorial's flow, exactly as printed", () => {
  test("is accepted by the spec of 2020, and goes out as numbers", async () => {
    const { emulator, platform, asPrinted } = await stage("2020");
    await platform.flows.create(asPrinted);
    expect(lastFlow(emulator)).toMatchObject({
      scheduleParams: { startTime: 1591043454, frequency: "once", interval: 15 },
    });
  });

  test("has exactly two refusals under the spec of today: the interval, by rule 1361, and the Copy, by rule 1369", async () => {
    const { emulator, platform, asPrinted } = await stage("current");
    const error = await rejection(platform.flows.create(asPrinted));
    expect(isValidationError(error) && error.issues.map(({ path, rule }) => `${path.join(".")} ${rule}`)).toEqual([
      "scheduleParams.interval once-interval",
      "transformations.0 once-delta-column",
    ]);
    expect(lastFlow(emulator)).toBeUndefined();
  });

  test("check() says the same without creating", async () => {
    const { emulator, platform, asPrinted } = await stage("current");
    const { issues, warnings } = await platform.flows.check(asPrinted);
    expect(issues).toHaveLength(2);
    expect(warnings.map(({ rule }) => rule)).toEqual(["start-time-past", "delta-column-format"]);
    expect(lastFlow(emulator)).toBeUndefined();
  });
});

test.each(["current", "2020"] as const)(
  "a flow that runs once and is sent without backfill goes out without it: specs of %s",
  async (specs) => {
    const { emulator, platform, parts, flowSpec } = await stage(specs);
    await createOnce(platform, parts, flowSpec, new Date("2030-01-01T00:00:00.500Z"));
    expect(lastFlow(emulator)).toMatchObject({ flowSpec: { id: flowSpec.id, version: "1.0" } });
    expect(lastFlow(emulator)).toHaveProperty("scheduleParams", {
      startTime: Date.parse("2030-01-01T00:00:01Z") / 1000,
      frequency: "once",
    });
  },
);

describe("given only the id of its spec", () => {
  test("a flow is checked after one look-up, which an event tells of and which is kept", async () => {
    const { emulator, platform, asPrinted, flowSpec } = await stage("current");
    const lookups: string[] = [];
    platform.on("validation.lookup", ({ specId }) => lookups.push(specId));
    const input = { ...asPrinted, flowSpec: { id: flowSpec.id } };
    expect(await rejection(platform.flows.create(input))).toBeInstanceOf(ValidationError);
    expect(await rejection(platform.flows.create(input))).toBeInstanceOf(ValidationError);
    expect(lookups).toEqual([flowSpec.id]);
    expect(emulator.requests.filter(({ path }) => path.endsWith(`/flowSpecs/${flowSpec.id}`))).toHaveLength(1);
  });

  test("a flow whose spec cannot be found is sent unchecked, and an event says why", async () => {
    const { platform, asPrinted } = await stage("current");
    const reasons: string[] = [];
    platform.on("validation.skipped", ({ reason }) => reasons.push(reason));
    const error = await rejection(
      platform.flows.create({ ...asPrinted, flowSpec: { id: "00000000-0000-4000-8000-000000000000" } }),
    );
    expect(error).toMatchObject({ name: expect.stringMatching(/^(NotFound|BadRequest)Error$/) });
    expect(reasons).toEqual([expect.stringContaining("/flowSpecs/00000000-0000-4000-8000-000000000000")]);
  });

  test("a spec that cannot be compiled stops nobody either", async () => {
    const { emulator, platform, asPrinted, flowSpec } = await stage("2020");
    const reasons: string[] = [];
    platform.on("validation.skipped", ({ reason }) => reasons.push(reason));
    const broken = { ...flowSpec, scheduleSpec: { spec: { $ref: "https://elsewhere.example/schedule.json" } } };
    await platform.flows.create({
      ...asPrinted,
      flowSpec: broken,
      scheduleParams: { startTime: new Date("2030-01-01T00:00:00Z"), frequency: "once" },
    });
    expect(reasons).toHaveLength(1);
    expect(lastFlow(emulator)).toHaveProperty("scheduleParams.startTime", Date.parse("2030-01-01T00:00:00Z") / 1000);
  });
});

describe("the settings", () => {
  test("at level warn the flow goes out, its values set right, and the refusals are warnings", async () => {
    const { emulator, platform, asPrinted } = await stage("current");
    const warned: (string | undefined)[] = [];
    platform.on("validation.warning", ({ issue }) => warned.push(issue.rule));
    await rejection(platform.flows.create(asPrinted, { validation: "warn" }));
    expect(lastFlow(emulator)).toMatchObject({ scheduleParams: { startTime: 1591043454, interval: 15 } });
    expect(warned).toEqual(expect.arrayContaining(["once-interval", "once-delta-column"]));
  });

  test("at level off it goes out as it is", async () => {
    const { emulator, platform, asPrinted } = await stage("current");
    await rejection(platform.flows.create(asPrinted, { validation: "off" }));
    expect(lastFlow(emulator)).toMatchObject({ scheduleParams: { startTime: "1591043454", interval: "15" } });
  });

  test("one rule can be switched off alone", async () => {
    const { platform, asPrinted } = await stage("current");
    const { issues } = await platform.flows.check(asPrinted, { validation: { rules: { "once-delta-column": "off" } } });
    expect(issues.map(({ rule }) => rule)).toEqual(["once-interval"]);
  });
});

test("the caller's own payload is not changed", async () => {
  const { platform, asPrinted } = await stage("2020");
  const before = structuredClone(asPrinted.scheduleParams);
  await platform.flows.create(asPrinted);
  expect(asPrinted.scheduleParams).toEqual(before);
});
