import { type Json, type JsonObject, isObject, listAt, textAt } from "../json.ts";
import type { Find } from "./find.ts";

/** What a resource comes to once everything that it refers to is in place. */
export interface Shape {
  readonly properties: JsonObject;
  readonly required: readonly string[];
}

const LOCAL = "#/definitions/";

/** The fields of a resource: its own, and those of all that its `allOf` names. What cannot be found adds none. */
export function shapeOf(resource: JsonObject, find: Find): Shape {
  return shapeIn(resource, { find, definitions: resource.definitions, seen: [] });
}

/** Where a resource is being resolved. */
interface Scope {
  readonly find: Find;
  /** What `#/definitions/…` is about. */
  readonly definitions: Json | undefined;
  /** The resources on the way here: a data type may lead back to itself. */
  readonly seen: readonly string[];
}

function shapeIn(node: JsonObject, scope: Scope): Shape {
  const parts = listAt(node, "allOf").filter(isObject);
  const own = { properties: fieldsIn(node.properties, scope), required: namesIn(node.required) };
  return parts.map((part) => partShape(part, scope)).reduceRight((sum, part) => merged(part, sum), own);
}

function partShape(part: JsonObject, scope: Scope): Shape {
  const ref = textAt(part, "$ref");
  const { allOf: _, ...inline } = part;
  const here = shapeIn(inline, scope);
  if (ref === undefined) return here;
  const target = targetOf(ref, scope);
  return target === undefined ? here : merged(shapeIn(target.node, target.scope), here);
}

/** The node that a reference leads to, unless it is unknown or leads in a circle. */
function targetOf(ref: string, scope: Scope): { node: JsonObject; scope: Scope } | undefined {
  if (scope.seen.includes(ref)) return undefined;
  const seen = [...scope.seen, ref];
  if (ref.startsWith(LOCAL)) {
    const { definitions } = scope;
    const name = ref.slice(LOCAL.length);
    const node = isObject(definitions) && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    return isObject(node) ? { node, scope: { ...scope, seen } } : undefined;
  }
  const node = scope.find(ref);
  // Its local references are about its own definitions, so those on the way here may come up again.
  const foreign = seen.filter((each) => !each.startsWith(LOCAL));
  return node && { node, scope: { find: scope.find, definitions: node.definitions, seen: foreign } };
}

function fieldsIn(properties: Json | undefined, scope: Scope): JsonObject {
  if (!isObject(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, isObject(field) ? fieldIn(field, scope) : field]),
  );
}

/** A field with everything in it that it refers to. */
function fieldIn({ $ref, ...field }: JsonObject, scope: Scope): JsonObject {
  const target = typeof $ref === "string" ? targetOf($ref, scope) : undefined;
  const from = target === undefined ? {} : referenced(target.node, target.scope);
  const { properties, items, additionalProperties, ...rest } = field;
  const own: JsonObject = { ...rest };
  if (isObject(properties) || field.allOf !== undefined) {
    const shape = shapeIn(field, scope);
    delete own.allOf;
    own.properties = shape.properties;
    if (shape.required.length > 0) own.required = [...shape.required];
  }
  if (items !== undefined) own.items = isObject(items) ? fieldIn(items, scope) : items;
  if (additionalProperties !== undefined) {
    own.additionalProperties = isObject(additionalProperties)
      ? fieldIn(additionalProperties, scope)
      : additionalProperties;
  }
  return mergedField(from, own);
}

/** What a data type brings into the field that refers to it: its titles stay its own. */
function referenced(node: JsonObject, scope: Scope): JsonObject {
  const type = node.type ?? "object";
  if (type !== "object") return { type, ...(isObject(node.items) ? { items: fieldIn(node.items, scope) } : {}) };
  const { properties, required } = shapeIn(node, scope);
  return { type, properties, ...(required.length > 0 ? { required: [...required] } : {}) };
}

function merged(one: Shape, other: Shape): Shape {
  return {
    properties: mergedProperties(one.properties, other.properties),
    required: [...new Set([...one.required, ...other.required])],
  };
}

/** Field groups meet in objects of the same name: the one of the tenant, above all. */
function mergedProperties(one: JsonObject, other: JsonObject): JsonObject {
  const added = Object.entries(other).map(([name, field]) => {
    const before = Object.hasOwn(one, name) ? one[name] : undefined;
    return [name, isObject(before) && isObject(field) ? mergedField(before, field) : field] as const;
  });
  return { ...one, ...Object.fromEntries(added) };
}

function mergedField(one: JsonObject, other: JsonObject): JsonObject {
  const both = { ...one, ...other };
  if (!isObject(one.properties) || !isObject(other.properties)) return both;
  return { ...both, properties: mergedProperties(one.properties, other.properties) };
}

function namesIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === "string") : [];
}
