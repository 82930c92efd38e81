import { isRecord, own } from "../../src/specs/json-value.ts";
import { addressesOf } from "../../src/specs/compile/addresses.ts";
import { randomValue } from "./random-value.ts";
import type { Random } from "./random.ts";

/** A value that has a good chance to be valid, or is one step away from it: random ones alone would nearly all be refused at the first keyword. */
export function valueFor(schema: unknown, root: unknown, random: Random, depth = 4): unknown {
  if (!isRecord(schema) || depth <= 0 || random.chance(0.08)) return randomValue(random, 2);
  const ref = own(schema, "$ref");
  if (typeof ref === "string" && random.chance(0.8))
    return valueFor(addressesOf(root).target(ref, schema)?.schema, root, random, depth - 1);
  if (Object.hasOwn(schema, "const")) return schema.const;
  const listed = listIn(schema, "enum");
  if (listed.length > 0) return listed[random.below(listed.length)];
  const alternatives = ["allOf", "anyOf", "oneOf"].flatMap((name) => listIn(schema, name));
  const branches = ["then", "else"].map((name) => own(schema, name)).filter((branch) => branch !== undefined);
  const others = [...alternatives, ...branches];
  if (others.length > 0 && random.chance(0.6)) {
    const picked = valueFor(others[random.below(others.length)], root, random, depth - 1);
    const base = valueForType(schema, root, random, depth);
    return isRecord(picked) && isRecord(base) ? { ...base, ...picked } : picked;
  }
  return valueForType(schema, root, random, depth);
}

function valueForType(
  schema: Readonly<Record<string, unknown>>,
  root: unknown,
  random: Random,
  depth: number,
): unknown {
  const named = own(schema, "type");
  const types: readonly unknown[] = Array.isArray(named) ? named : [named];
  const type = types[random.below(types.length)] ?? guess(schema);
  switch (type) {
    case "object":
      return objectFor(schema, root, random, depth);
    case "array":
      return arrayFor(schema, root, random, depth);
    case "integer":
    case "number":
      return numberFor(schema, random, type === "integer");
    case "string":
      return random.pick(["", "a", "ab", "abc", "7", "😀", "once"]);
    case "boolean":
      return random.chance(0.5);
    case "null":
      return null;
    default:
      return randomValue(random, 2);
  }
}

function guess(schema: Readonly<Record<string, unknown>>): string | undefined {
  const keys = Object.keys(schema);
  if (keys.some((key) => /ropert|required|dependencies/.test(key))) return "object";
  if (keys.some((key) => /tems|contains/.test(key))) return "array";
  if (keys.some((key) => /imum|multipleOf/.test(key))) return "number";
  return keys.some((key) => /Length|pattern/.test(key)) ? "string" : undefined;
}

function objectFor(schema: Readonly<Record<string, unknown>>, root: unknown, random: Random, depth: number): unknown {
  const properties = recordIn(schema, "properties");
  const required = listIn(schema, "required").filter((name) => typeof name === "string");
  const names = new Set([
    ...Object.keys(properties).filter(() => random.chance(0.7)),
    ...required.filter(() => random.chance(0.9)),
    ...(random.chance(0.15) ? ["extra"] : []),
  ]);
  return Object.fromEntries([...names].map((name) => [name, valueFor(own(properties, name), root, random, depth - 1)]));
}

function arrayFor(schema: Readonly<Record<string, unknown>>, root: unknown, random: Random, depth: number): unknown {
  const items = own(schema, "items");
  const inner = (index: number) => (Array.isArray(items) ? items[index] : (items ?? own(schema, "contains")));
  return Array.from({ length: random.below(4) }, (_, index) => valueFor(inner(index), root, random, depth - 1));
}

function numberFor(schema: Readonly<Record<string, unknown>>, random: Random, whole: boolean): number {
  const limits = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"].map((name) =>
    own(schema, name),
  );
  const numbers = limits.filter((limit) => typeof limit === "number");
  const base = numbers[random.below(numbers.length)] ?? random.below(20);
  return base + random.pick([0, 1, -1, whole ? 0 : 0.5]);
}

function listIn(schema: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const value = own(schema, name);
  return Array.isArray(value) ? value : [];
}

function recordIn(schema: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const value = own(schema, name);
  return isRecord(value) ? value : {};
}
