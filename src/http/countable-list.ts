import type { ApiPromise } from "./api-promise.ts";
import { type FetchPage, List, type ListOptions } from "./list.ts";

/**
 * A list whose items can also be counted without being fetched.
 *
 * @example
 * ```ts
 * const enabled = await platform.flows.list({ where: { state: "enabled" } }).count();
 * ```
 */
export class CountableList<T> extends List<T> {
  readonly #count: () => ApiPromise<number>;

  constructor(fetch: FetchPage<T>, count: () => ApiPromise<number>, options?: ListOptions) {
    super(fetch, options);
    this.#count = count;
  }

  /**
   * How many items pass the filters. It is a request of its own, sent each time this is called; the size of the pages and the order do not
   * matter to it.
   */
  count(): ApiPromise<number> {
    return this.#count();
  }
}
