import type { WithResponse } from "./api-promise.ts";
import type { Page } from "./page.ts";

type Fetch<T> = (continuationToken: string, signal: AbortSignal) => Promise<WithResponse<Page<T>>>;

/** A page that is fetched before it is asked for. Who leaves the list takes it along: the request is aborted. */
export class Prefetched<T> {
  readonly #fetch: Fetch<T>;
  readonly #controller = new AbortController();
  #page: Promise<WithResponse<Page<T>>> | undefined;

  constructor(fetch: Fetch<T>) {
    this.#fetch = fetch;
  }

  start(continuationToken: string): void {
    this.#page = this.#fetch(continuationToken, this.#controller.signal);
    // Its failure is told to whoever takes it; until then nobody waits for it.
    this.#page.catch(() => undefined);
  }

  /** The page that was started, once. */
  take(): Promise<WithResponse<Page<T>>> | undefined {
    const page = this.#page;
    this.#page = undefined;
    return page;
  }

  stop(): void {
    if (this.#page !== undefined) this.#controller.abort();
  }
}
