import * as z from "zod/mini";
import type { Finding } from "../finding.ts";
import { showValue } from "../show-value.ts";
import { type Assertion, onString, withAssertions } from "./assertion.ts";
import type { Node, Place } from "./compilation.ts";
import { COUNT, keyword, TEXT } from "./keyword.ts";
import { patternOf } from "./pattern.ts";
import { A_TYPE } from "./types.ts";

export const STRING_KEYWORDS = ["minLength", "maxLength", "pattern"];

export function stringNode(place: Place): Node {
  const node = z.string({ error: `must be ${A_TYPE.string}` });
  return withAssertions(node, [...lengths(place), ...pattern(place)]);
}

function lengths(place: Place): Assertion[] {
  const shortest = keyword(place, "minLength", COUNT) ?? 0;
  const longest = keyword(place, "maxLength", COUNT) ?? Number.POSITIVE_INFINITY;
  if (shortest === 0 && longest === Number.POSITIVE_INFINITY) return [];
  return [
    onString((value): Finding[] => {
      const length = codePoints(value);
      const got = `${length}`;
      if (length < shortest)
        return [{ path: [], keyword: "minLength", what: `at least ${characters(shortest)} long`, got }];
      return length > longest
        ? [{ path: [], keyword: "maxLength", what: `at most ${characters(longest)} long`, got }]
        : [];
    }),
  ];
}

function pattern(place: Place): Assertion[] {
  const source = keyword(place, "pattern", TEXT);
  if (source === undefined) return [];
  const regex = patternOf(source, [...place.path, "pattern"]);
  const what = `must match the pattern ${source}`;
  return [
    onString((value) => (regex.test(value) ? [] : [{ path: [], keyword: "pattern", what, got: showValue(value) }])),
  ];
}

function codePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

function characters(count: number): string {
  return `${count} character${count === 1 ? "" : "s"}`;
}
