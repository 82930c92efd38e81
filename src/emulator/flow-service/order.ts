import { flowProblem } from "../errors/flow.ts";
import type { Problem } from "../errors/problem.ts";
import { type Json, type JsonObject, at } from "../json.ts";

/** What an item is ordered by: its sort key, then the order of creation. */
export interface Position {
  readonly key: string | number;
  readonly sequence: number;
}

/** How a list is ordered: where an item stands, and which of two positions comes first. */
export interface Order {
  readonly position: (listed: { readonly item: JsonObject; readonly sequence: number }) => Position;
  readonly compare: (one: Position, two: Position) => number;
}

/** `orderby=name`, `+name` or `-name`; without it, the order of creation. */
export function orderFor(orderby: string | null): Order {
  if (orderby === null) return { position: ({ sequence }) => ({ key: "", sequence }), compare: bySequence };
  const [, prefix = "", path = ""] = /^([+-]?)([A-Za-z_][\w.:-]*)$/.exec(orderby) ?? [];
  if (path === "") throw unreadable(orderby);
  const sign = prefix === "-" ? -1 : 1;
  return {
    position: ({ item, sequence }) => ({ key: sortKey(at(item, path)), sequence }),
    compare: (one, two) => sign * byKey(one.key, two.key) || bySequence(one, two),
  };
}

/** A plus sign that is not encoded arrives as a blank. */
function unreadable(orderby: string): Problem {
  if (orderby.startsWith(" ")) return flowProblem("1432-400", "orderby starts with a blank: send + as %2B.");
  if (/[[\],\s]/.test(orderby))
    return flowProblem("1433-400", `orderby is one field, and none of a list; got ${orderby}.`);
  return flowProblem("1432-400", `orderby is a field with an optional + or -; got ${orderby || "nothing"}.`);
}

function sortKey(value: Json | undefined): string | number {
  return typeof value === "number" ? value : value === undefined ? "" : String(value);
}

function byKey(one: string | number, two: string | number): number {
  return one < two ? -1 : one > two ? 1 : 0;
}

function bySequence(one: Position, two: Position): number {
  return one.sequence - two.sequence;
}
