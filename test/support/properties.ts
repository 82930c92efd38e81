import fc, { type Parameters } from "fast-check";

/**
 * How a property is run: with the seed in FC_SEED, to see a failure again, and as often as FC_RUNS says, to look harder; otherwise as
 * often as the suite has time for.
 */
export function runs<T>(numRuns: number): Parameters<T> {
  const { FC_SEED, FC_RUNS } = process.env;
  return {
    numRuns: FC_RUNS === undefined ? numRuns : Number(FC_RUNS),
    ...(FC_SEED === undefined ? {} : { seed: Number(FC_SEED) }),
  };
}

/** Any text that has a UTF-8 form. */
export const text = fc.string({ unit: "binary" });

/** Any string a program may hold, halves of surrogate pairs included. */
export const anyString = fc.string({
  unit: fc.oneof(
    fc.constantFrom("\ud83d", "\udca9", "\\", '"', "%", "/", "+", " ", "&", "é"),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  ),
});
