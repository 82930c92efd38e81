import type { Runner } from "./child.ts";
import type { Job } from "./job.ts";
import type { Timing } from "./measure.ts";
import { shuffled } from "./shuffle.ts";

/** Every contender once, in random order. By name of the contender. */
export type Round = ReadonlyMap<string, Timing>;

/** Runs one job in rounds, after a round to warm up. */
export async function runRounds(
  runners: readonly Runner[],
  job: Job,
  rounds: number,
  random: () => number,
  progress: (text: string) => void,
): Promise<Round[]> {
  const done: Round[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const timings = new Map<string, Timing>();
    for (const runner of shuffled(runners, random)) {
      progress(`${round === 0 ? "warm-up" : `round ${round} of ${rounds}`}, ${runner.name}`);
      timings.set(runner.name, await runner.run(round === 0 ? { ...job, calls: job.calls * 10 } : job));
    }
    if (round > 0) done.push(timings);
  }
  return done;
}
