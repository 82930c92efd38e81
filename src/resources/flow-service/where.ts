import type { Query } from "../../http/query.ts";
import type { FieldFilter } from "../filters/condition.ts";
import { fieldFilters } from "../filters/field-filters.ts";
import { checkPageSize } from "../filters/page-size.ts";

/** What lists of Flow Service take. */
export interface ListQuery<Filter extends object> {
  /** Filters, all of which must hold. */
  readonly where?: Filter | undefined;
  /** More filters in the service's own words, such as `"params.tableName==Accounts"`: they must hold, too. */
  readonly property?: readonly string[] | undefined;
  /** Field to sort by; with `-` before it, descending. */
  readonly orderBy?: string | undefined;
  /** Items a page. By default the platform's own choice, which is not documented. */
  readonly pageSize?: number | undefined;
  /** Ask for the next page while you work on this one. @default false */
  readonly prefetch?: boolean | undefined;
}

const SYMBOLS = { eq: "==", ne: "!=", lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

/**
 * One `property` parameter for each filter, which is how this service says AND: joined by commas they would be alternatives.
 * A value is quoted where it holds more than word characters, so that a comma or an operator in it stays part of it.
 * Source: the guide on sorting and filtering.
 */
export function listQuery(subject: string, query: ListQuery<object> | undefined): Query {
  checkPageSize(subject, query?.pageSize);
  const filters = [...fieldFilters(subject, query?.where).flatMap(properties), ...(query?.property ?? [])];
  return {
    property: filters.length === 0 ? undefined : filters,
    orderby: query?.orderBy,
    limit: query?.pageSize,
  };
}

/** One filter in this service's words. Commas are alternatives of `==` alone: none of several values is one parameter for each. */
function properties({ values, ...filter }: FieldFilter): readonly string[] {
  if (filter.operator !== "ne") return [property({ ...filter, values })];
  return values.map((value) => property({ ...filter, values: [value] }));
}

function property({ field, operator, values }: FieldFilter): string {
  return `${field}${SYMBOLS[operator]}${values.map((value) => quoted(String(value))).join(",")}`;
}

/** A filter that a field equals a value. */
export function equals(field: string, value: string): string {
  return property({ field, operator: "eq", values: [value] });
}

function quoted(value: string): string {
  return /^[\w.-]+$/.test(value) ? value : quote(value);
}

/** A value in the double quotes of the filter grammar. */
export function quote(value: string): string {
  return `"${value.replaceAll(/["\\]/g, "\\$&")}"`;
}
