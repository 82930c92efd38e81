/** Longer than a call and its look-ups take, with their tolerance. */
const KEEP_MS = 10 * 60_000;

/**
 * The ids that creates of this client have answered lately. What one call was given is never taken for what another one lost, so two creates
 * of the same content end with two entities.
 */
export class KnownIds {
  readonly #seenAt = new Map<string, number>();

  add(id: string): void {
    const now = performance.now();
    // Oldest first: a map keeps its order of insertion.
    for (const [old, at] of this.#seenAt) {
      if (now - at <= KEEP_MS) break;
      this.#seenAt.delete(old);
    }
    this.#seenAt.delete(id);
    this.#seenAt.set(id, now);
  }

  has(id: string): boolean {
    return this.#seenAt.has(id);
  }
}
