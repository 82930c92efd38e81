import * as z from "zod/mini";
import type { Finding } from "../finding.ts";
import { has } from "../json-value.ts";
import { additional } from "./additional-properties.ts";
import { type Assertion, onRecord, withAssertions } from "./assertion.ts";
import { compileSub, inside, type Node, type Place } from "./compilation.ts";
import { dependencies } from "./dependencies.ts";
import { keepInput } from "./keep-input.ts";
import { COUNT, keyword, NAMES, RECORD, SCHEMA } from "./keyword.ts";
import { findingsOf } from "./run.ts";
import { A_TYPE } from "./types.ts";

export const OBJECT_KEYWORDS = [
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
  "dependencies",
];

export function objectNode(place: Place): Node {
  const declared = Object.entries(keyword(place, "properties", RECORD) ?? {});
  const nodes = new Map(
    declared.map(([name, schema]) => [name, compileSub(schema, inside(place, "properties", name))]),
  );
  const required = new Set(keyword(place, "required", NAMES));
  const shape = [...nodes]
    .filter(([name]) => name !== UNSAFE)
    .map(([name, node]) => [name, field(node, required.has(name))]);
  const undeclared = [...required].filter((name) => name === UNSAFE || !nodes.has(name));
  const node = z.looseObject(Object.fromEntries(shape), { error: `must be ${A_TYPE.object}` });
  return keepInput(
    withAssertions(node, [
      ...requiredNames(undeclared),
      ...unsafeProperty(nodes.get(UNSAFE)),
      ...additional(place, new Set(nodes.keys())),
      ...names(place),
      ...counts(place),
      ...dependencies(place),
    ]),
  );
}

/** Zod passes over a key of this name. */
const UNSAFE = "__proto__";

function field(node: Node, required: boolean): Node {
  const optional = z.optional(node);
  return required ? z.nonoptional(optional, { error: "is required" }) : optional;
}

function requiredNames(names: readonly string[]): Assertion[] {
  if (names.length === 0) return [];
  return [
    onRecord((value) =>
      names
        .filter((name) => !has(value, name))
        .map((name) => ({ path: [name], keyword: "required", what: "is required" })),
    ),
  ];
}

function unsafeProperty(node: Node | undefined): Assertion[] {
  if (node === undefined) return [];
  return [
    onRecord((value) =>
      has(value, UNSAFE)
        ? findingsOf(node, value[UNSAFE]).map((finding) => ({ ...finding, path: [UNSAFE, ...finding.path] }))
        : [],
    ),
  ];
}

function names(place: Place): Assertion[] {
  const schema = keyword(place, "propertyNames", SCHEMA);
  if (schema === undefined) return [];
  const node = compileSub(schema, inside(place, "propertyNames"));
  return [
    onRecord((value) =>
      Object.keys(value).flatMap((name) =>
        findingsOf(node, name).map(
          (finding): Finding => ({ ...finding, path: [name], what: `as a name: ${finding.what}` }),
        ),
      ),
    ),
  ];
}

function counts(place: Place): Assertion[] {
  const fewest = keyword(place, "minProperties", COUNT) ?? 0;
  const most = keyword(place, "maxProperties", COUNT) ?? Number.POSITIVE_INFINITY;
  if (fewest === 0 && most === Number.POSITIVE_INFINITY) return [];
  return [
    onRecord((value): Finding[] => {
      const count = Object.keys(value).length;
      const got = `${count}`;
      if (count < fewest) return [{ path: [], keyword: "minProperties", what: `at least ${fewest} properties`, got }];
      return count > most ? [{ path: [], keyword: "maxProperties", what: `at most ${most} properties`, got }] : [];
    }),
  ];
}
