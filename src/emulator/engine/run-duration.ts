/** So many rows take as long as the shortest run. */
const ROWS = 1000;

/** How long a run takes: the shortest time (milliseconds), once for each thousand rows that it has begun. */
export function runDuration(shortest: number, rows: number): number {
  return shortest * Math.max(1, Math.ceil(rows / ROWS));
}
