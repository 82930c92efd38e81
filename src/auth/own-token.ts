import type { TokenSource } from "./token-source.ts";

/** Asks the caller's own function, or repeats the caller's own string. What the function throws goes through untouched. */
export class OwnToken implements TokenSource {
  readonly #token: string | (() => string | Promise<string>);

  constructor(token: string | (() => string | Promise<string>)) {
    this.#token = token;
  }

  get(): string | Promise<string> {
    return typeof this.#token === "function" ? this.#token() : this.#token;
  }

  refused(): boolean {
    return typeof this.#token === "function";
  }
}
