import { describe, expect, test } from "vitest";
import { connectionSpecs, flowSpecs } from "../../scripts/carry/specs.ts";
import { hasDocuments } from "../../scripts/carry/documents-folder.ts";
import { withOnce } from "../../src/specs/flow/once.ts";
import { isRecord } from "../../src/specs/json-value.ts";
import { connectionSpec, connectionSpecNames, flowSpec, flowSpecNames } from "./fixtures.ts";
import { nearValid } from "./near-valid.ts";
import { ajvVerdicts, expectAgreement } from "./oracle.ts";
import { type Random, randomOf } from "./random.ts";
import { valueFor } from "./value-for.ts";

const VALUES = 300;
/** Of each schema, this many valid values with each single change that can be made to them. */
const CHANGED = 8;

/** Every schema a spec holds: what stands under a key `spec`, wherever, or beside it where a spec has misplaced it. */
function schemasIn(document: unknown): Record<string, unknown>[] {
  if (typeof document !== "object" || document === null) return [];
  const inner = Object.values(document).flatMap(schemasIn);
  if (!isRecord(document) || !isRecord(document.spec)) return inner;
  const { spec, ...beside } = document;
  return [{ ...spec }, ...(isRecord(beside.properties) ? [beside] : []), ...inner];
}

/** Malformed parts are left out, as ajv refuses the whole schema for them: `not: null`, and an assertion among the properties. */
function repaired(schema: unknown): unknown {
  const isSchema = (value: unknown) => isRecord(value) || typeof value === "boolean";
  return JSON.parse(
    JSON.stringify(schema, (key, value) => {
      if (key === "not" && value === null) return undefined;
      if (key !== "properties" || !isRecord(value)) return value;
      return Object.fromEntries(Object.entries(value).filter(([, sub]) => isSchema(sub)));
    }),
  );
}

function compare(document: unknown, label: string): number {
  const schemas = schemasIn(document).map(repaired).filter(isRecord);
  for (const schema of [...schemas, ...schemas.map((schema) => withOnce(schema)).filter(isRecord)]) {
    const random = randomOf(label.length);
    const values = Array.from({ length: VALUES }, () => valueFor(schema, schema, random));
    const valid = validValues(schema, random);
    const verdicts = expectAgreement(schema, [...values, ...valid, ...valid.flatMap(nearValid)], label);
    if (Object.keys(schema).every((keyword) => keyword === "$schema")) continue;
    expect(new Set(verdicts), `${label} ${JSON.stringify(schema)}`).toEqual(new Set([true, false]));
  }
  return schemas.length;
}

function validValues(schema: Record<string, unknown>, random: Random): unknown[] {
  const isValid = ajvVerdicts(schema);
  const found = Array.from({ length: 2_000 }, () => valueFor(schema, schema, random)).filter(isValid);
  return found.slice(0, CHANGED);
}

describe("ajv agrees on the schemas of the specs, and on valid values with one thing changed", () => {
  test.each(flowSpecNames())("flow spec %s", (name) => {
    expect(compare(flowSpec(name), name)).toBeGreaterThan(0);
  });

  test.each(connectionSpecNames())("connection spec %s", (name) => {
    expect(compare(connectionSpec(name), name)).toBeGreaterThan(0);
  });
});

test.skipIf(!hasDocuments())(
  "the fixtures are the specs of the documents (skipped where these are absent, as in a clone)",
  () => {
    const carried = (specs: readonly { name: string; spec: unknown }[]) =>
      Object.fromEntries(specs.map(({ name, spec }) => [name, spec]));
    expect(Object.fromEntries(flowSpecNames().map((name) => [name, flowSpec(name)]))).toEqual(carried(flowSpecs()));
    expect(Object.fromEntries(connectionSpecNames().map((name) => [name, connectionSpec(name)]))).toEqual(
      carried(connectionSpecs()),
    );
  },
);
