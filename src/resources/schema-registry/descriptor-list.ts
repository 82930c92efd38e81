import type { Answer } from "../../http/answer.ts";
import { isRecord, itemsOf, type JsonRecord, stringIn } from "../../http/envelopes.ts";
import type { Operation } from "../../http/operation.ts";
import { Page } from "../../http/page.ts";
import { plainPath } from "../../http/path.ts";
import type { Found, Look, Search } from "../../http/recovery/search.ts";
import type { IdInput } from "../../ids.ts";
import { type Container, SCHEMA_REGISTRY } from "./containers.ts";
import type { DescriptorSummary, DescriptorType } from "./descriptor-types.ts";
import { nextStart, pageQuery, type Paging } from "./pages.ts";
import { madeBy } from "./search.ts";
import { equals, propertyQuery, type RegistryCondition, type RegistryFilters } from "./where.ts";

/** The form a list of descriptors answers in: each whole, or its id and type alone. */
export type DescriptorListForm = "xdm" | "id";

/** Fields a list of descriptors can be filtered by. */
export interface DescriptorFilter {
  readonly "@type"?: RegistryCondition<DescriptorType> | undefined;
  readonly "xdm:sourceSchema"?: RegistryCondition<IdInput<"SchemaId">> | undefined;
  readonly "xdm:sourceProperty"?: RegistryCondition<string> | undefined;
  readonly "xdm:destinationSchema"?: RegistryCondition<IdInput<"SchemaId">> | undefined;
  readonly "xdm:namespace"?: RegistryCondition<string | number> | undefined;
  readonly "xdm:isPrimary"?: RegistryCondition<boolean> | undefined;
}

/** What a list of descriptors takes. */
export interface DescriptorListQuery<Form extends DescriptorListForm = DescriptorListForm>
  extends RegistryFilters<DescriptorFilter>,
    Paging {
  /** @default "xdm" */
  readonly form?: Form | undefined;
  /** @default "tenant" */
  readonly container?: Container | undefined;
}

/** The only media types of this list that have pages; those without `v2` give all at once, grouped by type. */
const ACCEPT = {
  xdm: "application/vnd.adobe.xdm-v2+json",
  id: "application/vnd.adobe.xdm-v2-id+json",
} as const;

/** Pages that are read at the most when a lost descriptor is looked for. */
const MOST_PAGES = 10;

/** One page of a list of descriptors. */
export function descriptorPage<T extends DescriptorSummary>(
  query: DescriptorListQuery,
  start: string | undefined,
  walked: ReadonlySet<string> | undefined = new Set(start === undefined ? [] : [start]),
): Operation<Page<T>> {
  return {
    kind: "read",
    method: "GET",
    path: plainPath(`${SCHEMA_REGISTRY}/${query.container ?? "tenant"}/descriptors`),
    query: { ...propertyQuery("descriptors.list", query), ...pageQuery("descriptors.list", query, start) },
    headers: { accept: ACCEPT[query.form ?? "xdm"] },
    read: (answer) =>
      new Page(
        recordsIn(answer).map((record) => readDescriptor<T>(record, answer)),
        nextStart(answer, walked),
      ),
  };
}

/** Only the id is insisted on. */
export function readDescriptor<T extends DescriptorSummary>(json: unknown, answer: Answer): T {
  if (!isRecord(json)) return answer.unexpected("the answer is not a descriptor");
  const descriptor: unknown = { ...json, "@id": stringIn(answer, json, "@id") };
  return descriptor as T;
}

/** `{results: […]}`, or an object that holds a list for each type; in either, a descriptor may be given by its id or path alone. */
function recordsIn(answer: Answer): readonly JsonRecord[] {
  const { json } = answer;
  if (!isRecord(json)) return itemsOf(answer, "results");
  const groups: readonly [string | undefined, unknown][] = Array.isArray(json.results)
    ? [[undefined, json.results]]
    : Object.entries(json).filter(([type]) => !type.startsWith("_"));
  return groups.flatMap(([type, group]) => {
    if (!Array.isArray(group)) return answer.unexpected("the answer is not a list of descriptors by their type");
    return group.map((item: unknown) => recordOf(item, type) ?? answer.unexpected("a descriptor has no form we know"));
  });
}

function recordOf(item: unknown, type: string | undefined): JsonRecord | undefined {
  if (isRecord(item)) return item;
  // A link is a path that ends with the id.
  const id = typeof item === "string" ? item.slice(item.lastIndexOf("/") + 1) : undefined;
  return id === undefined ? undefined : { "@id": id, ...(type === undefined ? {} : { "@type": type }) };
}

/** How to look for what a lost create made: among those of its type about its schema. */
export function descriptorSearch<T extends DescriptorSummary>(body: {
  readonly "@type": string;
  readonly "xdm:sourceSchema": string;
}): Search<T> {
  const fields = ["@type", "xdm:sourceSchema"] as const;
  const query = { property: fields.map((field) => equals(field, body[field])) };
  return { sent: () => body, idOf: (descriptor) => descriptor["@id"], find: (look) => findAll<T>(look, query) };
}

async function findAll<T extends DescriptorSummary>(
  look: Look,
  query: DescriptorListQuery,
): Promise<readonly Found<T>[]> {
  const found: Found<T>[] = [];
  let start: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await look(descriptorPage<T>(query, start));
    found.push(...page.items.map(foundOf));
    start = page.continuationToken;
    if (start === undefined) break;
  }
  return found;
}

/** Some samples tell who made a descriptor and when, in one of two places; others do not. */
function foundOf<T extends DescriptorSummary>(descriptor: T): Found<T> {
  const entity: JsonRecord = Object.fromEntries(Object.entries(descriptor));
  const { created, createdClient } = entity;
  const metadata = entity["meta:registryMetadata"];
  const made = madeBy(isRecord(metadata) ? metadata : {});
  return {
    id: descriptor["@id"],
    entity,
    result: descriptor,
    createdAt: made.createdAt ?? (typeof created === "number" ? created : undefined),
    createdClient: made.createdClient ?? (typeof createdClient === "string" ? createdClient : undefined),
  };
}
