import type { Comparison, Condition, Operand, TimeCondition } from "../filters/condition.ts";

/** Whether a field is there at all, whatever it holds. */
interface Presence {
  readonly exists?: boolean | undefined;
}

/** What Catalog can compare a field with: as everywhere, and whether it is there at all. */
export type CatalogCondition<Value extends Operand> = Condition<Value> | (Comparison<Value> & Presence);

/** A text: also by a regular expression, such as `{ matches: "^Loyalty" }`. */
export type TextCondition =
  | Condition<string>
  | (Comparison<string> & Presence & { readonly matches?: string | undefined });

/** The one field with wildcards: `{ like: "Loyalty*" }`. In a plain value an asterisk is an asterisk. */
export type NameCondition = TextCondition | (Comparison<string> & Presence & { readonly like?: string | undefined });

/** A time: a `Date`, or epoch milliseconds. */
export type CatalogTimeCondition = TimeCondition | (Comparison<Date | number> & Presence);

/** Tags by name: a value, which may end with `*`, or `true` for any. All that are given must be there. */
export type TagsCondition = Readonly<Record<string, string | true>>;
