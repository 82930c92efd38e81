import { quantile } from "./statistics.ts";
import { turn } from "./turn.ts";

/** What one contender did in one turn. */
export interface Timing {
  readonly p50Us: number;
  readonly callsPerSecond: number;
}

/** Times every call, so many at a time. */
export async function measure(call: () => Promise<unknown>, calls: number, concurrency: number): Promise<Timing> {
  const micros = new Float64Array(calls);
  let next = 0;
  let paused = 0;
  const caller = async () => {
    while (next < calls) {
      const index = next++;
      const start = performance.now();
      await call();
      const end = performance.now();
      micros[index] = (end - start) * 1000;
      // Every call on a network takes a turn of the event loop. On the stub, too: what is only freed between turns must not pile up.
      await turn();
      paused += performance.now() - end;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, caller));
  const elapsed = performance.now() - start - (concurrency === 1 ? paused : 0);
  return { p50Us: quantile(micros, 0.5), callsPerSecond: (calls * 1000) / elapsed };
}
