/** Where requests go: a host, and the fetch to use. */
export interface Target {
  readonly origin: string;
  readonly fetch: typeof globalThis.fetch;
}

/** A contender. Makes its client once, as a program would; what comes back GETs one small entity and gives it back parsed. */
export type Connect = (target: Target) => () => Promise<unknown>;
