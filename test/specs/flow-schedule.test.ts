import { describe, expect, test } from "vitest";
import { compileFlowSpec } from "../../src/specs/flow-spec.ts";
import { NOW, current, from2020, issuesOf, minutely, now } from "./crm.ts";
import { flowSpec, flowSpecNames, tutorialFlow } from "./fixtures.ts";

describe("the flow of the tutorial", () => {
  test("is accepted by the spec it was written for, and goes out as numbers", () => {
    const given = tutorialFlow();
    const result = from2020.safeParse(given);
    expect(issuesOf(result)).toEqual([]);
    expect(result.success && result.data).toEqual({
      ...given,
      scheduleParams: { startTime: 1591043454, frequency: "once", interval: 15 },
    });
    expect(result.coercions).toEqual([
      { path: ["scheduleParams", "startTime"], from: "1591043454", to: 1591043454 },
      { path: ["scheduleParams", "interval"], from: "15", to: 15 },
    ]);
    expect(given).toEqual(tutorialFlow());
  });

  test("has two refusals under the spec of today", () => {
    expect(issuesOf(current.safeParse(tutorialFlow()))).toEqual([
      {
        path: ["scheduleParams", "interval"],
        message: 'must not be given when frequency is "once"',
        rule: "once-interval",
      },
      {
        path: ["transformations", 0],
        message: expect.stringContaining("leave the Copy step out"),
        rule: "once-delta-column",
      },
    ]);
  });

  test("its date format is unlike the documented ones: a warning", () => {
    expect(from2020.safeParse(tutorialFlow()).warnings).toMatchObject([
      { path: ["transformations", 0, "params", "deltaColumn", "dateFormat"], rule: "delta-column-format" },
    ]);
  });
});

test("a spec that lists once in a branch of its own is not given it in the other", () => {
  const startTime = { type: "integer" };
  const recurring = {
    properties: { startTime, frequency: { enum: ["minute", "hour", "day", "week"] }, interval: { type: "integer" } },
    required: ["frequency", "interval"],
  };
  const once = {
    properties: { startTime, frequency: { enum: ["once"] } },
    required: ["frequency"],
    not: { required: ["interval"] },
  };
  const spec = { ...flowSpec("crm-current"), scheduleSpec: { type: "Scheduled", spec: { oneOf: [recurring, once] } } };
  const judged = (scheduleParams: object) => compileFlowSpec(spec, { now }).safeParse({ scheduleParams }).success;
  expect(judged({ startTime: 1591043454, frequency: "once" })).toBe(true);
  expect(judged({ startTime: 1591043454, frequency: "hour", interval: 1 })).toBe(true);
  expect(judged({ startTime: 1591043454, frequency: "once", interval: 15 })).toBe(false);
});

