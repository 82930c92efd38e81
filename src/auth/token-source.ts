/** A bearer token as it was minted. */
export interface Token {
  readonly value: string;
  readonly lifetimeMs: number;
}

/** Where the transport gets its token from. One serves every resource and sandbox of a client. */
export interface TokenSource {
  /** A token that is good for a while, or a rejection. Concurrent callers share one mint. */
  get(): string | Promise<string>;
  /** Why there is no token, while callers wait for another try. */
  readonly lastFailure?: unknown;
  /** Says that the platform refused this very token. True when another one can be had. */
  refused(token: string): boolean;
}
