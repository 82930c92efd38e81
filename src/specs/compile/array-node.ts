import * as z from "zod/mini";
import { deepEqual } from "../deep-equal.ts";
import type { Finding } from "../finding.ts";
import { own } from "../json-value.ts";
import { type Assertion, onArray, withAssertions } from "./assertion.ts";
import { compileSub, inside, isSchema, type Node, type Place } from "./compilation.ts";
import { keepInput } from "./keep-input.ts";
import { COUNT, FLAG, keyword, SCHEMA } from "./keyword.ts";
import { accepts } from "./run.ts";
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
  const [first, ...others] = items.map((item, index) => z.optional(compileSub(item, inside(place, "items", index))));
  const rest = isSchema(place.schema.additionalItems)
    ? compileSub(place.schema.additionalItems, inside(place, "additionalItems"))
    : z.unknown();
  return first === undefined ? z.array(rest, WRONG_TYPE) : z.tuple([first, ...others], rest, WRONG_TYPE);
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
    onArray((value) =>
      value.flatMap((item, index) => {
        const earlier = value.findIndex((other) => deepEqual(other, item));
        const what = `must not repeat entry ${earlier}`;
        return earlier < index ? [{ path: [index], keyword: "uniqueItems", what }] : [];
      }),
    ),
  ];
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
