import { has } from "../json-value.ts";
import { type Assertion, onRecord } from "./assertion.ts";
import { beside, compileSub, isSchema, type Place } from "./compilation.ts";
import { keyword, NAMES, RECORD } from "./keyword.ts";
import { findingsOf } from "./run.ts";
import { during } from "./conditional.ts";

/** A property that, when given, demands others or a form of the whole object. */
export function dependencies(place: Place): Assertion[] {
  return Object.entries(keyword(place, "dependencies", RECORD) ?? {}).flatMap(([name, demand]) =>
    NAMES.is(demand) ? namesWith(name, demand) : schemaWith(name, demand, place),
  );
}

function namesWith(name: string, demanded: readonly string[]): Assertion[] {
  return [
    onRecord((value) => {
      const missing = has(value, name) ? demanded.filter((other) => !has(value, other)) : [];
      const when = `${name} is given`;
      return missing.map((other) => ({ path: [other], keyword: "dependencies", what: "is required", when }));
    }),
  ];
}

function schemaWith(name: string, schema: unknown, place: Place): Assertion[] {
  const node = compileSub(schema, beside(place, "dependencies", name));
  if (!isSchema(schema)) return [];
  return [onRecord((value) => (has(value, name) ? during(`${name} is given`, findingsOf(node, value)) : []))];
}
