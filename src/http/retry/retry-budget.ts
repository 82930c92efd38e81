import type { Failure } from "./retry-policy.ts";

/* The figures of the AWS SDKs' standard retry mode: enough for a bad minute, not for an outage. */
const CAPACITY = 500;
const REFUSAL_COST = 5;
/** Silence costs more: it has already held a connection for a whole time limit. */
const SILENCE_COST = 10;
const SUCCESS_REFILL = 1;

/**
 * What the retries of a client may cost all together. Each retry takes from a bucket, each success puts back: while the platform is down,
 * the calls of a client fail after their first attempt instead of tripling the load.
 */
export class RetryBudget {
  #left = CAPACITY;

  /** Pays for one retry. Gives the price, or undefined when there is not enough left. */
  pay(failure: Failure): number | undefined {
    const price = failure.type === "status" ? REFUSAL_COST : SILENCE_COST;
    if (price > this.#left) return undefined;
    this.#left -= price;
    return price;
  }

  /** A success puts back what its last retry cost, or a little when it needed none. */
  refill(paid: number | undefined): void {
    this.#left = Math.min(CAPACITY, this.#left + (paid ?? SUCCESS_REFILL));
  }
}
