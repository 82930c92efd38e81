import { describe, expect, test } from "vitest";
import { dataSetIssues, flowSchemaIssues } from "../../src/payloads/rules/same-schema.ts";
import { SchemaFacts } from "../../src/resources/schema-facts.ts";

const A = "https://ns.adobe.com/acme/schemas/aaaa";
const B = "https://ns.adobe.com/acme/schemas/bbbb";
const HOUR = 3_600_000;

describe("what is known of schemas", () => {
  test("is known in its own sandbox alone, and by its kind", () => {
    const facts = new SchemaFacts();
    facts.learn("dev", "data set", "1", { schemaId: A });
    expect(facts.recall("dev", "data set", "1")).toMatchObject({ schemaId: A });
    expect(facts.recall("prod", "data set", "1")).toBeUndefined();
    expect(facts.recall("dev", "mapping set", "1")).toBeUndefined();
    expect(facts.recall("dev", "data set", undefined)).toBeUndefined();
  });

  test("is known for an hour from when it was last seen", () => {
    let now = 0;
    const facts = new SchemaFacts(() => now);
    facts.learn("dev", "data set", "1", { schemaId: A });
    now = HOUR / 2;
    facts.learn("dev", "data set", "1", { schemaId: B });
    now = HOUR * 1.5 - 1;
    expect(facts.recall("dev", "data set", "1")?.schemaId).toBe(B);
    now += 1;
    expect(facts.recall("dev", "data set", "1")).toBeUndefined();
  });

  test("is forgotten when it changes, and when it was read without a schema", () => {
    const facts = new SchemaFacts();
    facts.learn("dev", "data set", "1", { schemaId: A });
    facts.forget("data set", "1");
    expect(facts.recall("dev", "data set", "1")).toBeUndefined();
    facts.learn("dev", "data set", "1", { schemaId: A });
    facts.learn("dev", "data set", "1", { schemaId: undefined });
    expect(facts.recall("dev", "data set", "1")).toBeUndefined();
  });

  test("is bounded: of more than a thousand the oldest go", () => {
    const facts = new SchemaFacts();
    for (let id = 0; id < 1_001; id++) facts.learn("dev", "data set", String(id), { schemaId: A });
    expect(facts.recall("dev", "data set", "0")).toBeUndefined();
    expect(facts.recall("dev", "data set", "1")).toBeDefined();
    expect(facts.recall("dev", "data set", "1000")).toBeDefined();
  });
});

describe("ids of schemas", () => {
  test.each([
    ["two URIs", A, B],
    ["two other names", "_acme.schemas.aaaa", "_acme.schemas.bbbb"],
    ["a URI and the other name of another", A, "_acme.schemas.bbbb"],
    ["the same hash of another tenant", A, "_other.schemas.aaaa"],
  ])("%s differ", (_what, one, other) => {
    expect(dataSetIssues(["schemaId"], one, other)).toHaveLength(1);
    expect(dataSetIssues(["schemaId"], other, one)).toHaveLength(1);
  });

  test.each([
    ["the same URI", A, A],
    ["a URI and its own other name", A, "_acme.schemas.aaaa"],
    ["a URI and a name of another form", A, "_xdm.context.profile"],
    ["what is not known", A, undefined],
  ])("%s do not", (_what, one, other) => {
    expect(dataSetIssues(["schemaId"], one, other)).toEqual([]);
    expect(dataSetIssues(["schemaId"], other, one)).toEqual([]);
  });
});

describe("a flow of parts", () => {
  const steps = [{ index: 1, schemaId: A }];
  const told = (schemaId: string | undefined, dataSetSchemaId: string | undefined) =>
    flowSchemaIssues(steps, [{ index: 0, schemaId, dataSetSchemaId }]).map(
      ({ path, rule }) => `${path.join(".")} ${rule}`,
    );

  test.each([
    [A, A, []],
    [undefined, undefined, []],
    [B, undefined, ["transformations.1.params.mappingId mapping-schema"]],
    [B, B, ["transformations.1.params.mappingId mapping-schema"]],
    [A, B, ["targetConnectionIds.0 data-set-schema"]],
    [undefined, B, ["transformations.1.params.mappingId data-set-schema"]],
    [B, A, ["transformations.1.params.mappingId mapping-schema", "targetConnectionIds.0 data-set-schema"]],
  ])("whose target writes %s into a dataset of %s is told of once for each pair", (target, dataSet, issues) => {
    expect(told(target, dataSet)).toEqual(issues);
  });
});
