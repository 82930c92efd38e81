import type { JsonSchema, JsonSchemaObject } from "../../src/specs/json-schema.ts";
import { MAKERS, type Sample } from "./flip-makers.ts";
import { expectAgreement } from "./oracle.ts";
import { randomLeaf } from "./random-schema.ts";
import { randomOf, type Random } from "./random.ts";
import { valueFor } from "./value-for.ts";
import { when } from "./when.ts";
import { withoutKeyword } from "./without-keyword.ts";

/** Pairs of a schema and a value whose verdict is another when the keyword is removed. */
export interface Flips {
  /** All that were compared. */
  pairs: number;
  /** Refused for the keyword, accepted without it. */
  accepted: number;
  /** Accepted for the keyword, which stands under a `not` or the like, and refused without it. */
  refused: number;
}

const VALUES_PER_SCHEMA = 50;

/** Compares with ajv, with and without the keyword, on as many different pairs. */
export function flipsOf(keyword: string, firstSeed: number, enough: Flips): Flips {
  const flips = { pairs: 0, accepted: 0, refused: 0 };
  const seen = new Set<string>();
  for (let seed = firstSeed; isShort(flips, enough) && flips.pairs < 3 * enough.pairs; seed += 1) {
    const random = randomOf(seed);
    const { schema, value } = embedded(sampleOf(keyword, random), keyword, random);
    const values = Array.from({ length: VALUES_PER_SCHEMA }, () =>
      random.chance(0.8) ? value() : valueFor(schema, schema, random),
    ).filter((one) => isNew(seen, schema, one));
    const label = `SEED=${seed} ${keyword}`;
    const verdicts = expectAgreement(schema, values, label);
    const without = expectAgreement(withoutKeyword(schema, keyword) as JsonSchema, values, `${label}, removed`);
    flips.pairs += values.length;
    flips.accepted += verdicts.filter((verdict, index) => !verdict && without[index]).length;
    flips.refused += verdicts.filter((verdict, index) => verdict && !without[index]).length;
  }
  return flips;
}

const isShort = (flips: Flips, enough: Flips) =>
  flips.pairs < enough.pairs || flips.accepted < enough.accepted || flips.refused < enough.refused;

/** The keyword alone, or beside another. */
function sampleOf(keyword: string, random: Random): Sample {
  const sample = MAKERS[keyword]?.(random);
  if (sample === undefined) throw new Error(`no maker for ${keyword}`);
  return random.chance(0.75) ? sample : { ...sample, schema: { ...randomLeaf(random), ...sample.schema } };
}

/** The schema where it stands, or turned into its opposite, at the root or further in. */
function embedded({ schema: { definitions, ...schema }, value }: Sample, keyword: string, random: Random): Sample {
  const turned = random.chance(0.55) ? opposite(schema, keyword, random) : schema;
  const place = random.below(4);
  const root = definitions === undefined ? {} : { definitions };
  if (place === 0 && keyword !== "properties")
    return { schema: { properties: { z: turned }, ...root }, value: () => ({ z: value() }) };
  // Ajv 8.20 forgets to reset the verdict of `contains` between the rounds of a loop.
  if (place === 1 && !/^items|^contains/.test(keyword))
    return { schema: { items: turned, ...root }, value: () => [value()] };
  return { schema: { ...turned, ...root }, value };
}

/** What accepts that which the schema refuses, said without the keyword itself. */
function opposite(schema: JsonSchemaObject, keyword: string, random: Random): JsonSchemaObject {
  const ways: Readonly<Record<string, JsonSchemaObject>> = {
    not: { not: schema },
    if: when(schema, false),
    oneOf: { oneOf: [schema, true] },
  };
  const own = /^(then|else|false)$/.test(keyword) ? ["if", ...(keyword === "false" ? ["oneOf"] : [])] : [keyword];
  const [first = {}, ...others] = Object.entries(ways).flatMap(([name, way]) => (own.includes(name) ? [] : [way]));
  return random.pick([first, ...others]);
}

function isNew(seen: Set<string>, schema: unknown, value: unknown): boolean {
  const pair = JSON.stringify([schema, value]);
  return !seen.has(pair) && seen.add(pair) !== undefined;
}
