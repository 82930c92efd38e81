import { type Spread, spread } from "../transport/statistics.ts";
import type { Times } from "./times.ts";

/** One engine's times over all rounds, by subject. */
export type Rounds = readonly (readonly Times[])[];

/** One engine on one spec, beside the baseline of the same round. */
export type Compared =
  | {
      readonly compileUs: Spread;
      readonly compileRatio: Spread;
      readonly validateUs: Spread;
      readonly validateRatio: Spread;
    }
  | { readonly refused: string };

/** Ratios are taken within a round. */
export function compared(own: Rounds, baseline: Rounds, subject: number): Compared {
  const pairs = own.map((round, index) => ({ own: round[subject], base: baseline[index]?.[subject] }));
  const refused = pairs.flatMap(({ own: times }) => (times !== undefined && "refused" in times ? [times.refused] : []));
  if (refused[0] !== undefined) return { refused: refused[0] };
  const over = (value: "compileUs" | "validateUs", ratio: boolean) =>
    spread(pairs.map(({ own: times, base }) => timeOf(times, value) / (ratio ? timeOf(base, value) : 1)));
  return {
    compileUs: over("compileUs", false),
    compileRatio: over("compileUs", true),
    validateUs: over("validateUs", false),
    validateRatio: over("validateUs", true),
  };
}

function timeOf(times: Times | undefined, value: "compileUs" | "validateUs"): number {
  return times === undefined || "refused" in times ? Number.NaN : times[value];
}
