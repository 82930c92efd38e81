import type { Finding } from "../finding.ts";
import { has, isRecord, own } from "../json-value.ts";
import { showList } from "../show-value.ts";
import { type Assertion, assertion } from "./assertion.ts";
import { closest } from "./closest.ts";
import { beside, compileSub, isSchema, type Node, type Place } from "./compilation.ts";
import { keyword, LIST, SCHEMA } from "./keyword.ts";
import { accepts, findingsOf } from "./run.ts";

export function allOf(place: Place): Assertion[] {
  const nodes = compileAll(place, "allOf");
  return nodes.length === 0 ? [] : [assertion((value) => nodes.flatMap((node) => findingsOf(node, value)))];
}

export function anyOf(place: Place): Assertion[] {
  const nodes = compileAll(place, "anyOf");
  if (nodes.length === 0) return [];
  return [
    assertion((value) => {
      const refusals: (readonly Finding[])[] = [];
      for (const node of nodes) {
        const findings = findingsOf(node, value);
        if (findings.length === 0) return [];
        refusals.push(findings);
      }
      return closest(refusals);
    }),
  ];
}

export function oneOf(place: Place): Assertion[] {
  const nodes = compileAll(place, "oneOf");
  if (nodes.length === 0) return [];
  return [
    assertion((value) => {
      const findings = nodes.map((node) => findingsOf(node, value));
      const matching = findings.flatMap((found, index) => (found.length === 0 ? [index + 1] : []));
      if (matching.length === 1) return [];
      if (matching.length === 0) return closest(findings);
      return [{ path: [], keyword: "oneOf", what: several(place, matching, nodes.length) }];
    }),
  ];
}

export function not(place: Place): Assertion[] {
  const schema = keyword(place, "not", SCHEMA);
  if (schema === undefined) return [];
  const node = compileSub(schema, beside(place, "not"));
  return [assertion((value) => (accepts(node, value) ? forbidden(schema, value) : []))];
}

/** With a malformed alternative nothing is known of what it would have allowed: such a list allows everything. */
function compileAll(place: Place, name: "allOf" | "anyOf" | "oneOf"): readonly Node[] {
  const schemas = keyword(place, name, LIST) ?? [];
  const nodes = schemas.map((schema, index) => compileSub(schema, beside(place, name, index)));
  return name === "allOf" || schemas.every(isSchema) ? nodes : [];
}

/** `not: { required: [x] }` is how a schema says that x must be absent. */
function forbidden(schema: unknown, value: unknown): Finding[] {
  const required = isRecord(schema) && Object.keys(schema).length === 1 ? own(schema, "required") : undefined;
  const names = Array.isArray(required) && isRecord(value) ? required.filter((name) => has(value, name)) : [];
  if (names.length === 0) return [{ path: [], keyword: "not", what: "must not be of the form it has" }];
  if (names.length === 1) return [{ path: [names[0]], keyword: "not", what: "must not be given" }];
  return [{ path: [], keyword: "not", what: `must not hold ${showList(names, "and")} together` }];
}

function several(place: Place, matching: readonly number[], count: number): string {
  const names = requiredAlternatives(own(place.schema, "oneOf"));
  if (names.length === count)
    return `must hold only one of ${showList(
      names.filter((_, index) => matching.includes(index + 1)),
      "and",
    )}`;
  return `must match exactly one of ${count} alternatives, matches numbers ${showList(matching.map(String), "and")}`;
}

/** The names, where each alternative demands one property and nothing else. */
function requiredAlternatives(schemas: unknown): string[] {
  return Array.isArray(schemas)
    ? schemas.flatMap((schema) => {
        const required = isRecord(schema) && Object.keys(schema).length === 1 ? own(schema, "required") : undefined;
        return Array.isArray(required) && required.length === 1 ? [String(required[0])] : [];
      })
    : [];
}
