import { isPassing } from "../passing.ts";
import type { ErrorCode, ErrorFamily, Explanation } from "./entry.ts";

/** What stands for a code of its own type URI: `1439-404`, its number and its HTTP status. */
export type TypeCodeRows = Readonly<Record<`${number}-${number}`, Explanation & { readonly retryable?: boolean }>>;

/** The entries of a service that sends type URIs. Unless a row says otherwise, its HTTP status decides whether a repetition may help. */
export function typeCodes(
  service: { readonly family: ErrorFamily; readonly typePrefix: string; readonly source: string },
  rows: TypeCodeRows,
): ErrorCode[] {
  const { family, typePrefix, source } = service;
  return Object.entries(rows).map(([key, row]) => {
    const type = `${typePrefix}${key}`;
    const status = Number(key.slice(-3));
    return {
      code: type.slice(type.lastIndexOf("/") + 1),
      family,
      type,
      status,
      source,
      retryable: isPassing(status),
      ...row,
    };
  });
}
