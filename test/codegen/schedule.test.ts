import { describe, expect, test } from "vitest";
import { when } from "../specs/when.ts";
import { flowSpecWith, textOf } from "./kit.ts";

const FREQUENCY = { type: "string", enum: ["once", "minute", "day"] };
const INTEGER = { type: "integer" };
const properties = { startTime: INTEGER, frequency: FREQUENCY, interval: INTEGER };
const once = { properties: { frequency: { const: "once" } } };
const noInterval = { not: { required: ["interval"] } };

function scheduleOf(spec: unknown, more: object = {}): string {
  const text = textOf(flowSpecWith({}, spec === undefined ? more : { scheduleSpec: { spec }, ...more }));
  return (/readonly schedule: ([\s\S]*?);\n {2}readonly options/.exec(text)?.[1] ?? "").replace(/\s+/g, " ");
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: a type of the module
const START = "readonly startTime: Date | number | `${number}`;";
const RECURRING = `{ ${START} readonly frequency: "minute" | "day"; readonly interval: number | \`\${number}\`; }`;
const NEVER = `{ ${START} readonly frequency: "once"; readonly interval?: undefined; } | ${RECURRING}`;

describe("the type of a schedule", () => {
  test.each([
    [
      "forbidden with once, required otherwise",
      {
        properties,
        required: ["startTime", "frequency"],
        ...when(once, noInterval, { required: ["interval"] }),
      },
      NEVER,
    ],
    [
      "the condition the other way round",
      {
        properties,
        required: ["startTime", "frequency"],
        ...when({ not: once }, { required: ["interval"] }, noInterval),
      },
      NEVER,
    ],
    [
      "as alternatives",
      {
        properties,
        required: ["startTime", "frequency"],
        oneOf: [
          { ...once, ...noInterval },
          { properties: { frequency: { enum: ["minute", "day"] } }, required: ["interval"] },
        ],
      },
      NEVER,
    ],
    [
      "in parts",
      {
        properties,
        allOf: [
          { required: ["startTime", "frequency"] },
          when(once, { properties: { interval: false } }, { required: ["interval"] }),
        ],
      },
      NEVER,
    ],
    [
      "in a definition",
      {
        definitions: { rule: when(once, noInterval, { required: ["interval"] }) },
        properties,
        required: ["startTime", "frequency"],
        allOf: [{ $ref: "#/definitions/rule" }],
      },
      NEVER,
    ],
    [
      "under a condition on something else, which is left open",
      {
        properties,
        required: ["startTime", "frequency", "interval"],
        ...when({ required: ["backfill"] }, noInterval),
      },
      `{ ${START} readonly frequency: "once"; readonly interval?: number | \`\${number}\` | undefined; } | ${RECURRING}`,
    ],
  ])("interval %s", (_, schema, type) => {
    expect(scheduleOf(schema)).toBe(type);
  });

  test("takes once where the spec forgets it, without an interval", () => {
    const frequency = { enum: ["minute", "day"] };
    expect(
      scheduleOf({ properties: { ...properties, frequency }, required: ["startTime", "frequency", "interval"] }),
    ).toBe(
      `{ ${START} readonly frequency: "once"; readonly interval?: number | \`\${number}\` | undefined; } | ${RECURRING}`,
    );
  });

  test("does not take once where the spec says that there is one frequency only", () => {
    expect(scheduleOf({ properties: { frequency: { const: "day" } }, required: ["frequency"] })).toBe(
      '{ readonly frequency: "day"; }',
    );
  });

  test("is nothing where the spec has none, unless it is a batch", () => {
    expect(scheduleOf(undefined)).toBe("never");
    expect(scheduleOf(undefined, { attributes: { frequency: "streaming" } })).toBe("never");
    expect(scheduleOf(undefined, { attributes: { frequency: "batch" } })).toBe("ScheduleParams");
  });

  test("is the general one where the spec names no frequencies", () => {
    expect(scheduleOf({ properties: { frequency: { type: "string" } } })).toBe("ScheduleParams");
  });
});

test("a field that two frequencies declare otherwise has a type for each", () => {
  const minutes = { properties: { interval: { enum: [15, 30] } } };
  const days = { properties: { interval: { enum: [1, 2] } } };
  const minute = { properties: { frequency: { const: "minute" } } };
  const frequency = { enum: ["once", "minute", "day"] };
  const text = scheduleOf({ properties: { frequency }, ...when(minute, minutes, days) });
  expect(text).toContain('readonly frequency?: "minute" | undefined; readonly interval?: 15 | 30 | undefined;');
  expect(text).toContain('readonly frequency?: "once" | "day" | undefined; readonly interval?: 1 | 2 | undefined;');
});
