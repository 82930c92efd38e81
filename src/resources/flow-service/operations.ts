import type { ApiPromise } from "../../http/api-promise.ts";
import { itemsOf, oneOf } from "../../http/envelopes.ts";
import { CountableList } from "../../http/countable-list.ts";
import { type FetchPage, List } from "../../http/list.ts";
import type { Operation } from "../../http/operation.ts";
import { Page } from "../../http/page.ts";
import { path, plainPath } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import { type CallOptions, withSignal } from "../../options.ts";
import { checkedId } from "../../payloads/check.ts";
import { type Collection, FLOW_SERVICE, type Identified } from "./collection.ts";
import { countIn } from "./count.ts";
import type { Created } from "./entity.ts";
import { nextToken } from "./next-token.ts";
import { referenceIn } from "./reference.ts";
import { type ListQuery, listQuery } from "./where.ts";
import { searchIn, type Sought } from "./search.ts";

/** What creating an entity takes besides its body. */
interface Creating {
  readonly secrets?: unknown;
  /** How the entity can be looked for; runs cannot. */
  readonly sought?: Sought;
  /** What may be the matter when it is refused with 400. */
  readonly advice?: string | undefined;
  /** Whether it is made as a draft. */
  readonly draft?: boolean | undefined;
}

/** Creates an entity: answers its id and etag. */
export function createIn<T extends Identified>(
  collection: Collection<T>,
  body: unknown,
  { secrets, sought, advice, draft = false }: Creating = {},
): Operation<Created<T["id"]>> {
  return {
    kind: "create",
    method: "POST",
    path: plainPath(`${FLOW_SERVICE}/${collection.name}`),
    ...(draft ? { query: { mode: "draft" } } : {}),
    body,
    secrets,
    advice,
    read: (answer) => referenceIn(collection, answer),
    ...(sought === undefined ? {} : { search: searchIn(collection, sought) }),
  };
}

export function getFrom<T extends Identified>(
  transport: Transport,
  collection: Collection<T>,
  id: string,
  options?: CallOptions,
): ApiPromise<T> {
  return transport.call((context) => {
    const checked = checkedId(`${collection.name}.get`, collection.idName, id, context);
    return {
      kind: "read",
      method: "GET",
      path: path(`${FLOW_SERVICE}/${collection.name}/{id}`, { id: checked }),
      read: (answer) => collection.read(oneOf(answer, collection.label), answer),
    };
  }, options);
}

/** No trailing slash: Adobe's file has one for connections, its prose does not. */
export function deleteFrom(
  transport: Transport,
  collection: Collection<Identified>,
  id: string,
  options?: CallOptions,
): ApiPromise<void> {
  return transport.call((context) => {
    const checked = checkedId(`${collection.name}.delete`, collection.idName, id, context);
    return {
      kind: "idempotent",
      method: "DELETE",
      path: path(`${FLOW_SERVICE}/${collection.name}/{id}`, { id: checked }),
      format: "none",
      read: () => undefined,
    };
  }, options);
}

export function listFrom<T extends Identified>(
  transport: Transport,
  collection: Collection<T>,
  query: ListQuery<object> | undefined,
  options?: CallOptions,
): List<T> {
  return new List(pagesOf(transport, collection, query, options), query);
}

/** A list of a collection that can be counted. The specs' collections cannot. */
export function countableListFrom<T extends Identified>(
  transport: Transport,
  collection: Collection<T>,
  query: ListQuery<object> | undefined,
  options?: CallOptions,
): CountableList<T> {
  const count = () =>
    transport.call(
      () => ({
        kind: "read",
        method: "GET",
        path: plainPath(`${FLOW_SERVICE}/${collection.name}`),
        // Filters only: a limit beside a count is refused (FLOW-1401-400).
        query: { property: listQuery(`${collection.name}.list`, query).property, count: true },
        read: countIn,
      }),
      options,
    );
  return new CountableList(pagesOf(transport, collection, query, options), count, query);
}

function pagesOf<T extends Identified>(
  transport: Transport,
  collection: Collection<T>,
  query: ListQuery<object> | undefined,
  options: CallOptions | undefined,
): FetchPage<T> {
  return (continuationToken, signal, walked) =>
    transport.exchange(
      () => ({
        kind: "read",
        method: "GET",
        path: plainPath(`${FLOW_SERVICE}/${collection.name}`),
        // The filters are kept: a next link is not trusted to repeat them.
        query: { ...listQuery(`${collection.name}.list`, query), continuationToken },
        read: (answer) =>
          new Page(
            itemsOf(answer).map((record) => collection.read(record, answer)),
            nextToken(answer, walked),
          ),
      }),
      withSignal(options, signal),
    );
}
