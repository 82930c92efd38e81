/** The last HTTP exchange of a call. */
export interface ResponseInfo {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  /** The platform's id of the request, where it sent one in `x-request-id`. */
  readonly requestId: string | undefined;
}

/** A result together with how it came. */
export interface WithResponse<T> {
  readonly data: T;
  readonly response: ResponseInfo;
  /** Requests it took, from 1; looks for a lost create, and reads on the side, count. */
  readonly attempts: number;
  /**
   * Whether the result was found out and not answered, after an answer had been lost: a create was found by looking for it, a repeated delete found
   * nothing left, a repeated update found its own work.
   */
  readonly recovered: boolean;
}

/**
 * What every call returns: a promise of the result. The request has already started.
 *
 * @example
 * ```ts
 * const { data, response, attempts } = await platform.flows.get("e0bd8463-0913-4ca1-bd84-6309134ca1f6").withResponse();
 * console.log(data.name, response.status, response.requestId, attempts);
 * ```
 */
export class ApiPromise<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = "ApiPromise";
  readonly #exchange: Promise<WithResponse<T>>;

  constructor(exchange: Promise<WithResponse<T>>) {
    this.#exchange = exchange;
  }

  /** The result together with the last exchange: status, headers, request id, attempts. */
  withResponse(): Promise<WithResponse<T>> {
    return this.#exchange;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise
  then<A = T, B = never>(
    onfulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#exchange.then((exchange) => exchange.data).then(onfulfilled, onrejected);
  }

  catch<B = never>(onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onrejected);
  }

  finally(onfinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onfinally);
  }
}
