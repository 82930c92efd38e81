import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../src/specs/json-schema.ts";
import { ROWS } from "./keyword-rows.ts";
import { ajvVerdicts, expectAgreement } from "./oracle.ts";
import { when } from "./when.ts";

describe("ajv agrees, by keyword", () => {
  test.each(ROWS)("%s %j", (keyword, schema, accepted, refused) => {
    expect(expectAgreement(schema, accepted, keyword)).toEqual(accepted.map(() => true));
    expect(expectAgreement(schema, refused, keyword)).toEqual(refused.map(() => false));
  });

  test("every assertion of draft-07 is among them", () => {
    const assertions =
      "type enum const multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength pattern items additionalItems minItems maxItems uniqueItems contains properties required additionalProperties patternProperties propertyNames minProperties maxProperties dependencies allOf anyOf oneOf not if $ref";
    expect([...new Set(ROWS.map(([keyword]) => keyword))].sort()).toEqual(assertions.split(" ").sort());
  });

  test.each<readonly [JsonSchema, readonly unknown[]]>([
    [true, [1, null, {}]],
    [false, [1, null, {}]],
    [{}, [1, null, {}, []]],
    // Annotations, and keywords of other drafts and dialects.
    [{ format: "date-time", default: 5, examples: [1], contentMediaType: "text/html", readOnly: true }, ["x", 1]],
    [
      { dependentRequired: { a: ["b"] }, minContains: 2, prefixItems: [false], uiAttributes: { a: 1 } },
      [{ a: 1 }, [1]],
    ],
    [{ definitions: { a: { type: "string" } }, additionalItems: false, ...when(undefined, false, false) }, [1, [1]]],
  ])("%j asserts what ajv thinks it does", (schema, values) => {
    expectAgreement(schema, values, "annotations");
  });

  test("removing a keyword flips a verdict: it is the keyword that is tested", () => {
    const flipped = ROWS.filter(([keyword, schema, , refused]) => {
      const { [keyword]: _, ...rest } = schema;
      const without = ajvVerdicts(keyword === "$ref" ? true : rest);
      return refused.some((value) => without(value));
    });
    const keywords = new Set(ROWS.map(([keyword]) => keyword));
    expect(new Set(flipped.map(([keyword]) => keyword))).toEqual(keywords);
  });
});
