import * as z from "zod/mini";
import { type Assertion, onNumber, withAssertions } from "./assertion.ts";
import type { Node, Place } from "./compilation.ts";
import { keyword, NUMBER, POSITIVE } from "./keyword.ts";
import { A_TYPE } from "./types.ts";

export const NUMBER_KEYWORDS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

export function numberNode(place: Place): Node {
  return withAssertions(z.number({ error: `must be ${A_TYPE.number}` }), bounds(place));
}

/** Zod's own integers stop at 2^53; those of JSON Schema do not. */
export function integerNode(place: Place): Node {
  const what = `must be ${A_TYPE.integer}`;
  const whole = onNumber((value) =>
    Number.isInteger(value) ? [] : [{ path: [], keyword: "type", what, got: `the number ${value}` }],
  );
  return withAssertions(z.number({ error: what }), [whole, ...bounds(place)]);
}

function bounds(place: Place): Assertion[] {
  return [
    ...bound(place, "minimum", "at least", (value, limit) => value >= limit),
    ...bound(place, "maximum", "at most", (value, limit) => value <= limit),
    ...bound(place, "exclusiveMinimum", "more than", (value, limit) => value > limit),
    ...bound(place, "exclusiveMaximum", "less than", (value, limit) => value < limit),
    ...multipleOf(place),
  ];
}

function bound(
  place: Place,
  name: string,
  words: string,
  holds: (value: number, limit: number) => boolean,
): Assertion[] {
  const limit = keyword(place, name, NUMBER);
  if (limit === undefined) return [];
  return [
    onNumber((value) =>
      holds(value, limit) ? [] : [{ path: [], keyword: name, what: `${words} ${limit}`, got: `${value}` }],
    ),
  ];
}

function multipleOf(place: Place): Assertion[] {
  const step = keyword(place, "multipleOf", POSITIVE);
  if (step === undefined) return [];
  return [
    onNumber((value) =>
      isMultiple(value, step)
        ? []
        : [{ path: [], keyword: "multipleOf", what: `a multiple of ${step}`, got: `${value}` }],
    ),
  ];
}

/** The arithmetic of ajv, which the platform's other clients use: no tolerance, so that 0.07 is no multiple of 0.01. */
function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return times === Number.parseInt(String(times), 10);
}
