import type { Query } from "../../http/query.ts";

/** Equality filters: all of them must hold; a list of values means any of them. */
type Where = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** What lists of Flow Service take. */
export interface ListQuery<Filter extends object> {
  readonly where?: Filter | undefined;
  /** Field to sort by; with `-` before it, descending. */
  readonly orderBy?: string | undefined;
  /** Items a page. By default the platform's own choice, which is not documented. */
  readonly pageSize?: number | undefined;
}

/**
 * One `property` parameter for each filter, which is how this service says AND: joined by commas they would be alternatives.
 * A value is quoted where it holds more than word characters, so that a comma or an operator in it stays part of it.
 */
export function listQuery(query: ListQuery<object> | undefined): Query {
  const where: Where = { ...query?.where };
  const filters = Object.entries(where).flatMap(([field, value]) =>
    value === undefined ? [] : [property(field, value)],
  );
  return {
    property: filters.length === 0 ? undefined : filters,
    orderby: query?.orderBy,
    limit: query?.pageSize,
  };
}

/** One filter: a field equals a value, or any of several. */
export function property(field: string, value: string | number | boolean | readonly string[]): string {
  return `${field}==${operand(value)}`;
}

function operand(value: string | number | boolean | readonly string[]): string {
  return Array.isArray(value) ? value.map(quoted).join(",") : quoted(String(value));
}

function quoted(value: string): string {
  return /^[\w.-]+$/.test(value) ? value : quote(value);
}

/** A value in the double quotes of the filter grammar. */
export function quote(value: string): string {
  return `"${value.replaceAll('"', '\\"')}"`;
}
