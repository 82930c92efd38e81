import type { Random } from "./random.ts";

const SCALARS = [
  null,
  true,
  false,
  0,
  1,
  -1,
  2.5,
  0.07,
  15,
  30,
  1e21,
  2 ** 53 + 2,
  "",
  "a",
  "ab",
  "b",
  "7",
  "😀",
  "é😀a",
] as const;
const KEYS = ["a", "b", "c", "interval", "extra"] as const;

/** A value of JSON, small enough to meet a random schema by chance. */
export function randomValue(random: Random, depth: number): unknown {
  if (depth <= 0 || random.chance(0.4)) return random.pick(SCALARS);
  if (random.chance(0.4)) return Array.from({ length: random.below(4) }, () => randomValue(random, depth - 1));
  return Object.fromEntries(KEYS.filter(() => random.chance(0.45)).map((key) => [key, randomValue(random, depth - 1)]));
}
