/** What happened to a token. Holds no secret. */
export interface TokenEvent {
  /**
   * `minted`: a new one, which callers waited for. `renewed`: a new one, in the background. `reused`: one that another process put into the
   * shared cache. `refused`: the platform did not accept it. `failed`: none could be minted. `cache-failed`: the shared cache threw, did
   * not answer in time, or gave what is no token; the client goes on without it.
   */
  readonly action: "minted" | "renewed" | "reused" | "refused" | "failed" | "cache-failed";
  /** How long the mint took, in milliseconds. */
  readonly durationMs?: number;
  /** How long the token lives from now, in milliseconds. */
  readonly expiresInMs?: number;
  /** Why it failed. */
  readonly reason?: string;
}
