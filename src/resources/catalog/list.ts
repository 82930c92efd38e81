import { ValidationError } from "../../errors/validation-error.ts";
import type { Answer } from "../../http/answer.ts";
import { type JsonRecord, keyedOf } from "../../http/envelopes.ts";
import { List } from "../../http/list.ts";
import { BASE_PATHS } from "../../http/operation.ts";
import { Page } from "../../http/page.ts";
import { type Path, plainPath } from "../../http/path.ts";
import type { Query } from "../../http/query.ts";
import type { Transport } from "../../http/transport.ts";
import { type CallOptions, withSignal } from "../../options.ts";
import { catalogFilters } from "./where.ts";

export const CATALOG = BASE_PATHS.catalog;

/** Most objects one page can hold. */
export const LARGEST_PAGE = 100;
/** Most datasets of a page when their observableSchema is asked for. */
const LARGEST_PAGE_WITH_SCHEMA = 20;

/** What lists of Catalog take. Source: the guide on filtering Catalog data. */
export interface CatalogQuery<Filter extends object, Entity> {
  /** Filters on top-level fields, all of which must hold. */
  readonly where?: Filter | undefined;
  /** More filters in the service's own words, such as `"version>1.0.3"`: they must hold, too. */
  readonly property?: readonly string[] | undefined;
  /** Top-level fields to send back, such as `["name", "schemaRef"]`. All by default. */
  readonly properties?: readonly ((keyof Entity & string) | (string & {}))[] | undefined;
  /** Such as `"desc:created"`, or `["name", "desc:created"]`; ascending where no direction is given. */
  readonly orderBy?: string | readonly string[] | undefined;
  /** Objects a page, up to 100; up to 20 when `observableSchema` is among the properties. @default the most there can be */
  readonly pageSize?: number | undefined;
  /** Ask for the next page while you work on this one. @default false */
  readonly prefetch?: boolean | undefined;
}

/** The query parameters of a list, but for its page. */
function catalogQuery(subject: string, query: CatalogQuery<object, unknown>): Query & { readonly limit: number } {
  const { property = [], ...filters } = catalogFilters(subject, query.where);
  const conditions = [...(Array.isArray(property) ? property : []), ...(query.property ?? [])];
  const { orderBy } = query;
  return {
    ...filters,
    limit: limitOf(subject, query),
    properties: query.properties?.join(","),
    orderBy: typeof orderBy === "object" ? orderBy.join(",") : orderBy,
    property: conditions.length === 0 ? undefined : conditions,
  };
}

function limitOf(subject: string, { pageSize, properties }: CatalogQuery<object, unknown>): number {
  const most = properties?.includes("observableSchema") ? LARGEST_PAGE_WITH_SCHEMA : LARGEST_PAGE;
  const limit = pageSize ?? most;
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return limit;
  const message = `must be a whole number from 1 to ${most}: the platform refuses others`;
  throw new ValidationError(subject, [{ path: ["pageSize"], message, rule: "payload" }]);
}

/** How one list of Catalog is asked for and read. */
export interface Listing<T> {
  readonly subject: string;
  readonly path: Path;
  /** The items of an answer. */
  readonly read: (answer: Answer) => readonly T[];
  /** Whether there is no second page, however full the first one is. */
  readonly isWhole?: boolean;
}

/** This service gives no total and no link: a full page may have a next one. */
export function listIn<T>(
  transport: Transport,
  { subject, path, read, isWhole = false }: Listing<T>,
  query: CatalogQuery<object, T>,
  options: CallOptions | undefined,
): List<T> {
  return new List(
    (continuationToken, signal) =>
      transport.exchange(
        () => {
          const parameters = catalogQuery(subject, query);
          return {
            kind: "read",
            method: "GET",
            path,
            query: { ...parameters, start: continuationToken },
            read: (answer) => {
              const items = read(answer);
              const next = Number(continuationToken ?? 0) + items.length;
              return new Page(items, isWhole || items.length < parameters.limit ? undefined : String(next));
            },
          };
        },
        withSignal(options, signal),
      ),
    query,
  );
}

/** A list whose answers are objects keyed by id. */
export function keyedListing<T>(
  subject: string,
  collection: string,
  read: (record: JsonRecord, answer: Answer) => T,
): Listing<T> {
  return {
    subject,
    path: plainPath(`${CATALOG}/${collection}`),
    read: (answer) => keyedOf(answer).map((record) => read(record, answer)),
  };
}
