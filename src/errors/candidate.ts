/**
 * Something on the platform that a create whose answer was lost may have made: every field that was sent is equal, nobody else made it, it was
 * not there before the call, and nothing uses it yet, as far as the platform tells.
 */
export interface Candidate {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly createdAt?: number;
  /** Client id of the credential that made it. */
  readonly createdClient?: string;
  /** The whole entity, as the platform returns it. */
  readonly entity: Readonly<Record<string, unknown>>;
}

/** Looks for what a lost create may have made, anew each time. No candidate is no proof that there is none: lists lag behind. */
export type FindCandidates = (options?: { readonly signal?: AbortSignal | undefined }) => Promise<readonly Candidate[]>;
