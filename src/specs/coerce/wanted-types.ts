import { type TypeName, typesIn } from "../compile/types.ts";
import { jsonTypeOf, own } from "../json-value.ts";
import type { Declared, View } from "./views.ts";

/** The types a place allows: what is always declared decides; branches count only where nothing else does. */
export function wantedTypes(declared: Declared): readonly TypeName[] {
  const types = wanted.get(declared) ?? typesWanted(declared);
  wanted.set(declared, types);
  return types;
}

const wanted = new WeakMap<Declared, readonly TypeName[]>();

function typesWanted({ views }: Declared): readonly TypeName[] {
  const certain = typesOf(views.filter((view) => view.certain));
  const [first, ...others] = certain.length > 0 ? certain : [typesOf(views).flat()];
  return [...new Set(first)].filter((type) => others.every((types) => types.includes(type)));
}

export function allows(types: readonly TypeName[], value: unknown): boolean {
  const type = jsonTypeOf(value);
  if (type === "number" && types.includes("integer")) return true;
  return types.some((allowed) => allowed === type);
}

function typesOf(views: readonly View[]): readonly (readonly TypeName[])[] {
  return views.flatMap(({ schema }) => {
    const types = typesIn(schema) ?? typesListed(schema);
    return types === undefined ? [] : [types];
  });
}

/** A list of strings declares a string without saying so. */
function typesListed(schema: Readonly<Record<string, unknown>>): readonly TypeName[] | undefined {
  const listed = Object.hasOwn(schema, "const") ? [own(schema, "const")] : own(schema, "enum");
  if (!Array.isArray(listed) || listed.length === 0) return undefined;
  return [...new Set(listed.map(jsonTypeOf))].filter((type) => type !== "other");
}
