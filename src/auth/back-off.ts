const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** How long after the last of so many failed mints in a row the next one may start. `random` is from 0 to 1. */
export function backOffMs(failures: number, random: number): number {
  // At least half of it: processes that failed together should not all come back together, nor at once.
  return Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS) * (0.5 + random / 2);
}
