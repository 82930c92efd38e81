/**
 * One page of a list. Iterating it gives its items.
 *
 * @example
 * ```ts
 * const page = await platform.flows.list({ pageSize: 50 });
 * for (const flow of page) console.log(flow.id, flow.name);
 * console.log(page.continuationToken);
 * ```
 */
export class Page<T> implements Iterable<T> {
  readonly items: readonly T[];
  /** Where the next page starts; undefined on the last one. Opaque: give it back to `byPage({ continuationToken })`, as it is. */
  readonly continuationToken: string | undefined;

  constructor(items: readonly T[], continuationToken?: string) {
    this.items = items;
    this.continuationToken = continuationToken;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.items[Symbol.iterator]();
  }
}
