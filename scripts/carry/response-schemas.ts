import { parse } from "yaml";
import type { ResponseSchemas } from "../../test/support/response-schemas.ts";

/*
 * What Adobe's API files say of answers, as facts: for each operation the JSON Schema of each answer, by its status. Words and
 * examples are left out, and the dialects of OpenAPI 3 and Swagger 2 become JSON Schema draft-07.
 */

type Node = Readonly<Record<string, unknown>>;

const METHODS = ["get", "post", "put", "patch", "delete"];
const LISTS = ["allOf", "oneOf", "anyOf"];
const FACTS = [
  "type",
  "required",
  "enum",
  "const",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
];

/** The answers of one file, and the definitions that they refer to. */
export function responseSchemasIn(yaml: string): ResponseSchemas {
  const file = node(parse(yaml));
  const all = node(node(file.components).schemas ?? file.definitions);
  const responses = Object.fromEntries(
    Object.entries(node(file.paths)).flatMap(([path, item]) =>
      Object.entries(node(item))
        .filter(([method]) => METHODS.includes(method))
        .map(([method, operation]) => [`${method.toUpperCase()} ${path}`, answersOf(file, node(operation))] as const),
    ),
  );
  return { responses, definitions: reachable(all, responses) };
}

function answersOf(file: Node, operation: Node): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node(operation.responses)).map(([status, response]) => [status, reduced(schemaOf(file, response))]),
  );
}

/** Swagger 2 has the schema in the response, OpenAPI 3 by media type. */
function schemaOf(file: Node, response: unknown): unknown {
  const { $ref } = node(response);
  if (typeof $ref === "string") return schemaOf(file, at(file, $ref));
  const [media] = Object.values(node(node(response).content));
  return node(media).schema ?? node(response).schema ?? true;
}

function at(file: Node, ref: string): unknown {
  return ref
    .split("/")
    .slice(1)
    .reduce((here: unknown, key) => node(here)[key.replaceAll("~1", "/").replaceAll("~0", "~")], file);
}

/** A schema with what decides, and nothing of what is said about it. */
function reduced(schema: unknown): unknown {
  if (typeof schema === "boolean") return schema;
  const { $ref, ...rest } = node(schema);
  if (typeof $ref === "string") return { $ref: `#/definitions/${$ref.split("/").at(-1)}` };
  const facts = Object.entries(rest).flatMap(([key, value]): [string, unknown][] => {
    if (FACTS.includes(key)) return [[key, value]];
    if (key === "properties") return [[key, each(value)]];
    if (key === "items" || key === "not") return [[key, reduced(value)]];
    if (key === "additionalProperties") return [[key, reduced(value)]];
    return LISTS.includes(key) && Array.isArray(value) ? [[key, value.map(reduced)]] : [];
  });
  const kept = Object.fromEntries(facts);
  return rest.nullable === true && typeof rest.type === "string" ? { ...kept, type: [rest.type, "null"] } : kept;
}

function each(properties: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node(properties)).map(([name, schema]) => [name, reduced(schema)]));
}

/** The definitions that the answers refer to, and those that they refer to in turn. */
function reachable(all: Node, responses: unknown): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const visit = (value: unknown): void => {
    for (const [, name = ""] of JSON.stringify(value).matchAll(/"#\/definitions\/([^"]+)"/g)) {
      if (Object.hasOwn(found, name)) continue;
      found[name] = reduced(all[name]);
      visit(found[name]);
    }
  };
  visit(responses);
  return Object.fromEntries(Object.entries(found).sort(([one], [two]) => (one < two ? -1 : 1)));
}

function node(value: unknown): Node {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Node) : {};
}
