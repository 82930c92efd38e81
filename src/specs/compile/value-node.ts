import * as z from "zod/mini";
import { jsonTypeOf, own } from "../json-value.ts";
import { deepEqual } from "../deep-equal.ts";
import { showList, showWhole } from "../show-value.ts";
import { arrayNode, ARRAY_KEYWORDS } from "./array-node.ts";
import { type Assertion, assertion, withAssertions } from "./assertion.ts";
import type { Node, Place } from "./compilation.ts";
import { keepInput } from "./keep-input.ts";
import { keyword, LIST } from "./keyword.ts";
import { integerNode, NUMBER_KEYWORDS, numberNode } from "./number-node.ts";
import { OBJECT_KEYWORDS, objectNode } from "./object-node.ts";
import { findingsOf } from "./run.ts";
import { STRING_KEYWORDS, stringNode } from "./string-node.ts";
import { A_TYPE, declaredTypes, type TypeName } from "./types.ts";

/** What a schema says of the value itself: its type, what holds for that type, and the values listed. */
export function valueNode(place: Place): Node {
  const listed = listedValues(place);
  if (listed === undefined) return typeNode(place);
  const what = `must be ${listed.length === 1 ? "" : "one of "}${showAll(listed)}`;
  if (!listed.every(isPrimitive)) {
    return again(
      typeNode(place),
      assertion((value) =>
        listed.some((item) => deepEqual(item, value))
          ? []
          : [{ path: [], keyword: "enum", what, got: showWhole(value) }],
      ),
    );
  }
  const node = z.literal([...listed], { error: what });
  const rest = typeNode(place);
  // What else is said holds for the listed values already, as a rule.
  if (listed.every((value) => findingsOf(rest, value).length === 0)) return node;
  return node.check(assertion((value) => (listed.some((item) => item === value) ? findingsOf(rest, value) : [])));
}

/** A sentence has an end. */
const MOST_SHOWN = 50;

function showAll(listed: readonly unknown[]): string {
  const rest = listed.length - MOST_SHOWN;
  const shown = listed.slice(0, MOST_SHOWN).map(showWhole);
  return showList(rest > 0 ? [...shown, `${rest} other${rest === 1 ? "" : "s"}`] : shown);
}

/** `const` is a list of one. Where both stand, what both allow is allowed. */
function listedValues(place: Place): readonly unknown[] | undefined {
  const all = keyword(place, "enum", LIST);
  const only = own(place.schema, "const");
  if (only === undefined) return all;
  return all === undefined ? [only] : all.filter((item) => deepEqual(item, only));
}

function isPrimitive(value: unknown): value is string | number | boolean | null {
  return ["string", "number", "boolean", "null"].includes(jsonTypeOf(value));
}

/** The keywords that hold for one type only, by that type. */
const KEYWORDS: readonly (readonly [TypeName, readonly string[]])[] = [
  ["object", OBJECT_KEYWORDS],
  ["array", ARRAY_KEYWORDS],
  ["string", STRING_KEYWORDS],
  ["number", NUMBER_KEYWORDS],
];

function typeNode(place: Place): Node {
  const declared = declaredTypes(place);
  if (declared !== undefined)
    return unionOf(
      declared.map((type) => nodeOf(type, place)),
      declared,
    );
  const asserted = KEYWORDS.filter(([, keywords]) => keywords.some((name) => own(place.schema, name) !== undefined));
  if (asserted.length === 0) return z.unknown();
  const types = asserted.map(([type]) => type);
  return unionOf([...types.map((type) => nodeOf(type, place)), anythingBut(types)], types);
}

function unionOf(options: readonly Node[], types: readonly TypeName[]): Node {
  const [first, ...others] = options;
  if (first === undefined) return z.unknown();
  return others.length === 0
    ? first
    : z.union(options, { error: `must be ${showList(types.map((type) => A_TYPE[type]))}` });
}

/** An assertion without a `type` bites on its own type only. */
function anythingBut(types: readonly TypeName[]): Node {
  const excluded: readonly string[] = types;
  return z
    .unknown()
    .check(
      assertion((value) => (excluded.includes(jsonTypeOf(value)) ? [{ path: [], keyword: "type", what: "" }] : [])),
    );
}

function nodeOf(type: TypeName, place: Place): Node {
  switch (type) {
    case "object":
      return objectNode(place);
    case "array":
      return arrayNode(place);
    case "string":
      return stringNode(place);
    case "number":
      return numberNode(place);
    case "integer":
      return integerNode(place);
    case "boolean":
      return z.boolean({ error: `must be ${A_TYPE.boolean}` });
    case "null":
      return z.null({ error: `must be ${A_TYPE.null}` });
  }
}

function again(node: Node, ...assertions: readonly Assertion[]): Node {
  return keepInput(withAssertions(node, assertions));
}
