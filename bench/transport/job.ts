/** What a contender is asked to do in one turn. */
export interface Job {
  /** Host of the loopback server; the stub when there is none. */
  readonly origin?: string;
  readonly calls: number;
  /** Calls at a time. */
  readonly concurrency: number;
}
