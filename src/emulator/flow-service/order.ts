import { flowProblem } from "../errors/flow.ts";
import { type Json, type JsonObject, at } from "../json.ts";

/** What an item is ordered by: its sort key, then the order of creation. */
export interface Position {
  readonly key: string | number;
  readonly sequence: number;
}

/** How a list is ordered: where an item stands, and which of two positions comes first. */
export interface Order {
  readonly position: (item: JsonObject, sequence: number) => Position;
  readonly compare: (one: Position, two: Position) => number;
}

/** `orderby=name`, `+name` or `-name`; without it, the order of creation. */
export function orderFor(orderby: string | null): Order {
  if (orderby === null) return { position: (_, sequence) => ({ key: "", sequence }), compare: bySequence };
  const [, prefix = "", path = ""] = /^([+-]?)([A-Za-z][\w.]*)$/.exec(orderby) ?? [];
  if (path === "") throw flowProblem("1432-400", `orderby is a field with an optional + or -; got ${orderby}.`);
  const sign = prefix === "-" ? -1 : 1;
  return {
    position: (item, sequence) => ({ key: sortKey(at(item, path)), sequence }),
    compare: (one, two) => sign * byKey(one.key, two.key) || bySequence(one, two),
  };
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
