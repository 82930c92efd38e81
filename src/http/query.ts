import { percentEncoded } from "./percent-encoded.ts";

export type QueryValue = string | number | boolean | undefined | readonly (string | number | boolean)[];

/** Query parameters. A list repeats its name (which is how Flow Service says AND); undefined leaves the parameter out. */
export type Query = Readonly<Record<string, QueryValue>>;

/**
 * Of a name that several queries hold the last one's value counts; but `property` holds filters, all of which must hold: a caller's own are added.
 * `{ property: ["a==1", "b==2"], limit: 5 }` as `?property=a%3D%3D1&property=b%3D%3D2&limit=5`; nothing for an empty query.
 */
export function queryString(...queries: readonly (Query | undefined)[]): string {
  // A map takes any name; an object would take `__proto__` for its own.
  const merged = new Map<string, QueryValue>();
  for (const [name, value] of queries.flatMap((query) => Object.entries(query ?? {})))
    merged.set(name, name === "property" ? [...values(merged.get(name)), ...values(value)] : value);
  const pairs = [...merged].flatMap(([name, value]) =>
    values(value).map(
      (item) => `${percentEncoded(name, "query", name)}=${percentEncoded(String(item), "query", name)}`,
    ),
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

function values(value: QueryValue): readonly (string | number | boolean)[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as string | number | boolean];
}