describe("a schedule", () => {
  const schedule = (scheduleParams: object) => current.safeParse({ scheduleParams });

  test.each([
    [{ ...minutely, interval: 5 }, "interval", 'at least 15 when frequency is "minute", got 5'],
    [{ ...minutely, interval: "5" }, "interval", 'at least 15 when frequency is "minute", got 5'],
    [{ ...minutely, interval: "0x10" }, "interval", 'must be an integer, got the string "0x10"'],
    [{ ...minutely, interval: "15.0" }, "interval", 'must be an integer, got the string "15.0"'],
    [{ ...minutely, interval: " 15" }, "interval", 'must be an integer, got the string " 15"'],
    [{ ...minutely, interval: "1e3" }, "interval", 'must be an integer, got the string "1e3"'],
    [{ ...minutely, interval: 15.5 }, "interval", "must be an integer, got the number 15.5"],
    [{ ...minutely, interval: null }, "interval", "must be an integer, got null"],
    [{ ...minutely, frequency: "day", interval: 0 }, "interval", 'at least 1 when frequency is "day", got 0'],
    [{ startTime: 1591043454, frequency: "week" }, "interval", 'is required when frequency is "week"'],
    [{ frequency: "once" }, "startTime", "is required"],
    [
      { ...minutely, frequency: "fortnight" },
      "frequency",
      'must be one of "once", "minute", "hour", "day" or "week", got "fortnight"',
    ],
    [{ ...minutely, startTime: new Date(Number.NaN) }, "startTime", expect.stringContaining("Invalid Date")],
  ])("%j is refused at %s", (scheduleParams, name, message) => {
    expect(issuesOf(schedule(scheduleParams))).toEqual([{ path: ["scheduleParams", name], message, rule: "schema" }]);
  });

  test("a backfill with once is refused by a rule of its own", () => {
    expect(issuesOf(schedule({ startTime: 1591043454, frequency: "once", backfill: true }))).toEqual([
      {
        path: ["scheduleParams", "backfill"],
        message: 'must not be given when frequency is "once"',
        rule: "once-backfill",
      },
    ]);
  });

  test.each([
    [1591043454000, "milliseconds", 1591043454],
    ["1591043454001", "milliseconds", 1591043455],
    [1591043454000000, "microseconds", 1591043454],
  ])("a start of %s is in %s", (startTime, unit, seconds) => {
    expect(issuesOf(schedule({ ...minutely, startTime }))).toEqual([
      {
        path: ["scheduleParams", "startTime"],
        message: `is in ${unit}; startTime takes epoch seconds: ${seconds}`,
        rule: "start-time-unit",
      },
    ]);
  });

  test("a start in the past is a warning", () => {
    const result = schedule({ ...minutely, startTime: NOW / 1000 - 1 });
    expect(result.success).toBe(true);
    expect(result.warnings).toEqual([
      {
        path: ["scheduleParams", "startTime"],
        message: "is in the past (2020-04-30T23:59:59Z); the platform refuses a start before now",
        rule: "start-time-past",
      },
    ]);
    expect(schedule({ ...minutely, startTime: NOW / 1000 }).warnings).toEqual([]);
  });

  test("an absurd start in the past is told without its date", () => {
    expect(schedule({ ...minutely, startTime: -90_000_000_000_000 }).warnings[0]?.message).toMatch(/^is in the past;/);
  });

  test("a Date becomes epoch seconds, rounded up", () => {
    const startTime = new Date("2030-01-01T00:00:00.001Z");
    const result = schedule({ ...minutely, startTime });
    expect(result.success && result.data.scheduleParams).toEqual({ ...minutely, startTime: 1893456001 });
    expect(result.coercions).toEqual([{ path: ["scheduleParams", "startTime"], from: startTime, to: 1893456001 }]);
  });

  test("a spec that knows no schedule takes any, and still counts in seconds", () => {
    const streaming = compileFlowSpec(flowSpec("streaming-generic"), { now });
    const result = streaming.safeParse({ scheduleParams: { startTime: new Date("2030-01-01"), frequency: "never" } });
    expect(result.success && result.data.scheduleParams).toEqual({ startTime: 1893456000, frequency: "never" });
  });
});

describe("once", () => {
  const scheduled = flowSpecNames().filter((name) => flowSpec(name).scheduleSpec !== undefined);

  test.each(scheduled)("%s takes it without interval and backfill, and adds neither", (name) => {
    const scheduleParams = { startTime: 1591043454, frequency: "once" };
    const result = compileFlowSpec(flowSpec(name), { now }).safeParse({ scheduleParams });
    expect(issuesOf(result)).toEqual([]);
    expect(result.success && result.data).toEqual({ scheduleParams });
  });

  test.each(scheduled)("%s still demands an interval of the others", (name) => {
    const result = compileFlowSpec(flowSpec(name)).safeParse({ scheduleParams: { startTime: 1, frequency: "hour" } });
    expect(issuesOf(result)).toMatchObject([{ path: ["scheduleParams", "interval"] }]);
  });

  test("is not added to a list of other words", () => {
    const properties = { frequency: { type: "string", enum: ["fast", "slow"] } };
    const schema = compileFlowSpec({ scheduleSpec: { spec: { properties } } });
    expect(schema.safeParse({ scheduleParams: { frequency: "once" } }).success).toBe(false);
  });

  test("the spec is not changed", () => {
    const spec = flowSpec("crm-2020");
    compileFlowSpec(spec).safeParse(tutorialFlow());
    expect(spec).toEqual(flowSpec("crm-2020"));
  });
});

describe("a schedule that does not declare its times", () => {
  const spec = (schema: unknown) => compileFlowSpec({ name: "open", scheduleSpec: { spec: schema } }, { now });
  const moment = new Date("2100-01-01T00:00:00.500Z");

  test.each([true, {}, { type: "object" }, { properties: { frequency: { type: "string" } } }])(
    "of the schema %j takes a Date as seconds, and leaves what else it is given",
    (schema) => {
      const result = spec(schema).safeParse({ scheduleParams: { startTime: moment, endTime: "4102444801" } });
      expect(result.success && result.data.scheduleParams).toEqual({ startTime: 4_102_444_801, endTime: "4102444801" });
      expect(result.coercions).toEqual([{ path: ["scheduleParams", "startTime"], from: moment, to: 4_102_444_801 }]);
    },
  );

  test("keeps to the type that is declared by reference", () => {
    const declared = {
      definitions: { time: { type: "string" } },
      properties: { startTime: { $ref: "#/definitions/time" } },
    };
    const result = spec(declared).safeParse({ scheduleParams: { startTime: moment } });
    expect(result.success && result.data.scheduleParams).toEqual({ startTime: moment.toISOString() });
  });
});
