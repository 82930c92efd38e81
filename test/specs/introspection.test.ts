import { expect, test } from "vitest";
import * as z from "zod";
import { compileJsonSchema } from "../../src/specs/compile/compile-json-schema.ts";
import type { JsonSchema } from "../../src/specs/json-schema.ts";
import { compileConnectionSpec } from "../../src/specs/connection-spec.ts";
import { compileFlowSpec } from "../../src/specs/flow-spec.ts";
import { storage } from "./connection-fixtures.ts";
import { flowSpec } from "./fixtures.ts";
import { when } from "./when.ts";

/** What our types do not say: that a compiled schema is a zod schema. */
function zodOf(compiled: object): z.core.$ZodType {
  if (!(compiled instanceof z.core.$ZodType)) throw new Error("is no zod schema");
  return compiled;
}

const SCHEDULE: JsonSchema = {
  type: "object",
  properties: {
    frequency: { type: "string", enum: ["once", "minute"] },
    interval: { type: "integer", minimum: 1 },
    days: { type: "array", items: { type: "string", enum: ["mo", "tu"] } },
    window: { type: ["object", "null"], properties: { from: { type: "number" } }, required: ["from"] },
    again: { $ref: "#/properties/interval" },
    pair: { type: "array", items: [{ type: "string" }, { type: "boolean" }] },
  },
  required: ["frequency"],
  ...when({ properties: { frequency: { const: "minute" } } }, { properties: { interval: { minimum: 15 } } }),
};
const schedule = compileJsonSchema(SCHEDULE);

test("zod finds properties, items and enums in a compiled schema", () => {
  expect(z.toJSONSchema(zodOf(schedule), { unrepresentable: "any" })).toMatchObject({
    type: "object",
    properties: {
      frequency: { type: "string", enum: ["once", "minute"] },
      interval: { type: "number" },
      days: { type: "array", items: { type: "string", enum: ["mo", "tu"] } },
      window: { anyOf: [{ type: "object", properties: { from: { type: "number" } } }, { type: "null" }] },
      again: { type: "number" },
      pair: { type: "array" },
    },
    required: ["frequency"],
  });
});

test("zod parses by it, with the same verdict, path and sentence", () => {
  const given = { frequency: "minute", interval: 5 };
  expect(z.safeParse(zodOf(schedule), given).error?.issues).toMatchObject([
    { path: ["interval"], message: 'at least 15 when frequency is "minute", got 5' },
  ]);
  const part = z.object({ schedule: zodOf(schedule) });
  expect(z.safeParse(part, { schedule: given }).error?.issues[0]?.path).toEqual(["schedule", "interval"]);
  expect(z.parse(part, { schedule: { frequency: "once" } })).toEqual({ schedule: { frequency: "once" } });
});

test("a schema that refers to itself is judged by zod as by us, and can be looked into", () => {
  const tree = zodOf(
    compileJsonSchema({ type: "object", properties: { next: { $ref: "#" }, value: { type: "string" } } }),
  );
  expect(z.safeParse(tree, { next: { next: { value: 5 } } }).error?.issues).toHaveLength(1);
  expect(z.toJSONSchema(tree, { unrepresentable: "any" })).toMatchObject({ properties: { value: { type: "string" } } });
});

test("only conditionals and relations are refinements: a schema of types alone has none", () => {
  const { _zod } = zodOf(compileJsonSchema({ type: "object", properties: { a: { type: "string", enum: ["x"] } } }));
  expect(_zod.def.checks ?? []).toEqual([]);
  expect(zodOf(schedule)._zod.def.checks).toHaveLength(1);
});

test("of a flow spec the transformations, the schedule and the options are found, and zod coerces as we do", () => {
  const flow = compileFlowSpec(flowSpec("crm-current"));
  expect(z.toJSONSchema(zodOf(flow), { unrepresentable: "any" })).toMatchObject({
    properties: {
      transformations: {
        items: { anyOf: [{ properties: { name: { const: "Copy" } } }, { properties: { name: { const: "Mapping" } } }] },
      },
      scheduleParams: { properties: { frequency: { enum: expect.arrayContaining(["minute"]) } } },
      options: { properties: { errorDiagnosticsEnabled: { type: "boolean" } } },
    },
  });
  const scheduleParams = { startTime: 1_591_043_454, frequency: "minute", interval: "15" };
  expect(z.parse(zodOf(flow), { scheduleParams })).toEqual({ scheduleParams: { ...scheduleParams, interval: 15 } });
  expect(zodOf(flow.run ?? {})._zod.def.type).toBe("object");
});

test("of a connection spec the ways to authenticate and the source params are found, and zod coerces as we do", () => {
  const connection = zodOf(compileConnectionSpec(storage));
  expect(z.toJSONSchema(connection, { unrepresentable: "any" })).toMatchObject({
    properties: {
      auth: {
        anyOf: [
          { properties: { specName: { const: "Basic Authentication" }, params: { required: ["host", "password"] } } },
          { properties: { specName: { const: "Shared Access Signature" } } },
        ],
      },
      params: { properties: { recursive: { type: "boolean" } } },
    },
  });
  const whole = z.object({ connection });
  const params = { path: "/a", recursive: "true" };
  expect(z.parse(whole, { connection: { params } })).toEqual({
    connection: { params: { ...params, recursive: true } },
  });
});

test("what zod says of credentials repeats none of them, asked for its input or not", () => {
  const whole = z.object({ connection: zodOf(compileConnectionSpec(storage)) });
  const auth = {
    specName: "Basic Authentication",
    params: { host: ["hunter2hunter2"], password: { a: "hunter2hunter2" } },
  };
  const { error } = z.safeParse(whole, { connection: { auth } }, { reportInput: true });
  expect(error?.issues.map(({ path }) => path.at(-1))).toEqual(["host", "password"]);
  expect(JSON.stringify(error?.issues)).not.toContain("hunter2");
});
