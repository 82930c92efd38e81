/** How many are remembered. Refusals of older tokens than these are answers to requests that are long over. */
const LONGEST_MEMORY = 10;

/** The tokens the platform refused of late. */
export class Refusals {
  readonly #tokens = new Set<string>();

  /** False when this one was known. */
  add(token: string): boolean {
    if (this.#tokens.has(token)) return false;
    this.#tokens.add(token);
    for (const oldest of this.#tokens) if (this.#tokens.size > LONGEST_MEMORY) this.#tokens.delete(oldest);
    return true;
  }

  has(token: string): boolean {
    return this.#tokens.has(token);
  }
}
