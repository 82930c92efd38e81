/**
 * The creates of this client that have not ended yet, by what they send. While two of one content are under way, what one of them finds may be
 * the other's: neither may take it.
 */
export class CreatesUnderWay {
  readonly #count = new Map<string, number>();

  enter(content: string): void {
    this.#count.set(content, (this.#count.get(content) ?? 0) + 1);
  }

  leave(content: string): void {
    const left = (this.#count.get(content) ?? 0) - 1;
    if (left > 0) this.#count.set(content, left);
    else this.#count.delete(content);
  }

  /** Whether there are more than the one that asks. */
  hasTwin(content: string): boolean {
    return (this.#count.get(content) ?? 0) > 1;
  }
}
