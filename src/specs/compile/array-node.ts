import * as z from "zod/mini";
import { deepEqual } from "../deep-equal.ts";
import { below, type Finding } from "../finding.ts";
import { own } from "../json-value.ts";
import { type Assertion, onArray, withAssertions } from "./assertion.ts";
import { compileSub, inside, type Node, type Place } from "./compilation.ts";
import { keepInput } from "./keep-input.ts";
import { COUNT, FLAG, keyword, SCHEMA } from "./keyword.ts";
import { accepts, findingsOf } from "./run.ts";
import { A_TYPE } from "./types.ts";

export const ARRAY_KEYWORDS = ["items", "minItems", "maxItems", "uniqueItems", "contains"];

export function arrayNode(place: Place): Node {
  return keepInput(withAssertions(itemsNode(place), [...counts(place), ...unique(place), ...contains(place)]));
}

const WRONG_TYPE = { error: `must be ${A_TYPE.array}` };

function itemsNode(place: Place): Node {
  const items = own(place.schema, "items");
  if (!Array.isArray(items)) {
    const each = items === undefined ? z.unknown() : compileSub(items, inside(place, "items"));
    return z.array(each, WRONG_TYPE);
  }
  const nodes = items.map((item, index) => compileSub(item, inside(place, "items", index)));
  const others = keyword(place, "additionalItems", SCHEMA);
  const rest = others === undefined ? z.unknown() : compileSub(others, inside(place, "additionalItems"));
  const [first, ...more] = nodes.map((node) => z.optional(node));
  if (first === undefined) return z.array(rest, WRONG_TYPE);
  return z.tuple([first, ...more], rest, WRONG_TYPE).check(notOmitted(nodes));
}

/** An array may end early, which zod calls optional; but an `undefined` in it is not left out when it is sent. */
function notOmitted(nodes: readonly Node[]): Assertion {
  return onArray((value) =>
    nodes
      .slice(0, value.length)
      .flatMap((node, index) => (value[index] === undefined ? below([index], findingsOf(node, undefined)) : [])),
  );
}

function counts(place: Place): Assertion[] {
  const fewest = keyword(place, "minItems", COUNT) ?? 0;
  const most = keyword(place, "maxItems", COUNT) ?? Number.POSITIVE_INFINITY;
  return [
    onArray((value): Finding[] => {
      const got = `${value.length}`;
      if (value.length < fewest) return [{ path: [], keyword: "minItems", what: `at least ${entries(fewest)}`, got }];
      return value.length > most ? [{ path: [], keyword: "maxItems", what: `at most ${entries(most)}`, got }] : [];
    }),
  ];
}

function unique(place: Place): Assertion[] {
  if (keyword(place, "uniqueItems", FLAG) !== true) return [];
  return [
    onArray((value) => {
      const alike = new Map<unknown, (readonly [unknown, number])[]>();
      return value.flatMap((item, index) => {
        const look = looksOf(item);
        const others = alike.get(look) ?? [];
        const earlier = others.find(([other]) => deepEqual(other, item))?.[1];
        if (others.length === 0) alike.set(look, others);
        others.push([item, index]);
        if (earlier === undefined) return [];
        return [{ path: [index], keyword: "uniqueItems", what: `must not repeat entry ${earlier}` }];
      });
    }),
  ];
}

/** The same for equal values, and cheap to compare: what an object or an array holds, one level deep. */
function looksOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).map(([key, inner]) => `${key}:${typeof inner === "object" ? "" : String(inner)}`);
  return `${Array.isArray(value)}${parts.sort().join()}`;
}

function contains(place: Place): Assertion[] {
  const schema = keyword(place, "contains", SCHEMA);
  if (schema === undefined) return [];
  const node = compileSub(schema, inside(place, "contains"));
  const what = "must hold at least one entry of the form that is due";
  return [
    onArray((value) => (value.some((item) => accepts(node, item)) ? [] : [{ path: [], keyword: "contains", what }])),
  ];
}

function entries(count: number): string {
  return `${count} ${count === 1 ? "entry" : "entries"}`;
}
