import { parse } from "yaml";
import type { OperationFact, Service } from "../../test/support/operations.ts";

/*
 * Adobe's API files, read as facts: which operations there are, and what each of them must be sent.
 */

type Node = Readonly<Record<string, unknown>>;

const METHODS = ["get", "post", "put", "patch", "delete"];

/** The operations of one file, OpenAPI 3 or Swagger 2, in its order. */
export function operationsIn(service: Service, yaml: string): OperationFact[] {
  const file = node(parse(yaml));
  return Object.entries(node(file.paths)).flatMap(([path, item]) =>
    Object.entries(node(item))
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) =>
        factOf(file, { service, method: method.toUpperCase(), path }, node(item), node(operation)),
      ),
  );
}

function factOf(
  file: Node,
  place: Pick<OperationFact, "service" | "method" | "path">,
  item: Node,
  operation: Node,
): OperationFact {
  const parameters = [...list(item.parameters), ...list(operation.parameters)].map((one) => followed(file, one));
  const query = parameters.filter((one) => one.in === "query");
  return {
    ...place,
    query: namesOf(query.filter((one) => one.required === true)),
    optional: namesOf(query.filter((one) => one.required !== true)),
    values: Object.fromEntries(query.flatMap((one) => valuesOf(file, one))),
    body: [...new Set(required(file, bodyOf(file, parameters, operation)))],
    ...(operation.deprecated === true ? { deprecated: true } : {}),
  };
}

const namesOf = (parameters: readonly Node[]) => parameters.map(({ name }) => String(name));

/** The values a parameter may have, where they are listed. */
function valuesOf(file: Node, parameter: Node): [string, string[]][] {
  const listed = parameter.enum ?? followed(file, parameter.schema).enum;
  return Array.isArray(listed) ? [[String(parameter.name), listed.map(String)]] : [];
}

/** Swagger 2 has the body among the parameters, OpenAPI 3 apart, by media type. */
function bodyOf(file: Node, parameters: readonly Node[], operation: Node): unknown {
  const content = node(followed(file, operation.requestBody).content);
  const [media] = Object.values(content);
  return parameters.find((one) => one.in === "body")?.schema ?? node(media).schema;
}

/** Names of the required fields of a schema, those of its parts included. */
function required(file: Node, schema: unknown): string[] {
  const { required: own, allOf, type, items } = followed(file, schema);
  const ofItems = type === "array" ? required(file, items).map((name) => `[].${name}`) : [];
  return [...list(own).map(String), ...list(allOf).flatMap((part) => required(file, part)), ...ofItems];
}

function followed(file: Node, value: unknown): Node {
  const { $ref } = node(value);
  if (typeof $ref !== "string") return node(value);
  return followed(
    file,
    $ref
      .slice(2)
      .split("/")
      .reduce<unknown>((inner, key) => node(inner)[key], file),
  );
}

function node(value: unknown): Node {
  return typeof value === "object" && value !== null ? (value as Node) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
