import { isRecord, type Path } from "../../../src/specs/json-value.ts";
import type { Change } from "./mutation.ts";
import type { Body } from "./subjects.ts";

/*
 * Single changes of a value that its schema has something to say about. Whether it forbids them is for another engine to tell.
 */

/** Values that no documented coercion turns into the type: `"15"` becomes 15, and 0 becomes `"0"`, but these stay what they are. */
const OF_ANOTHER_TYPE: Readonly<Record<string, readonly unknown[]>> = {
  string: [{}, [], null],
  integer: ["soon", 1.5, true, null],
  number: ["soon", true, {}, null],
  boolean: ["soon", 1, {}, null],
  object: ["text", 5, [], null],
  array: ["text", 5, {}, null],
};

/** All changes of a part, with their paths from its root. */
export function changesOf(schema: Body, value: unknown, path: Path = []): Change[] {
  const views = viewsOf(schema);
  return [
    ...views.flatMap((view) => changesBy(view, value, path)),
    ...(isRecord(value) ? changesInside(views, value, path) : []),
  ];
}

function changesInside(views: readonly Body[], value: Body, path: Path): Change[] {
  const declared = new Set(views.flatMap((view) => Object.keys(recordIn(view, "properties"))));
  const required = views.flatMap((view) => listIn(view, "required"));
  const names = [...new Set([...declared, ...Object.keys(value)])];
  return [
    ...names
      .filter((name) => name in value && required.includes(name))
      .map((name): Change => ({ kind: "a required field left out", path: [...path, name], value: undefined })),
    ...names.flatMap((name) => {
      const schemas = views.flatMap((view) => recordIn(view, "properties")[name] ?? []).filter(isRecord);
      const inner = [...path, name];
      return [
        ...changesOf({ allOf: schemas }, value[name], inner),
        ...(name in value ? [] : presences(schemas, inner)),
      ];
    }),
  ];
}

/** What one schema says of the value itself. */
function changesBy(schema: Body, value: unknown, path: Path): Change[] {
  const types = [schema.type].flat().filter((type) => typeof type === "string");
  const listed = "const" in schema ? [schema.const] : listIn(schema, "enum");
  const wrongTypes = path.length === 0 ? [] : types.slice(0, 1).flatMap((type) => OF_ANOTHER_TYPE[type] ?? []);
  return [
    ...wrongTypes.map((wrong): Change => ({ kind: "a value of a wrong type", path, value: wrong })),
    ...unlisted(listed).map((word): Change => ({ kind: "a word that is not listed", path, value: word })),
    ...otherWords(listed, value).map((word): Change => ({ kind: "fields that do not go together", path, value: word })),
    ...beyond(schema).map((number): Change => ({ kind: "a number beyond its bound", path, value: number })),
  ];
}

/** A field that is declared and not given: with it, the whole may say two things that exclude each other. */
function presences(schemas: readonly Body[], path: Path): Change[] {
  const [value] = schemas.flatMap(({ type }) => VALID[String(type)] ?? []);
  return value === undefined ? [] : [{ kind: "fields that do not go together", path, value }];
}

const VALID: Readonly<Record<string, unknown>> = { boolean: true, integer: 60, number: 60, string: "a text" };

function unlisted(listed: readonly unknown[]): string[] {
  const words = listed.filter((word) => typeof word === "string");
  return words.length === 0 ? [] : ["fortnight", "", ...words.slice(0, 1).map((word) => word.toUpperCase())];
}

/** Another listed word may not go together with the fields beside it. */
function otherWords(listed: readonly unknown[], value: unknown): readonly unknown[] {
  return listed.length < 2 ? [] : listed.filter((word) => word !== value);
}

function beyond(schema: Body): number[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  return [
    ...(typeof minimum === "number" ? [minimum - 1, 0, -1] : []),
    ...(typeof maximum === "number" ? [maximum + 1] : []),
    ...(typeof exclusiveMinimum === "number" ? [exclusiveMinimum, exclusiveMinimum - 1] : []),
    ...(typeof exclusiveMaximum === "number" ? [exclusiveMaximum, exclusiveMaximum + 1] : []),
  ];
}

/** A schema together with those that speak of the same value. */
function viewsOf(schema: Body): Body[] {
  const besides = ["allOf", "anyOf", "oneOf"].flatMap((name) => listIn(schema, name));
  return [schema, ...[...besides, schema.then, schema.else].filter(isRecord).flatMap(viewsOf)];
}

function recordIn(schema: Body, name: string): Body {
  const value = schema[name];
  return isRecord(value) ? value : {};
}

function listIn(schema: Body, name: string): readonly unknown[] {
  const value = schema[name];
  return Array.isArray(value) ? value : [];
}
