import { describe, expect, test } from "vitest";
import { compileFlowSpec } from "../../src/specs/flow-spec.ts";
import { readFlowSpec } from "../../src/specs/flow/flow-spec-document.ts";
import { flowSpec, flowSpecNames } from "./fixtures.ts";

const copy = { name: "Copy", spec: { required: ["deltaColumn"] } };
const mapping = { name: "Mapping", spec: {} };

describe("transformations are read in every form they are served in", () => {
  test.each([
    ["transformationSpecs", { transformationSpecs: [copy, mapping] }],
    ["transformationSpec", { transformationSpec: [copy, mapping] }],
    ["transformationSpecDTOS", { transformationSpecDTOS: [copy, mapping] }],
    ["keyed by name", { transformationSpecs: { Copy: { spec: copy.spec }, Mapping: mapping } }],
    ["single, and a second spelling", { transformationSpecDTOS: copy, transformationSpecs: mapping }],
    ["with noise", { transformationSpecs: [null, 5, { spec: {} }, copy, mapping] }],
  ])("%s", (_, spec) => {
    const schema = compileFlowSpec(spec);
    expect(schema.transformationNames).toEqual(["Copy", "Mapping"]);
    expect(schema.safeParse({ transformations: [{ name: "Copy", params: {} }] }).success).toBe(false);
  });

  test("a keyed one without a schema has its name", () => {
    expect([...readFlowSpec({ transformationSpecs: { Copy: null } }).transformations]).toEqual([["Copy", undefined]]);
  });

  test.each(flowSpecNames())("%s has a Mapping", (name) => {
    expect(compileFlowSpec(flowSpec(name)).transformationNames).toContain("Mapping");
  });
});

test("what is missing or malformed asserts nothing", () => {
  const anything = { transformations: [{ name: "X", params: { a: 1 } }], scheduleParams: { a: 1 }, options: [] };
  for (const spec of [{}, { scheduleSpec: null, optionSpec: 5, transformationSpecs: "x", runSpec: { spec: null } }]) {
    const schema = compileFlowSpec(spec);
    expect(schema.safeParse(anything)).toMatchObject({ success: true, warnings: [] });
    expect(schema.run).toBeUndefined();
    expect(schema.name).toBe("the flow spec");
  }
});
