import type { Answer } from "../../http/answer.ts";
import { itemsOf, type JsonRecord } from "../../http/envelopes.ts";
import type { Operation } from "../../http/operation.ts";
import { plainPath } from "../../http/path.ts";
import { readable } from "../../http/recovery/readable.ts";
import type { Found, Look, Search } from "../../http/recovery/search.ts";
import type { Created } from "./entity.ts";
import { type Collection, etagIn, FLOW_SERVICE, type Identified } from "./collection.ts";
import { nextToken } from "./next-token.ts";
import { equals } from "./where.ts";

/** Pages that are read at the most: a name that more entities share than fit into these cannot be told apart anyway. */
const MOST_PAGES = 10;

/** What a create of this service sends, and what may be searched by. */
export interface Sought {
  /** The fields that were sent and can be read back. */
  readonly sent: object;
  /** Filters that the lost entity passes, such as its name. */
  readonly where: Readonly<Record<string, string>>;
  /** A collection, and the path of the ids in it, whose members use entities of this kind. */
  readonly usedBy?: { readonly collection: string; readonly path: string } | undefined;
}

/** How to look for what a lost create made: newest first among those of its name. Source: the guide on sorting and filtering. */
export function searchIn<T extends Identified>(collection: Collection<T>, sought: Sought): Search<Created<T["id"]>> {
  const { sent, where, usedBy } = sought;
  return {
    sent: () => sent,
    idOf: ({ id }) => id,
    find: (look) =>
      findIn(look, collection, where, (record, answer) => ({
        id: collection.read(record, answer).id,
        etag: etagIn(answer, record),
      })),
    ...(usedBy === undefined
      ? {}
      : {
          isUsed: async (look, id) =>
            (await look(page(usedBy.collection, [equals(usedBy.path, id)], undefined, () => true))).items.length > 0,
        }),
  };
}

/** What passes these filters, each with what its create would have resolved with. */
export async function findIn<R extends Identified>(
  look: Look,
  collection: Pick<Collection<Identified>, "name">,
  where: Sought["where"],
  resultOf: (record: JsonRecord, answer: Answer) => R,
): Promise<readonly Found<R>[]> {
  const filters = Object.entries(where).map(([field, value]) => equals(field, value));
  const found: Found<R>[] = [];
  let token: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const { items, next } = await look(
      page(collection.name, filters, token, (record, answer) => foundIn(record, resultOf(record, answer))),
    );
    found.push(...items);
    if (next === undefined) break;
    token = next;
  }
  return found;
}

function page<R>(
  name: string,
  filters: readonly string[],
  continuationToken: string | undefined,
  read: (record: JsonRecord, answer: Answer) => R,
): Operation<{ readonly items: readonly R[]; readonly next: string | undefined }> {
  return {
    kind: "read",
    method: "GET",
    path: plainPath(`${FLOW_SERVICE}/${name}`),
    query: { property: filters, continuationToken },
    read: (answer) => ({
      items: readable(itemsOf(answer), (record) => read(record, answer)),
      next: nextToken(answer, new Set(continuationToken === undefined ? [] : [continuationToken])),
    }),
  };
}

function foundIn<R extends Identified>(record: JsonRecord, result: R): Found<R> {
  const { createdAt, createdClient } = record;
  return {
    id: result.id,
    entity: record,
    result,
    createdAt: typeof createdAt === "number" ? createdAt : undefined,
    createdClient: typeof createdClient === "string" ? createdClient : undefined,
  };
}
