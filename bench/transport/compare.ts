import type { Timing } from "./measure.ts";
import type { Round } from "./rounds.ts";
import { type Spread, spread } from "./statistics.ts";

/** One contender over all rounds. What compares it with the baseline is taken within each round, and then over the rounds. */
export interface Row {
  readonly name: string;
  readonly p50Us: Spread;
  readonly addedUs: Spread;
  readonly callsPerSecond: Spread;
  /** Calls per second as a share of the baseline's. */
  readonly share: Spread;
}

export function compare(rounds: readonly Round[], names: readonly string[], baseline: string): Row[] {
  const over = (name: string, value: (own: Timing, base: Timing) => number) =>
    spread(rounds.map((round) => value(timing(round, name), timing(round, baseline))));
  return names.map((name) => ({
    name,
    p50Us: over(name, (own) => own.p50Us),
    addedUs: over(name, (own, base) => own.p50Us - base.p50Us),
    callsPerSecond: over(name, (own) => own.callsPerSecond),
    share: over(name, (own, base) => own.callsPerSecond / base.callsPerSecond),
  }));
}

function timing(round: Round, name: string): Timing {
  const found = round.get(name);
  if (found === undefined) throw new Error(`${name} was not measured`);
  return found;
}
