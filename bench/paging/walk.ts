/** How a list is gone through. */
export interface Walk {
  readonly pageSize: number;
  readonly prefetch: boolean;
  /** How long the caller works on each page, in milliseconds. */
  readonly workMs: number;
}

/** What a process holds at one moment, in MiB. */
export interface Held {
  /** The most memory it has ever had, all included. */
  readonly peakMiB: number;
  /** What is alive on its heap. */
  readonly liveMiB: number;
}

/** What it took. */
export interface Walked {
  readonly flows: number;
  readonly pages: number;
  readonly seconds: number;
  readonly halfway: Held;
  readonly end: Held;
}
