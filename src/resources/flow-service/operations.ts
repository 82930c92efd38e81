import type { Answer } from "../../http/answer.ts";
import type { ApiPromise } from "../../http/api-promise.ts";
import { itemsOf, type JsonRecord, oneOf, stringIn } from "../../http/envelopes.ts";
import { List } from "../../http/list.ts";
import { BASE_PATHS, type Operation } from "../../http/operation.ts";
import { Page } from "../../http/page.ts";
import { path } from "../../http/path.ts";
import type { Query } from "../../http/query.ts";
import type { Transport } from "../../http/transport.ts";
import type { IdName } from "../../ids.ts";
import type { CallOptions } from "../../options.ts";
import { checkedId } from "../../payloads/check.ts";
import type { Created } from "./entity.ts";
import { nextToken } from "./next-token.ts";

export const FLOW_SERVICE = BASE_PATHS.flowservice;

/** What has an id. */
export interface Identified {
  readonly id: string;
}

/** A collection of Flow Service: where it is, what its ids are called, and how one of its entities is read. */
export interface Collection<T extends Identified> {
  readonly name: string;
  readonly idName: IdName;
  readonly label: string;
  readonly read: (record: JsonRecord, answer: Answer) => T;
}

/** Creates an entity: answers its id and etag. */
export function createIn<T extends Identified>(
  collection: Collection<T>,
  body: unknown,
  secrets?: unknown,
): Operation<Created<T["id"]>> {
  return {
    kind: "create",
    method: "POST",
    path: `${FLOW_SERVICE}/${collection.name}`,
    body,
    secrets,
    read: (answer) => createdIn(collection, answer),
  };
}

/** `{id, etag}`; `{items: [{id, etag}]}` and a whole entity are documented for runs. */
function createdIn<T extends Identified>(collection: Collection<T>, answer: Answer): Created<T["id"]> {
  const record = oneOf(answer, collection.label);
  // Runs spell it eTag in places (Q18 of docs/emulator.md).
  return { id: stringIn(answer, record, "id"), etag: stringIn(answer, record, "etag" in record ? "etag" : "eTag") };
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
      path: FLOW_SERVICE + path`/${collection.name}/${checked}`,
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
      path: FLOW_SERVICE + path`/${collection.name}/${checked}`,
      read: () => undefined,
    };
  }, options);
}

export function listFrom<T extends Identified>(
  transport: Transport,
  collection: Collection<T>,
  query: Query,
  options?: CallOptions,
): List<T> {
  return new List((continuationToken) =>
    transport.exchange(
      () => ({
        kind: "read",
        method: "GET",
        path: `${FLOW_SERVICE}/${collection.name}`,
        // The filters are kept: a next link is not trusted to repeat them.
        query: { ...query, continuationToken },
        read: (answer) =>
          new Page(
            itemsOf(answer).map((record) => collection.read(record, answer)),
            nextToken(answer, continuationToken),
          ),
      }),
      options,
    ),
  );
}
