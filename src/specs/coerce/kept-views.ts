import {
  type Declared,
  declaredBy as readDeclared,
  entry as readEntry,
  property as readProperty,
  recordIn,
} from "./views.ts";

/*
 * What a schema declares, read once for each place of it: every payload of a spec asks for the same places again. A schema that has been compiled
 * does not change.
 */

const roots = new WeakMap<object, Declared>();
const places = new WeakMap<Declared, Map<string | number, Declared>>();

export function declaredBy(root: unknown): Declared {
  if (typeof root !== "object" || root === null) return readDeclared(root);
  const known = roots.get(root);
  if (known !== undefined) return known;
  const declared = readDeclared(root);
  roots.set(root, declared);
  return declared;
}

/** What is declared about one property of an object. */
export function property(declared: Declared, name: string): Declared {
  // Other names are the payload's own, and there is no end of them.
  const isNamed = declared.views.some(({ schema }) => Object.hasOwn(recordIn(schema, "properties"), name));
  return isNamed ? kept(declared, name, () => readProperty(declared, name)) : readProperty(declared, name);
}

/** What is declared about one entry of an array. */
export function entry(declared: Declared, index: number): Declared {
  const isPlaced = declared.views.some(({ schema }) => Array.isArray(schema.items));
  return isPlaced ? readEntry(declared, index) : kept(declared, 0, () => readEntry(declared, index));
}

function kept(declared: Declared, key: string | number, read: () => Declared): Declared {
  const inner = places.get(declared) ?? new Map<string | number, Declared>();
  places.set(declared, inner);
  const known = inner.get(key) ?? read();
  inner.set(key, known);
  return known;
}
