import { describe, expect, test } from "vitest";
import { compiledConnectionSpec } from "../../src/specs/connection/compiled-connection-spec.ts";
import { compileConnectionSpec } from "../../src/specs/connection-spec.ts";
import { compiledFlowSpec } from "../../src/specs/flow/compiled-flow-spec.ts";
import { compileFlowSpec } from "../../src/specs/flow-spec.ts";
import { onceForContent } from "../../src/specs/once-for-content.ts";
import { connectionSpec } from "./fixtures.ts";
import { flowSpec } from "./fixtures.ts";

describe("a spec is compiled once for its content", () => {
  test("however often it is read", () => {
    const flow = compiledFlowSpec(flowSpec("crm-current"));
    const connection = compiledConnectionSpec(connectionSpec("hubspot"));
    const text = {
      flow: JSON.stringify(flowSpec("crm-current")),
      connection: JSON.stringify(connectionSpec("hubspot")),
    };
    for (let read = 0; read < 1_000; read += 1) {
      expect(compiledFlowSpec(JSON.parse(text.flow))).toBe(flow);
      expect(compiledConnectionSpec(JSON.parse(text.connection))).toBe(connection);
    }
  });

  test("whatever else the answer holds besides what it asserts", () => {
    const spec = connectionSpec("hubspot");
    expect(compiledConnectionSpec({ ...spec, id: "another", attributes: { isSource: true } } as typeof spec)).toBe(
      compiledConnectionSpec(spec),
    );
  });

  test("and not for another one", () => {
    const spec = flowSpec("crm-current");
    expect(compiledFlowSpec({ ...spec, scheduleSpec: {} })).not.toBe(compiledFlowSpec(spec));
    expect(compiledFlowSpec({ ...spec, name: "another" })).not.toBe(compiledFlowSpec(spec));
  });
});

describe("a spec that is changed afterwards", () => {
  const asking = (name: string) => ({ authSpec: [{ name: "Key", spec: { required: [name], properties: {} } }] });
  const missing = (document: object) => {
    const result = compileConnectionSpec(document).auth.get("Key")?.safeParse({});
    return result?.success === false ? result.error.issues.map(({ path }) => path.join(".")) : [];
  };

  test("is another spec: no verdict is stale", () => {
    const spec = asking("first");
    expect(missing(spec)).toEqual(["first"]);
    spec.authSpec[0]?.spec.required.splice(0, 1, "second");
    expect(missing(spec)).toEqual(["second"]);
    expect(missing(asking("first"))).toEqual(["first"]);
  });

  test("changes nothing about the validators made of it, those that are made late included", () => {
    const run = { type: "object", properties: { a: { type: "integer" } }, required: ["a"] };
    const spec = { name: "changed afterwards", runSpec: { spec: run } };
    const schema = compileFlowSpec(spec);
    run.required = ["b"];
    run.properties.a.type = "string";
    expect(schema.run?.parse({ a: "5" })).toEqual({ a: 5 });
  });
});

describe("what is kept", () => {
  test("are the 200 that were used last", () => {
    const compiled: number[] = [];
    const compile = onceForContent((content: number) => compiled.push(content));
    for (let content = 0; content < 200; content += 1) compile(content);
    compile(0);
    compile(200);
    compiled.length = 0;
    for (const content of [0, 200, 2, 199]) compile(content);
    expect(compiled).toEqual([]);
    compile(1);
    expect(compiled).toEqual([1]);
  });

  test("is nothing of what is no JSON: it is compiled each time, and says itself what is wrong", () => {
    const holdingItself: Record<string, unknown> = {};
    holdingItself.not = holdingItself;
    expect(() => compileFlowSpec({ scheduleSpec: { spec: holdingItself } })).toThrow();
    expect(compileFlowSpec({ scheduleSpec: { spec: { maximum: 5n } } }).malformed).toHaveLength(1);
  });
});
