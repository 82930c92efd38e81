import { describe, expect, test } from "vitest";
import { exportNameOf } from "../../src/codegen/names.ts";
import { canonicalOf, carriedBy } from "../../src/codegen/spec-facts.ts";
import { compileFlowSpec, type FlowSpecDocument } from "aep-flow-service";
import { HOSTILE } from "./hostile.ts";
import { exportsOf, factsOf, fixtureSpecs, flowSpecWith, textOf, WRITTEN } from "./kit.ts";

const specs = new Map([...fixtureSpecs(), ...HOSTILE]);
const RESERVED_LINE = /^export const stolen/m;

describe.each([...specs])("the module of %s", (_, spec) => {
  const facts = factsOf(spec);
  const text = textOf(spec);

  test("carries what the spec asserts, and nothing else runs", async () => {
    const { [exportNameOf(facts.name, facts.id)]: value, ...others } = await exportsOf(text);
    const { attributes, hash, date, ...carried } = Object(value);
    expect(JSON.stringify(carried)).toBe(JSON.stringify(carriedBy(facts)));
    expect({ attributes, hash, date }).toEqual({ attributes: facts.attributes, ...WRITTEN });
    expect(others).toEqual({});
    expect(text).not.toMatch(RESERVED_LINE);
  });

  test("is the same text each time, with line feeds, and one at its end", () => {
    expect(textOf(structuredClone(spec))).toBe(text);
    expect(text).toMatch(/[^\n]\n$/);
    expect(Buffer.from(text).toString()).toBe(text);
    expect(text).not.toMatch(/[\r\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
  });
});

test("a module judges as the spec does", async () => {
  const spec = Object(fixtureSpecs().get("specs/crm-current.json"));
  const { crmToAep } = await exportsOf(textOf(spec));
  const flow = {
    transformations: [{ name: "Copy", params: {} }],
    scheduleParams: { startTime: 1, frequency: "minute", interval: 5 },
  };
  const verdict = (document: FlowSpecDocument) => {
    const result = compileFlowSpec(document, { now: () => 0 }).safeParse(flow);
    return result.success ? [] : result.error.issues.map(({ path, message }) => [path, message]);
  };
  expect(verdict(Object(crmToAep))).toEqual(verdict(spec));
  expect(verdict(spec)).toHaveLength(2);
});

describe("the facts a hash is made of", () => {
  const spec = (description: string, title: string) =>
    factsOf(
      flowSpecWith(
        { type: "object", description, properties: { title: { type: "string", title } } },
        { updatedAt: title },
      ),
    );

  test("are the same whatever the spec says to people", () => {
    expect(canonicalOf(spec("one", "two"))).toBe(canonicalOf(spec("three", "four")));
  });

  test("are the same in whatever order they are served", () => {
    const one = factsOf(flowSpecWith({ type: "object", required: ["a"] }));
    const other = factsOf(flowSpecWith({ required: ["a"], type: "object" }));
    expect(canonicalOf(one)).toBe(canonicalOf(other));
  });

  test("are others when a field is called title, and its type changes", () => {
    const other = factsOf(flowSpecWith({ type: "object", properties: { title: { type: "number" } } }));
    expect(canonicalOf(spec("one", "two"))).not.toBe(canonicalOf(other));
  });
});
