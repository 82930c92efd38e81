import { type FlowSpec, isValidationError } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { ExperiencePlatform } from "aep-flow-service";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rejection, warningsOf } from "../support/client.ts";

/*
 * Wrong things, each with its own error: what, where, and what to do. The emulator tells that nothing was sent.
 */

const emulator = createEmulator();
let platform: ExperiencePlatform;
let spec: FlowSpec;

beforeAll(async () => {
  spec = await new ExperiencePlatform(emulator.clientOptions()).flowSpecs.getByName("CRMToAEP");
});
beforeEach(() => {
  platform = new ExperiencePlatform(emulator.clientOptions());
});

/** Calls with what no type lets through, as a program without types would. */
async function issuesOf(call: () => PromiseLike<unknown>): Promise<string[]> {
  const before = emulator.requests.length;
  const error = await rejection(call());
  expect(emulator.requests.length).toBe(before);
  if (!isValidationError(error)) throw error;
  return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

const untyped = (value: unknown) => value as never;

describe("before anything is sent", () => {
  test.each<[string, unknown, string[]]>([
    ["nothing", undefined, [": is required (an object)"]],
    ["null", null, [": must be an object, got null"]],
    ["a list", [], [": must be an object, got an array"]],
    ["an empty object", {}, ["name: is required (a string)", "connectionSpec: is required (an object)"]],
    [
      "an empty name",
      { name: "", connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" } },
      ["name: must not be empty"],
    ],
    [
      "a blank name",
      { name: " ", connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" } },
      ["name: must not be blank"],
    ],
    [
      "a wrong type",
      { name: 5, connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" } },
      ["name: must be a string, got a number"],
    ],
    [
      "a wrong type deep inside",
      {
        name: "a",
        connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" },
        params: { columns: [{ name: "a" }, { name: false }] },
      },
      ["params.columns.1.name: must be a string, got a boolean"],
    ],
    [
      "an id that cannot be one",
      { name: "a", connectionSpec: { id: "a/b" } },
      ['connectionSpec.id: "a/b" cannot be a ConnectionSpecId, which is a UUID'],
    ],
    [
      "an empty id",
      { name: "a", connectionSpec: { id: "" } },
      ["connectionSpec.id: must not be empty: a ConnectionSpecId is a UUID"],
    ],
  ])("a source connection of %s", async (_what, input, issues) => {
    expect(await issuesOf(() => platform.sourceConnections.create(untyped(input)))).toEqual(issues);
  });

  test.each<[string, (client: ExperiencePlatform) => PromiseLike<unknown>, string]>([
    [
      "base connection",
      (p) => p.baseConnections.create(untyped({ name: "a", connectionSpec: { id: "x" } })),
      "auth: is required (an object)",
    ],
    [
      "schema",
      (p) => p.schemas.create(untyped({ title: "a", description: "b", type: "object", allOf: [] })),
      "allOf: must hold at least one entry",
    ],
    [
      "schema of another type",
      (p) => p.schemas.create(untyped({ title: "a", description: "b", type: "array", allOf: [{ $ref: "x" }] })),
      'type: must be "object"',
    ],
    [
      "field group",
      (p) => p.fieldGroups.create(untyped({ title: "a", type: "object", "meta:intendedToExtend": ["no uri"] })),
      'meta:intendedToExtend.0: "no uri" cannot be a ClassId',
    ],
    [
      "data type",
      (p) => p.dataTypes.create(untyped({ title: "a", type: "object", properties: { a: "string" } })),
      "properties: must be an object that holds an object for each field",
    ],
    [
      "class",
      (p) => p.classes.create(untyped({ title: " ", description: "b", type: "object", allOf: [{ $ref: "x" }] })),
      "title: must not be blank",
    ],
    ["import of nothing", (p) => p.schemaRegistry.import(untyped([])), "must hold at least one entry"],
    [
      "dataset",
      (p) => p.dataSets.create(untyped({ name: "a", schemaRef: { id: "no uri" } })),
      'schemaRef.id: "no uri" cannot be a SchemaId',
    ],
    [
      "short target",
      (p) => p.targetConnections.create(untyped({ dataSetId: "5ed5639d798a22191b6987b2" })),
      "schemaId: is required",
    ],
    ["target", (p) => p.targetConnections.create(untyped({ params: {} })), "data: is required (an object)"],
    [
      "mapping set",
      (p) =>
        p.mappingSets.create(untyped({ xdmSchema: "https://ns.adobe.com/a/b", mappings: [{ sourceAttribute: "a" }] })),
      "mappings.0.destinationXdmPath: is required",
    ],
    [
      "new mapping set",
      (p) => p.mappingSets.create(untyped({ outputSchema: {}, mappings: [] })),
      "outputSchema.schemaRef: is required",
    ],
    ["run", (p) => p.runs.create(untyped({ flowId: 5 })), "flowId: must be a string, got a number"],
    ["empty id in a path", (p) => p.flows.get(""), "id: must not be empty: a FlowId is a UUID"],
    ["id with a slash in a path", (p) => p.flows.delete("../connections"), "cannot be a FlowId"],
    ["id that is none", (p) => p.runs.get(untyped(undefined)), "id: must be a string (RunId), got undefined"],
    ["blank name", (p) => p.flowSpecs.getByName(" "), "name: must be a name, it is blank"],
  ])("a %s", async (_what, call, issue) => expect((await issuesOf(() => call(platform)))[0]).toContain(issue));

  const flow = (change: object) => ({
    name: "a",
    flowSpec: spec,
    sourceConnectionIds: ["f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf"],
    targetConnectionIds: ["4b3d05d8-b7aa-40de-bd05-d8b7aa80de65"],
    transformations: [
      { name: "Mapping", params: { mappingId: "500a9b747fcf4908a21917d49bd61780", mappingVersion: 0 } },
    ],
    scheduleParams: { startTime: 4_000_000_000, frequency: "hour", interval: 1 },
    ...change,
  });
  const start = 4_000_000_000;

  test.each<[string, () => object, string[]]>([
    [
      "interval 5 with minute",
      () => ({ scheduleParams: { startTime: start, frequency: "minute", interval: 5 } }),
      ['scheduleParams.interval: at least 15 when frequency is "minute", got 5'],
    ],
    [
      "interval as hexadecimal text",
      () => ({ scheduleParams: { startTime: start, frequency: "hour", interval: "0x10" } }),
      ['scheduleParams.interval: must be an integer, got the string "0x10"'],
    ],
    [
      "startTime in milliseconds",
      () => ({ scheduleParams: { startTime: 4_000_000_000_000, frequency: "hour", interval: 1 } }),
      ["scheduleParams.startTime: is in milliseconds"],
    ],
    [
      "no interval",
      () => ({ scheduleParams: { startTime: start, frequency: "hour" } }),
      ["scheduleParams.interval: is required"],
    ],
    [
      "interval with once",
      () => ({ scheduleParams: { startTime: start, frequency: "once", interval: 15 } }),
      ['scheduleParams.interval: must not be given when frequency is "once"'],
    ],
    [
      "a Copy without its column",
      () => ({ transformations: [{ name: "Copy", params: {} }] }),
      ["transformations.0.params.deltaColumn: is required"],
    ],
    ["no source", () => ({ sourceConnectionIds: [] }), ["sourceConnectionIds: must hold at least one entry"]],
    [
      "a start that is no date",
      () => ({ scheduleParams: { startTime: new Date("soon"), frequency: "hour", interval: 1 } }),
      ["scheduleParams.startTime: "],
    ],
    ["no flow spec", () => ({ flowSpec: undefined }), ["flowSpec: is required (an object)"]],
    [
      "an unknown frequency",
      () => ({ scheduleParams: { startTime: start, frequency: "fortnight", interval: 1 } }),
      ["scheduleParams.frequency: must be one of "],
    ],
  ])("a flow with %s", async (_what, change, issues) => {
    const found = await issuesOf(() => platform.flows.create(untyped(flow(change()))));
    expect(found.map((issue, index) => issue.slice(0, issues[index]?.length))).toEqual(issues);
  });

  test("all that is wrong is told at once, with what to do", async () => {
    const error = await rejection(
      platform.flows.create(
        untyped(flow({ name: "", scheduleParams: { startTime: start, frequency: "minute", interval: 5 } })),
      ),
    );
    expect(String(error)).toBe(
      'ValidationError: flows.create: 2 problems, nothing was sent\n  name: must not be empty [payload]\n  scheduleParams.interval: at least 15 when frequency is "minute", got 5 [schema]',
    );
  });
});

describe("worth a warning, and sent", () => {
  const source = { name: "a", connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" } };

  test.each<[string, object, string]>([
    [
      "an unknown field",
      { ...source, baseConectionId: "x" },
      'baseConectionId unknown-field is not a field we know here (did you mean "baseConnectionId"?); it is sent all the same',
    ],
    [
      "an unknown format",
      { ...source, data: { format: "tabulr" } },
      'data.format unknown-value "tabulr" is none of the values we know (tabular, delimited, json, parquet) (did you mean "tabular"?); it is sent all the same',
    ],
    [
      "an unusual id",
      { ...source, baseConnectionId: "5ed5639d798a22191b6987b2" },
      'baseConnectionId unusual-id "5ed5639d798a22191b6987b2" does not look like a BaseConnectionId, which usually is a UUID',
    ],
  ])("%s", async (_what, input, warning) => {
    const warnings = warningsOf(platform);
    const before = emulator.requests.length;
    await platform.sourceConnections.create(untyped(input)).catch(() => undefined);
    expect(warnings.map(({ path, rule, message }) => `${path} ${rule} ${message}`)).toEqual([warning]);
    expect(emulator.requests.length).toBeGreaterThan(before);
  });

  test("parameters of the source's own are no unknown fields", async () => {
    const warnings = warningsOf(platform);
    await platform.sourceConnections.create({ ...source, params: { listId: "1" } }).catch(() => undefined);
    expect(warnings).toEqual([]);
  });
});

describe("the settings", () => {
  const empty = { name: "", connectionSpec: { id: "cc6a4487-9e91-433e-a3a3-9cf6626c1806" } };
  const posts = () =>
    emulator.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/sourceConnections")).length;
  const sent = async (validation: unknown) => {
    const warnings = warningsOf(platform);
    const before = posts();
    await rejection(platform.sourceConnections.create(untyped(empty), { validation: untyped(validation) }));
    return { sent: posts() > before, warned: warnings.length > 0 };
  };

  test.each<[unknown, object]>([
    ["error", { sent: false, warned: false }],
    ["warn", { sent: true, warned: true }],
    ["off", { sent: true, warned: false }],
    [{ rules: { payload: "warn" } }, { sent: true, warned: true }],
    [{ rules: { payload: "off" } }, { sent: true, warned: false }],
    [
      { level: "error", rules: {} },
      { sent: false, warned: false },
    ],
  ])("%j for an empty name", async (validation, outcome) => expect(await sent(validation)).toEqual(outcome));

  test("a warning can be made an error", async () => {
    const error = await rejection(
      platform.sourceConnections.create(untyped({ ...empty, name: "a", extra: 1 }), {
        validation: { rules: { "unknown-field": "error" } },
      }),
    );
    expect(isValidationError(error) && error.issues[0]?.rule).toBe("unknown-field");
  });

  test("with validation off, garbage reaches the platform, and it is the platform that refuses", async () => {
    for (const garbage of [undefined, null, 5, "x", []]) {
      const off = { validation: "off" } as const;
      for (const send of [
        () => platform.sourceConnections.create(untyped(garbage), off),
        () => platform.targetConnections.create(untyped(garbage), off),
        () => platform.baseConnections.create(untyped(garbage), off),
        () => platform.dataSets.create(untyped(garbage), off),
        () => platform.mappingSets.create(untyped(garbage), off),
        () => platform.schemas.create(untyped(garbage), off),
        () => platform.flows.create(untyped(garbage), off),
        () => platform.runs.create(untyped(garbage), off),
      ]) {
        const error = await rejection(send());
        expect(error).toHaveProperty("name", expect.stringMatching(/^(BadRequestError|ValidationError)$/));
      }
    }
  });
});
