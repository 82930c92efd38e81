import type { Answer } from "../../http/answer.ts";
import { CountableList } from "../../http/countable-list.ts";
import { itemsOf, type JsonRecord } from "../../http/envelopes.ts";
import type { FetchPage } from "../../http/list.ts";
import type { Operation } from "../../http/operation.ts";
import { Page } from "../../http/page.ts";
import { plainPath } from "../../http/path.ts";
import type { Transport } from "../../http/transport.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import { type CallOptions, withSignal } from "../../options.ts";
import { type Collection, FLOW_SERVICE, type Identified } from "./collection.ts";
import { countIn } from "./count.ts";
import { nextToken } from "./next-token.ts";

/** A search in the service's own words. */
export interface SearchQuery {
  /** What to search for. Adobe does not document its grammar: it is sent as it is given. `list({ where })` has one that is documented. */
  readonly queryString?: string | undefined;
  /** Field to sort by; with `-` before it, descending. */
  readonly orderBy?: string | undefined;
  /** Items a page, 1,000 at the most. */
  readonly pageSize?: number | undefined;
  /** Ask for the next page while you work on this one. @default false */
  readonly prefetch?: boolean | undefined;
}

/** A search that may ask for some of the fields only. */
export interface ProjectedSearchQuery extends SearchQuery {
  /** The fields to answer with, as one string; how several are written is not documented. */
  readonly projectionFields?: string | undefined;
}

/** A search for flow specs. */
export interface FlowSpecSearchQuery extends ProjectedSearchQuery {
  /** Property to group the answer by; what it then looks like is not documented. */
  readonly groupByProperty?: string | undefined;
}

/** As much as the body of a search takes. Source: Flow Service API reference. */
const MOST_ITEMS = 1_000;

/** A search whose entities come whole. */
export function searchFrom<T extends Identified>(
  transport: Transport,
  collection: Collection<T>,
  query: SearchQuery | undefined,
  options?: CallOptions,
): CountableList<T> {
  return searching(transport, collection.name, query, collection.read, options);
}

/** A search whose entities may lack any field, their id included: they are given as they came. */
export function projectedSearchFrom<T extends Identified>(
  transport: Transport,
  collection: Collection<T>,
  query: FlowSpecSearchQuery,
  options?: CallOptions,
): CountableList<Partial<T>> {
  const read = (record: JsonRecord, answer: Answer): Partial<T> => {
    if ("id" in record) return collection.read(record, answer);
    const partial: unknown = record;
    return partial as Partial<T>;
  };
  return searching(transport, collection.name, query, read, options);
}

/** Whether a search asks for less than whole entities. */
export function isProjected(query: FlowSpecSearchQuery | undefined): query is FlowSpecSearchQuery {
  return query?.projectionFields !== undefined || query?.groupByProperty !== undefined;
}

function searching<R>(
  transport: Transport,
  name: string,
  query: FlowSpecSearchQuery | undefined,
  read: (record: JsonRecord, answer: Answer) => R,
  options: CallOptions | undefined,
): CountableList<R> {
  const { queryString, orderBy, pageSize, projectionFields, groupByProperty } = query ?? {};
  const request = {
    kind: "read",
    method: "POST",
    path: plainPath(`${FLOW_SERVICE}/${name}/search`),
  } satisfies Partial<Operation<unknown>>;
  const fetchPage: FetchPage<R> = (continuationToken, signal, walked) =>
    transport.exchange(
      () => {
        checkSize(`${name}.search`, pageSize);
        return {
          ...request,
          query: { continuationToken },
          body: { queryString, limit: pageSize, orderby: orderBy, projectionFields, groupByProperty },
          read: (answer) =>
            new Page(
              itemsOf(answer).map((record) => read(record, answer)),
              nextToken(answer, walked),
            ),
        };
      },
      withSignal(options, signal),
    );
  const count = () =>
    transport.call(() => ({ ...request, body: { queryString, count: true }, read: countIn }), options);
  return new CountableList(fetchPage, count, query);
}

function checkSize(subject: string, pageSize: number | undefined): void {
  if (pageSize === undefined || (Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= MOST_ITEMS)) return;
  const message = `must be a whole number from 1 to ${MOST_ITEMS.toLocaleString("en")}: the platform answers no more a page`;
  throw new ValidationError(subject, [{ path: ["pageSize"], message, rule: "payload" }]);
}
