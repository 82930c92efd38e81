import type { RequestSummary } from "../errors/outcome.ts";
import type { Redactor } from "../errors/redact.ts";

/** What errors say of a request. Its path is looked through for secrets when an error asks for it: most calls have none. */
export class Summary implements RequestSummary {
  readonly method: string;
  readonly #path: string;
  readonly #redactor: Redactor;

  constructor(method: string, path: string, redactor: Redactor) {
    this.method = method;
    this.#path = path;
    this.#redactor = redactor;
  }

  get path(): string {
    return this.#redactor.text(this.#path);
  }
}
