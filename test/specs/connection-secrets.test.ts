import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileConnectionSpec } from "../../src/specs/connection-spec.ts";
import type { JsonSchema } from "../../src/specs/json-schema.ts";
import { runs } from "../support/properties.ts";
import { anySecret, nestedSecrets, shownIn } from "../support/secrets.ts";
import { issuesOf } from "./crm.ts";

/*
 * Nothing that is said about auth.params repeats a value of them, whichever keyword has something against it.
 */

const when = (properties: JsonSchema) => ({ if: { properties: { field0: { const: "x" } } }, else: properties });

/** Each has something against a text in `field0`. */
const REFUSALS: Readonly<Record<string, JsonSchema>> = {
  type: { properties: { field0: { type: "integer" } } },
  "type list": { properties: { field0: { type: ["integer", "array"] } } },
  enum: { properties: { field0: { enum: ["a", "b"] } } },
  "enum of objects": { properties: { field0: { enum: [{ a: 1 }, null] } } },
  const: { properties: { field0: { const: "a" } } },
  pattern: { properties: { field0: { pattern: "^$" } } },
  minLength: { properties: { field0: { minLength: 1000 } } },
  maxLength: { properties: { field0: { maxLength: 1 } } },
  not: { properties: { field0: { not: {} } } },
  "boolean schema": { properties: { field0: false } },
  "additionalProperties: false": { additionalProperties: false },
  patternProperties: { patternProperties: { field: { pattern: "^$" } } },
  conditional: when({ required: ["other"] }),
  "conditional on a value": when({ properties: { field0: { enum: ["y", "z"] } } }),
  dependencies: { dependencies: { field0: ["other"] } },
  anyOf: { anyOf: [{ properties: { field0: { type: "integer" } } }, { required: ["other"] }] },
  oneOf: { oneOf: [{}, {}] },
  "not together": { not: { properties: { field0: { type: "string" } } } },
  maxProperties: { maxProperties: 0 },
  unknown: { properties: { field9: {} }, required: ["field9"] },
};

describe.each(Object.entries(REFUSALS))("no value shows by %s:", (_name, spec) => {
  test("in an error, its JSON, what inspect makes of it, or a warning", () => {
    const compiled = compileConnectionSpec({ name: "vault", authSpec: [{ name: "Key", spec }] });
    fc.assert(
      fc.property(nestedSecrets, ({ secrets, params }) => {
        const inside = compiled.auth.get("Key");
        const results = [compiled.safeParse({ auth: { specName: "Key", params } }), inside?.safeParse(params)];
        for (const result of results) {
          if (result === undefined || result.success) throw new Error("it is refused");
          const { error, warnings } = result;
          const shown = [error.message, error.stack, inspect(error, { depth: 10, showHidden: true })];
          const text = [...shown, JSON.stringify([error, issuesOf(result), warnings])].join();
          expect(shownIn(text, secrets)).toEqual([]);
        }
      }),
      runs(20),
    );
  });
});

test("numbers do not show either, and neither does how long a secret is", () => {
  const spec = { properties: { pin: { maximum: 5 }, key: { minLength: 40 } } };
  const compiled = compileConnectionSpec({ authSpec: [{ name: "Key", spec }] });
  const issues = issuesOf(
    compiled.safeParse({ auth: { specName: "Key", params: { pin: 73519, key: "x".repeat(31) } } }),
  );
  expect(issues.map(({ message }) => message)).toEqual(["at most 5", "at least 40 characters long"]);
});

test("a name of a way to authenticate that is unknown is not repeated: it may be a secret in the wrong place", () => {
  const compiled = compileConnectionSpec({ authSpec: [{ name: "Key" }] });
  fc.assert(
    fc.property(anySecret, (secret) => {
      const result = compiled.safeParse({ auth: { specName: secret.value } });
      expect(issuesOf(result)).toHaveLength(1);
      expect(shownIn(JSON.stringify(issuesOf(result)), [secret])).toEqual([]);
    }),
    runs(40),
  );
});

test("the parameters of a source are told as those of a flow are", () => {
  const compiled = compileConnectionSpec({ sourceSpec: { spec: { properties: { mode: { enum: ["a", "b"] } } } } });
  expect(issuesOf(compiled.safeParse({ params: { mode: "c" } }))).toMatchObject([
    { message: 'must be one of "a" or "b", got "c"' },
  ]);
});
