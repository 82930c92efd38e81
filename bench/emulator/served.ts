/** What a server tells of itself once it listens. */
export interface Served {
  readonly port: number;
  /** Path of the flow that everybody asks for, and its id. */
  readonly path: string;
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a server's process holds at one moment, in MiB. */
export interface Held {
  /** All its memory, Node included. */
  readonly rssMiB: number;
  /** What is alive on its heap after a collection. */
  readonly liveMiB: number;
}
