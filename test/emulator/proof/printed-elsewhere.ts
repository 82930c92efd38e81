import { type DocumentedExchange, documentedExchanges } from "../../support/exchanges.ts";
import { type OperationFact, OPERATIONS } from "../../support/operations.ts";
import { carriedResponseSchemas } from "../../support/response-schemas.ts";

/*
 * Documents of different years print more or less of the same resource. What one of them leaves out and another, or the API file, has is
 * no invention of the emulator's.
 */

/** Resources of the registry have their audit block and their bookkeeping in common. */
const ALIKE = /^(schemas|classes|fieldgroups|mixins|datatypes|unions|behaviors|export|import)$/;

/** Whether an answer about a resource like this one has a member at a path, in any other document. */
export function isPrintedElsewhere({ service, path }: DocumentedExchange, member: string): boolean {
  return known().has(`${kindOf(service, path)} ${bare(member)}`);
}

let all: Set<string> | undefined;

function known(): Set<string> {
  all ??= new Set([...documentedExchanges().flatMap(membersOf), ...OPERATIONS.flatMap(membersInFile)]);
  return all;
}

function membersOf({ service, path, response }: DocumentedExchange): string[] {
  return paths(response, "").map((member) => `${kindOf(service, path)} ${bare(member)}`);
}

function paths(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => paths(each, below(at, "[]")));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = below(at, /^([\da-f]{20,}|01[\dA-Z]{24})$/.test(key) ? "*" : key);
    return [name, ...paths(inner, name)];
  });
}

function membersInFile({ service, method, path }: OperationFact): string[] {
  const { responses, definitions } = carriedResponseSchemas(service);
  const answers = Object.entries(responses[`${method} ${path}`] ?? {}).filter(([status]) => status.startsWith("2"));
  const members = answers.flatMap(([, schema]) => pathsIn(schema, "", definitions, 0));
  return members.map((member) => `${kindOf(service, path)} ${bare(member)}`);
}

const DEEPEST = 8;

function pathsIn(schema: unknown, at: string, definitions: Readonly<Record<string, unknown>>, depth: number): string[] {
  if (typeof schema !== "object" || schema === null || depth > DEEPEST) return [];
  const { $ref, properties, items, allOf, additionalProperties } = schema as Record<string, unknown>;
  const into = (inner: unknown, path: string) => pathsIn(inner, path, definitions, depth + 1);
  return [
    ...(typeof $ref === "string" ? into(definitions[$ref.replace("#/definitions/", "")], at) : []),
    ...(Array.isArray(allOf) ? allOf.flatMap((part) => into(part, at)) : []),
    ...into(items, below(at, "[]")),
    ...into(additionalProperties, below(at, "*")),
    ...Object.entries(properties ?? {}).flatMap(([name, inner]) => [below(at, name), ...into(inner, below(at, name))]),
  ];
}

const below = (at: string, name: string) => (at === "" ? name : `${at}.${name}`);

/** Without the envelope of a list. */
function bare(member: string): string {
  return member.replace(/^((items|results|data|xdm:\w+)\.)?(\[\]|\*)\.(?=.)/, "");
}

function kindOf(service: string, path: string): string {
  const segments = path
    .split("/")
    .filter((each) => each !== "" && !/^(tenant|global|\{CONTAINER_ID\}|rpc|v2)$/.test(each));
  const collection = segments[0] ?? "";
  const under = /^(action|explore|configs|test|search|mappings|files|uniques)$/.exec(segments.at(-1) ?? "")?.[0] ?? "";
  return `${service} ${ALIKE.test(collection) ? "resources" : collection} ${under}`;
}
