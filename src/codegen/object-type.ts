import { isRecord, own } from "../specs/json-value.ts";
import { docComment, docOf } from "./doc-comment.ts";
import { imported, type Place } from "./place.ts";
import { indent, propertyName } from "./text.ts";

type Schema = Readonly<Record<string, unknown>>;

/** Whether a schema without a type means an object. */
export function saysObject(schema: Schema): boolean {
  return ["properties", "required", "additionalProperties", "patternProperties"].some(
    (keyword) => own(schema, keyword) !== undefined,
  );
}

export function objectType(schema: Schema, place: Place): string {
  const declared = Object.entries(recordAt(schema, "properties"));
  const required = requiredOf(schema);
  const isSlip = place.slips && schema === place.root && declared.length > 0;
  const fields = [
    ...declared.map(([name, inner]) => declaredField(name, inner, required.has(name), place)),
    ...[...required]
      .filter((name) => !declared.some(([each]) => each === name))
      .map((name) => undeclaredField(name, isSlip, place)),
  ];
  const others = othersOf(schema, place);
  if (fields.length === 0) return openObject(others, place);
  // What may stand under any name cannot be said beside fields of other types.
  if (others !== "never") fields.push("readonly [key: string]: unknown;");
  if (
    others !== "never" &&
    place.mappings &&
    !("mappingId" in recordAt(schema, "properties")) &&
    !required.has("mappingId")
  ) {
    fields.unshift(`readonly mappingId?: ${mappingId(place)} | undefined;`);
  }
  return braces(fields);
}

/** Fields between braces, each on lines of its own. */
export function braces(fields: readonly string[]): string {
  return fields.length === 0 ? "{}" : `{${indent(`\n${fields.join("\n")}`)}\n}`;
}

/** One field, documented. */
export function field(name: string, type: string, isRequired: boolean, doc = ""): string {
  if (type === "never") return `${doc}readonly ${propertyName(name)}?: undefined;`;
  return isRequired
    ? `${doc}readonly ${propertyName(name)}: ${type};`
    : `${doc}readonly ${propertyName(name)}?: ${type === "unknown" ? type : `${type} | undefined`};`;
}

function requiredOf(schema: Schema): ReadonlySet<string> {
  const required = own(schema, "required");
  return new Set(Array.isArray(required) ? required.filter((name) => typeof name === "string") : []);
}

function declaredField(name: string, schema: unknown, isRequired: boolean, place: Place): string {
  return field(name, known(name, place) ?? place.write(schema, place), isRequired, docOf(schema));
}

function undeclaredField(name: string, isSlip: boolean, place: Place): string {
  const doc = docComment(["Required by the spec, which does not say what it is."]);
  return field(name, known(name, place) ?? "unknown", !isSlip, doc);
}

/** Fields of a transformation that this package knows better than the spec, which says that they are strings. */
function known(name: string, place: Place): string | undefined {
  if (!place.mappings) return undefined;
  if (name === "mappingId") return mappingId(place);
  return name === "mappingVersion" ? "number | string" : undefined;
}

const mappingId = (place: Place) => `${imported(place, "IdInput")}<"MappingSetId">`;

/** The type of what may stand under names that are not declared; never where a literal should not name others. */
function othersOf(schema: Schema, place: Place): string {
  const patterns = Object.keys(recordAt(schema, "patternProperties"));
  if (patterns.length > 0) return "unknown";
  const additional = own(schema, "additionalProperties");
  if (additional === undefined || additional === false) return "never";
  return place.write(additional, place);
}

function openObject(others: string, place: Place): string {
  if (place.mappings) return imported(place, "OtherParams");
  return `Readonly<Record<string, ${others === "never" ? "unknown" : others}>>`;
}

function recordAt(schema: Schema, keyword: string): Schema {
  const value = own(schema, keyword);
  return isRecord(value) ? value : {};
}
