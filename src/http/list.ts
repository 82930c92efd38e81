import type { WithResponse } from "./api-promise.ts";
import type { Page } from "./page.ts";
import { Prefetched } from "./prefetched.ts";

/**
 * Fetches a page: the first one without a token. The signal is that of the list, where it stops before its call's own. `walked` holds the tokens
 * of this walk so far, this page's among them: a page that leads back to one of them would never let it end.
 */
export type FetchPage<T> = (
  continuationToken: string | undefined,
  signal?: AbortSignal,
  walked?: ReadonlySet<string>,
) => Promise<WithResponse<Page<T>>>;

/** How a list fetches its pages. */
export interface ListOptions {
  /** Ask for the next page while the caller works on this one. */
  readonly prefetch?: boolean | undefined;
}

/**
 * A list that has not been asked for yet: a promise of its first page, and an async iterable of all its items across pages. The request
 * starts at the first `await` or iteration, and is shared between them. Leaving a loop stops fetching.
 *
 * @example
 * ```ts
 * for await (const run of platform.runs.list({ where: { flowId: "e0bd8463-0913-4ca1-bd84-6309134ca1f6" } })) {
 *   console.log(run.id, run.status);
 * }
 * ```
 */
export class List<T> implements PromiseLike<Page<T>>, AsyncIterable<T> {
  readonly #fetch: FetchPage<T>;
  readonly #prefetch: boolean;
  #first: Promise<WithResponse<Page<T>>> | undefined;

  constructor(fetch: FetchPage<T>, { prefetch = false }: ListOptions = {}) {
    this.#fetch = fetch;
    this.#prefetch = prefetch;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise of the first page
  then<A = Page<T>, B = never>(
    onfulfilled?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then((exchange) => exchange.data)
      .then(onfulfilled, onrejected);
  }

  catch<B = never>(onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Page<T> | B> {
    return this.then(undefined, onrejected);
  }

  finally(onfinally?: (() => void) | null): Promise<Page<T>> {
    return this.then().finally(onfinally);
  }

  /** The first page together with its exchange. */
  withResponse(): Promise<WithResponse<Page<T>>> {
    this.#first ??= this.#fetch(undefined);
    return this.#first;
  }

  /**
   * The list page by page; from where an earlier one stopped, when given its token. The token of a last page is undefined: given that, or an empty
   * text, there is nothing more, and nothing is asked for. From the start only without the key.
   *
   * @example
   * ```ts
   * const first = await platform.flows.list({ pageSize: 20 });
   * const { continuationToken } = first;
   * for await (const page of platform.flows.list({ pageSize: 20 }).byPage({ continuationToken })) console.log(page.items.length);
   * ```
   */
  async *byPage(
    from: { readonly continuationToken?: string | undefined } = {},
  ): AsyncGenerator<Page<T>, void, undefined> {
    const walked = new Set<string>();
    const fetch = (token: string, signal?: AbortSignal) => this.#fetch(token, signal, walked.add(token));
    const ahead = new Prefetched(fetch);
    let token = from.continuationToken;
    if ("continuationToken" in from && !token) return;
    let next = token ? fetch(token) : this.withResponse();
    try {
      for (;;) {
        const { data: page } = await next;
        token = page.continuationToken;
        if (token !== undefined && this.#prefetch) ahead.start(token);
        yield page;
        if (token === undefined) return;
        next = ahead.take() ?? fetch(token);
      }
    } finally {
      ahead.stop();
    }
  }

  /** An empty page that has a next one is not the end. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.byPage()) yield* page;
  }
}
