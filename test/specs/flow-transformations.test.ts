import { describe, expect, test } from "vitest";
import { compileFlowSpec } from "../../src/specs/flow-spec.ts";
import { current, from2020, issuesOf, minutely } from "./crm.ts";

const copy = { name: "Copy", params: { deltaColumn: { name: "updatedAt" } } };

describe("transformations", () => {
  const steps = (transformations: unknown) => current.safeParse({ transformations });

  test.each([[{ name: "Copy", params: {} }], [{ name: "Copy" }]])("%j lacks its delta column", (step) => {
    expect(issuesOf(steps([{ name: "Mapping" }, step]))).toEqual([
      { path: ["transformations", 1, "params", "deltaColumn"], message: "is required", rule: "schema" },
    ]);
  });

  test.each([
    ["Copy", ["transformations"], "must be an array"],
    [["Copy"], ["transformations", 0], "must be an object with a name"],
    [[null], ["transformations", 0], "must be an object with a name"],
    [[{ params: {} }], ["transformations", 0, "name"], "is required"],
    [[{ name: 5 }], ["transformations", 0, "name"], "must be the name"],
    [[{ name: "" }], ["transformations", 0, "name"], "must be the name"],
    [[{ name: " " }], ["transformations", 0, "name"], "must be the name"],
    [[{ name: "Unlisted", params: "k" }], ["transformations", 0, "params"], "must be an object, got the string"],
    [[{ name: "Mapping", params: null }], ["transformations", 0, "params"], "must be an object, got null"],
    [
      [{ name: "Copy", params: { deltaColumn: "updatedAt" } }],
      ["transformations", 0, "params", "deltaColumn"],
      "must be an object",
    ],
  ])("%j is refused", (transformations, path, message) => {
    expect(issuesOf(steps(transformations))).toEqual([
      { path, message: expect.stringContaining(message), rule: "schema" },
    ]);
  });

  test("a version of a mapping set may be a number, and goes out as the string the spec declares", () => {
    const result = steps([{ name: "Mapping", params: { mappingId: "a", mappingVersion: 0 } }]);
    expect(result.success && result.data.transformations?.[0]?.params).toEqual({ mappingId: "a", mappingVersion: "0" });
    expect(result.coercions).toEqual([{ path: ["transformations", 0, "params", "mappingVersion"], from: 0, to: "0" }]);
  });

  test("without params none are made up", () => {
    const result = steps([{ name: "Mapping" }]);
    expect(result.success && result.data).toEqual({ transformations: [{ name: "Mapping" }] });
  });

  test("an unlisted one is a warning, with the name that was meant", () => {
    const result = steps([{ name: "Mappping" }, { name: "Encryption", params: { publicKeyId: "k" } }]);
    expect(result.success).toBe(true);
    expect(result.warnings.map(({ path, message, rule }) => [path, message, rule])).toEqual([
      [
        ["transformations", 0, "name"],
        '"Mappping" is not a transformation CRMToAEP lists: Copy or Mapping (did you mean "Mapping"?); it is sent all the same',
        "unknown-transformation",
      ],
      [
        ["transformations", 1, "name"],
        '"Encryption" is not a transformation CRMToAEP lists: Copy or Mapping; it is sent all the same',
        "unknown-transformation",
      ],
    ]);
  });

  test("a Copy that recurs is fine, and one that runs once is fine where the spec forgets once", () => {
    expect(current.safeParse({ transformations: [copy], scheduleParams: minutely }).success).toBe(true);
    const once = { startTime: 1591043454, frequency: "once" };
    expect(from2020.safeParse({ transformations: [copy], scheduleParams: once }).success).toBe(true);
  });
});

describe("unknown fields are warnings", () => {
  test("with the name that was meant, everywhere the spec declares names", () => {
    const result = current.safeParse({
      transformations: [
        { name: "Copy", params: { deltaColum: {}, deltaColumn: { name: "a", timeZone: "UTC" } } },
        { name: "Mapping", parms: {} },
      ],
      scheduleParams: { ...minutely, intervall: 5 },
      options: { partialIngestionPercentage: 5, zzz: 1 },
    });
    expect(result.success).toBe(true);
    expect(result.warnings.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["transformations.0.params.deltaColum", "is not a field CRMToAEP declares here; it is sent all the same"],
      [
        "transformations.0.params.deltaColumn.timeZone",
        'is not a field CRMToAEP declares here (did you mean "timezone"?); it is sent all the same',
      ],
      [
        "transformations.1.parms",
        'is not a field CRMToAEP declares here (did you mean "params"?); it is sent all the same',
      ],
      ["scheduleParams.intervall", "is not a field CRMToAEP declares here; it is sent all the same"],
      [
        "options.partialIngestionPercentage",
        'is not a field CRMToAEP declares here (did you mean "partialIngestionPercent"?); it is sent all the same',
      ],
      ["options.zzz", "is not a field CRMToAEP declares here; it is sent all the same"],
    ]);
  });

  test("a misspelt delta column is both missing and a suggestion", () => {
    const result = current.safeParse({ transformations: [{ name: "Copy", params: { deltaColum: { name: "a" } } }] });
    expect(issuesOf(result)).toMatchObject([{ path: ["transformations", 0, "params", "deltaColumn"] }]);
    expect(result.warnings[0]?.message).toContain('did you mean "deltaColumn"?');
  });

  test("none where other names are provided for or refused", () => {
    const spec = { properties: { a: {} }, additionalProperties: { type: "string" } };
    const open = compileFlowSpec({ optionSpec: { spec } });
    expect(open.safeParse({ options: { b: "x" } }).warnings).toEqual([]);
    const shut = compileFlowSpec({ optionSpec: { spec: { ...spec, additionalProperties: false } } });
    const result = shut.safeParse({ options: { b: "x" } });
    expect(result.warnings).toEqual([]);
    expect(issuesOf(result)).toMatchObject([{ path: ["options", "b"], message: "is not allowed here" }]);
  });

  test("inside arrays too", () => {
    const items = { type: "object", properties: { column: { type: "string" } } };
    const schema = compileFlowSpec({
      name: "Lists",
      transformationSpecs: [{ name: "Sort", spec: { properties: { by: { type: "array", items } } } }],
    });
    const result = schema.safeParse({ transformations: [{ name: "Sort", params: { by: [{ colum: "a" }] } }] });
    expect(result.warnings).toMatchObject([{ path: ["transformations", 0, "params", "by", 0, "colum"] }]);
  });
});
