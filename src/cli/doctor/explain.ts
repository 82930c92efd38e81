import {
  isApiError,
  isNetworkError,
  isPlatformError,
  isTimeoutError,
  isUnexpectedResponseError,
} from "../../errors/guards.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { explainNetwork, explainTimeout, explainUnexpected } from "./explain-silence.ts";
import type { Family } from "./meanings.ts";
import type { Finding } from "./report.ts";

/** Where something failed. */
export interface Place {
  /** As a sentence begins with it: `Catalog`, `The token service`. */
  readonly who: string;
  /** What was to be read there: `datasets`. */
  readonly what: string;
  readonly sandboxName: string;
  /** The permission it takes, as the platform's own pages call it, where they name one. */
  readonly permission?: string | undefined;
}

/** A failure in plain words: what it means, what to do about it, and how much else it spoils. */
export interface Explanation extends Omit<Finding, "status"> {
  readonly family: Family;
}

/** One plain sentence and a remedy for whatever a read of the client can reject with. */
export function explain(error: unknown, place: Place): Explanation {
  if (isApiError(error)) return explainRefusal(error, place);
  if (isNetworkError(error)) return explainNetwork(error, place);
  if (isTimeoutError(error)) return explainTimeout(error, place);
  if (isUnexpectedResponseError(error)) return explainUnexpected(error, place);
  // The client's own messages hold no secret; of anybody else's nothing is known.
  if (isPlatformError(error)) return { family: "service", sentence: `${error.name}: ${error.message}` };
  const name = error instanceof Error ? error.name : typeof error;
  return { family: "service", sentence: `Something failed that the doctor does not know: ${name}.` };
}

/** An explanation as the finding of a check that failed. */
export function failedFinding({ family: _, ...explanation }: Explanation): Finding {
  return { status: "failed", ...explanation };
}
