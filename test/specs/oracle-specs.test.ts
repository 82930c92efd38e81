import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isRecord } from "../../src/specs/json-value.ts";
import { withOnce } from "../../src/specs/flow/once.ts";
import { flowSpec, flowSpecNames, hasSharedCorpus, readJson, sharedCorpus } from "./fixtures.ts";
import { expectAgreement } from "./oracle.ts";
import { randomOf } from "./random.ts";
import { valueFor } from "./value-for.ts";

const VALUES = 300;

/** Every schema a spec holds under a key `spec`, wherever; a malformed `not: null` is left out, as ajv refuses the whole schema for it. */
function schemasIn(document: unknown): Record<string, unknown>[] {
  if (typeof document !== "object" || document === null) return [];
  const inner = Object.values(document).flatMap(schemasIn);
  const spec = isRecord(document) ? document.spec : undefined;
  return isRecord(spec) ? [{ ...spec }, ...inner] : inner;
}

function repaired(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema, (key, value) => (key === "not" && value === null ? undefined : value)));
}

function compare(document: unknown, label: string): number {
  const schemas = schemasIn(document).map(repaired).filter(isRecord);
  for (const schema of [...schemas, ...schemas.map((schema) => withOnce(schema)).filter(isRecord)]) {
    const random = randomOf(label.length);
    expectAgreement(
      schema,
      Array.from({ length: VALUES }, () => valueFor(schema, schema, random)),
      label,
    );
  }
  return schemas.length;
}

describe("ajv agrees on the schemas of the specs", () => {
  test.each(flowSpecNames())("%s", (name) => {
    expect(compare(flowSpec(name), name)).toBeGreaterThan(0);
  });
});

test.skipIf(!hasSharedCorpus)(
  "ajv agrees on the whole corpus (skipped where ../shared is absent, as in a clone)",
  () => {
    const files = ["flow-specs/", "connection-specs/"].flatMap((folder) =>
      readdirSync(new URL(folder, sharedCorpus)).map((file) => folder + file),
    );
    const schemas = files.map((file) => compare(readJson(new URL(file, sharedCorpus)), file));
    expect(schemas.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(files.length);
  },
);
