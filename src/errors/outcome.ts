/**
 * What is known of a request that got no answer: `not-sent`, it certainly was not carried out (it did not reach the platform, or was turned
 * away there); `unknown`, it may have been carried out.
 */
export type Outcome = "not-sent" | "unknown";

/** The request an error is about, without anything secret. */
export interface RequestSummary {
  readonly method: string;
  /** Path below the host, as it was sent, without the query. */
  readonly path: string;
}
