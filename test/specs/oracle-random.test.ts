import { expect, test } from "vitest";
import { expectAgreement } from "./oracle.ts";
import { randomOf } from "./random.ts";
import { randomSchema } from "./random-schema.ts";
import { randomValue } from "./random-value.ts";
import { valueFor } from "./value-for.ts";

/** Repeat one with SEED=… to see it fail alone; more with PAIRS=… */
const FIRST_SEED = Number(process.env.SEED ?? 1);
const PAIRS = Number(process.env.PAIRS ?? 20_000);
const VALUES_PER_SCHEMA = 10;

test(`ajv agrees on ${PAIRS} pairs of random schemas and values`, { timeout: 600_000 }, () => {
  const verdicts = Array.from({ length: PAIRS / VALUES_PER_SCHEMA }, (_, index) => {
    const seed = FIRST_SEED + index;
    const random = randomOf(seed);
    const schema = randomSchema(random);
    const values = Array.from({ length: VALUES_PER_SCHEMA }, (_, turn) =>
      turn < 7 ? valueFor(schema, schema, random) : randomValue(random, 3),
    );
    return expectAgreement(schema, values, `SEED=${seed}`);
  }).flat();
  const accepted = verdicts.filter(Boolean).length;
  // Neither verdict may be rare, or the agreement says little.
  expect(accepted / verdicts.length).toBeGreaterThan(0.25);
  expect(accepted / verdicts.length).toBeLessThan(0.75);
});
