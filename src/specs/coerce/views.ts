import { type Addresses, addressesOf } from "../compile/addresses.ts";
import { isRecord, own } from "../json-value.ts";

type SchemaRecord = Readonly<Record<string, unknown>>;

/** A schema that speaks about a value, and whether it always does: a branch of a condition does so only sometimes. */
export interface View {
  readonly schema: SchemaRecord;
  readonly certain: boolean;
}

/** A place in a document of schemas. */
export interface Declared {
  readonly addresses: Addresses;
  readonly views: readonly View[];
}

export function declaredBy(root: unknown): Declared {
  const addresses = addressesOf(root);
  return { addresses, views: expand([{ schema: root, certain: true }], addresses) };
}

/** What is declared about one property of an object. */
export function property({ addresses, views }: Declared, name: string): Declared {
  const found = views.flatMap(({ schema, certain }) => {
    const named = own(recordIn(schema, "properties"), name);
    const inner = named ?? own(schema, "additionalProperties");
    return inner === undefined ? [] : [{ schema: inner, certain }];
  });
  return { addresses, views: expand(found, addresses) };
}

/** What is declared about one entry of an array. */
export function entry({ addresses, views }: Declared, index: number): Declared {
  const found = views.flatMap(({ schema, certain }) => {
    const items = own(schema, "items");
    const inner = Array.isArray(items) ? (items[index] ?? own(schema, "additionalItems")) : items;
    return inner === undefined ? [] : [{ schema: inner, certain }];
  });
  return { addresses, views: expand(found, addresses) };
}

export function recordIn(schema: SchemaRecord, keyword: string): SchemaRecord {
  const value = own(schema, keyword);
  return isRecord(value) ? value : {};
}

interface Unread {
  readonly schema: unknown;
  readonly certain: boolean;
}

/** Each schema together with those it is made of. */
function expand(start: readonly Unread[], addresses: Addresses): readonly View[] {
  const views = new Map<object, View>();
  const open = [...start].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { schema, certain } = next;
    if (!isRecord(schema) || views.has(schema)) continue;
    views.set(schema, { schema, certain });
    open.push(...parts(schema, certain, addresses).reverse());
  }
  return [...views.values()];
}

function parts(schema: SchemaRecord, certain: boolean, addresses: Addresses): Unread[] {
  const ref = own(schema, "$ref");
  const target = typeof ref === "string" ? addresses.target(ref, schema)?.schema : undefined;
  return [
    ...[...listIn(schema, "allOf"), target].map((inner) => ({ schema: inner, certain })),
    ...[...listIn(schema, "anyOf"), ...listIn(schema, "oneOf"), own(schema, "then"), own(schema, "else")].map(
      (inner) => ({ schema: inner, certain: false }),
    ),
  ];
}

function listIn(schema: SchemaRecord, keyword: string): readonly unknown[] {
  const value = own(schema, keyword);
  return Array.isArray(value) ? value : [];
}
