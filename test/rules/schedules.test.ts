import { compileFlowSpec, ExperiencePlatform } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { describe, expect, test } from "vitest";
import { partsOf } from "../support/chain.ts";
import { rejection, warningsOf } from "../support/client.ts";
import { flowSpec, flowSpecNames } from "../specs/fixtures.ts";

const minutely = { startTime: 1893456000, frequency: "minute", interval: 15 } as const;
const rulesOf = (spec: object, flow: object) => {
  const result = compileFlowSpec(spec).safeParse(flow);
  return [...(result.success ? [] : result.error.issues), ...result.warnings].map(({ rule }) => rule);
};

describe("a recurring flow without a Copy step", () => {
  const withoutCopy = { transformations: [], scheduleParams: minutely };

  test("is told of under each documented spec that lists a Copy step, and under no other", () => {
    const told = flowSpecNames().filter((name) =>
      rulesOf(flowSpec(name), withoutCopy).includes("recurring-delta-column"),
    );
    expect(told).toEqual(["crm-2020.json", "crm-current.json"].map((name) => name.replace(".json", "")));
  });

  test("is not told of where the transformations are not part of what is judged", () => {
    expect(rulesOf(flowSpec("crm-current"), { scheduleParams: minutely })).toEqual([]);
  });

  test("a flow without any transformations is told of, and goes out without them; a draft is not", async () => {
    const emulator = createEmulator();
    const platform = new ExperiencePlatform(emulator.clientOptions());
    const { source, target } = await partsOf(platform);
    const flow = {
      name: "Contacts",
      flowSpec: { id: "14518937-270c-4525-bdec-c2ba7cce3860" },
      sourceConnectionIds: [source.id],
      targetConnectionIds: [target.id],
      scheduleParams: minutely,
    };
    const warnings = warningsOf(platform);
    await rejection(platform.flows.create(flow));
    expect(warnings.map(({ path, rule }) => `${path} ${rule}`)).toEqual(["transformations recurring-delta-column"]);
    expect(emulator.requests.at(-1)?.body).not.toHaveProperty("transformations");
    expect((await platform.flows.check(flow)).warnings).toHaveLength(1);
    expect((await platform.flows.check(flow, { draft: true })).warnings).toEqual([]);
    expect((await platform.flows.check({ ...flow, transformations: [] }, { draft: true })).warnings).toEqual([]);
  });
});

describe("a schedule of a streaming flow", () => {
  const mapping = [{ name: "Mapping", spec: { type: "object" } }];

  test.each([
    ["calls itself streaming", { attributes: { frequency: "streaming" }, scheduleSpec: { spec: {} } }],
    ["has transformations and no schedule", { transformationSpecs: mapping }],
  ])("is told of where the spec %s", (_what, spec) => {
    expect(rulesOf(spec, { scheduleParams: { frequency: "minute" } })).toEqual(["streaming-schedule"]);
  });

  test.each([
    ["says batch", { transformationSpecs: mapping, attributes: { frequency: "batch" } }],
    ["has a schedule", { transformationSpecs: mapping, scheduleSpec: { spec: {} } }],
    ["says nothing at all", {}],
  ])("is not told of where the spec %s", (_what, spec) => {
    expect(rulesOf(spec, { scheduleParams: { frequency: "minute" } })).toEqual([]);
  });

  test("is not told of where it is empty", () => {
    expect(rulesOf({ attributes: { frequency: "streaming" } }, { scheduleParams: {} })).toEqual([]);
  });

  test("is told of under the documented specs of streams alone", () => {
    const told = flowSpecNames().filter((name) =>
      rulesOf(flowSpec(name), { scheduleParams: minutely }).includes("streaming-schedule"),
    );
    expect(told).toEqual(["streaming-generic", "streaming-optional-transformation", "streaming-transformation"]);
  });
});

describe("a flow that runs once", () => {
  test.each(["interval", "backfill"])("may have an %s under a spec that does not forbid it", (name) => {
    const value = name === "interval" ? 15 : true;
    const rules = rulesOf(flowSpec("crm-2020"), {
      scheduleParams: { startTime: 1893456000, frequency: "once", [name]: value },
    });
    expect(rules.filter((rule) => rule !== "unknown-field")).toEqual([]);
  });

  test("keeps the other demands of the schema under the schema's own name", () => {
    const scheduleParams = { startTime: 1893456000, frequency: "once", interval: "often" };
    expect(rulesOf(flowSpec("crm-current"), { scheduleParams })).toEqual(["schema"]);
  });
});
