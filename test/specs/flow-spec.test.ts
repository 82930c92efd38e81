import { describe, expect, test } from "vitest";
import { compileFlowSpec } from "../../src/specs/flow-spec.ts";
import { current, from2020, issuesOf, minutely, now } from "./crm.ts";
import { flowSpec, tutorialFlow } from "./fixtures.ts";

describe("rules can be set one by one", () => {
  const flow = { ...tutorialFlow(), options: { zzz: 1 } };

  test("warn moves issues to the warnings", () => {
    const rules = { "once-interval": "warn", "once-delta-column": "warn" } as const;
    const result = compileFlowSpec(flowSpec("crm-current"), { now, rules }).safeParse(flow);
    expect(result.success).toBe(true);
    expect(result.warnings.map((issue) => issue.rule)).toEqual([
      "once-interval",
      "once-delta-column",
      "unknown-field",
      "delta-column-format",
    ]);
  });

  test("off drops them", () => {
    const rules = {
      "once-interval": "off",
      "once-delta-column": "off",
      "unknown-field": "off",
      "delta-column-format": "off",
    } as const;
    const result = compileFlowSpec(flowSpec("crm-current"), { now, rules }).safeParse(flow);
    expect(result).toMatchObject({ success: true, warnings: [] });
  });

  test("error makes a warning a refusal", () => {
    const rules = { "unknown-field": "error" } as const;
    const result = compileFlowSpec(flowSpec("crm-2020"), { now, rules }).safeParse({
      scheduleParams: { ...minutely, x: 1 },
    });
    expect(issuesOf(result)).toMatchObject([{ rule: "unknown-field" }]);
  });
});

describe("the schema itself", () => {
  test("parse gives the value or throws what is wrong", () => {
    expect(current.parse({ scheduleParams: minutely })).toEqual({ scheduleParams: minutely });
    expect(() => current.parse({ scheduleParams: { ...minutely, interval: 5 } })).toThrow(
      'a flow of CRMToAEP: scheduleParams.interval: at least 15 when frequency is "minute", got 5 [schema]',
    );
  });

  test("a refusal carries the coerced value", () => {
    const result = current.safeParse({ scheduleParams: { ...minutely, startTime: "1591043454", interval: 5 } });
    expect(!result.success && result.coerced).toEqual({ scheduleParams: { ...minutely, interval: 5 } });
  });

  test("it is a Standard Schema", async () => {
    const standard = current["~standard"];
    expect(standard).toMatchObject({ version: 1, vendor: "aep-flow-service" });
    expect(await standard.validate({ scheduleParams: minutely })).toEqual({ value: { scheduleParams: minutely } });
    expect(await standard.validate({ scheduleParams: 5 })).toMatchObject({ issues: [{ path: ["scheduleParams"] }] });
  });

  test("names its transformations", () => {
    expect(current.name).toBe("CRMToAEP");
    expect(current.transformationNames).toEqual(["Copy", "Mapping"]);
  });

  test.each([[5], [null], [undefined], [[]], ["x"]])("%j is no flow", (value) => {
    expect(issuesOf(current.safeParse(value))).toMatchObject([
      { path: [], message: expect.stringContaining("object") },
    ]);
  });

  test("a value that holds itself is refused, not walked for ever", () => {
    const params: Record<string, unknown> = {};
    params.self = params;
    const result = current.safeParse({ transformations: [{ name: "Mapping", params }] });
    expect(issuesOf(result)).toMatchObject([{ path: ["transformations"], message: expect.stringContaining("nest") }]);
    expect(current.run?.safeParse({ deltaColumn: params }).success).toBe(false);
  });

  test("unknown fields and parts are kept, __proto__ among them, and no prototype is touched", () => {
    const given = JSON.parse('{"other": 1, "options": {"__proto__": {"polluted": true}, "constructor": 5}}');
    const result = current.safeParse(given);
    expect(result.success && JSON.stringify(result.data)).toBe(JSON.stringify(given));
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("objects of a class are handed on", () => {
    const url = new URL("https://example.com/");
    const result = current.safeParse({ options: { url } });
    expect(result.success && result.data.options?.url).toBe(url);
  });

  test("a null not is listed and survived", () => {
    const schema = compileFlowSpec(flowSpec("cloud-storage-null-not"));
    expect(schema.malformed.map(({ path }) => path.join("."))).toEqual([
      "scheduleSpec.spec.then.allOf.0.not",
      "scheduleSpec.spec.then.allOf.1.not",
    ]);
  });
});

describe("runs on demand", () => {
  const run = current.run;
  const window = { startTime: "1591043454", windowStartTime: 1591040000, windowEndTime: 1591043454 };

  test("have a schema of their own", () => {
    const result = run?.safeParse({ ...window, deltaColumn: { name: "updatedAt" } });
    expect(result?.success && result.data).toEqual({
      ...window,
      startTime: 1591043454,
      deltaColumn: { name: "updatedAt" },
    });
    expect(result?.coercions).toHaveLength(1);
  });

  test("are refused with a path", () => {
    const result = run?.safeParse({ ...window, windowEndTime: 1591043454000 });
    expect(result && issuesOf(result)).toMatchObject([
      { path: ["deltaColumn"], message: "is required", rule: "schema" },
      { path: ["windowEndTime"], rule: "start-time-unit" },
    ]);
    expect(run?.safeParse(5).success).toBe(false);
  });

  test("warn about what is odd", () => {
    const result = run?.safeParse({ ...window, windowEnd: 1, deltaColumn: { name: "a", dateFormat: "YYYY" } });
    expect(result?.warnings.map((issue) => issue.rule)).toEqual(["unknown-field", "delta-column-format"]);
  });

  test("are none where the spec has no runSpec", () => {
    expect(from2020.run).toBeUndefined();
  });
});
