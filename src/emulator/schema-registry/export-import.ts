import { Problem } from "../errors/problem.ts";
import { registryProblem } from "../errors/schema-registry.ts";
import type { Exchange } from "../http/exchange.ts";
import { type Json, type JsonObject, isObject, textAt } from "../json.ts";
import { TENANT_ID } from "../state/account.ts";
import type { Entity } from "../state/entity.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { owned } from "./find.ts";
import { KINDS } from "./kinds.ts";
import { create } from "./write.ts";

/** Stands for the tenant id in what is exported. */
const PLACEHOLDER = "<XDM_TENANTID_PLACEHOLDER>";

/** What the organisation and sandbox add, which the place it is imported to adds anew. */
const LEFT_OUT = ["refs", "imsOrg", "meta:registryMetadata", "meta:containerId", "meta:tenantNamespace"];

/** A resource after all that it depends on, in the form that an import takes. Adobe's own is everywhere and is left out. */
export function exportedWith(sandbox: Sandbox, entity: Entity): JsonObject[] {
  return dependenciesFirst(sandbox, entity, new Set()).map((each) => {
    const kept = Object.entries(each.body).filter(([key]) => !LEFT_OUT.includes(key));
    return replaced(Object.fromEntries(kept), TENANT_ID, PLACEHOLDER);
  });
}

function dependenciesFirst(sandbox: Sandbox, entity: Entity, seen: Set<string>): Entity[] {
  if (seen.has(entity.id)) return [];
  seen.add(entity.id);
  const needed = referencesIn(entity.body).flatMap((id) => {
    const found = owned(sandbox, id);
    return found === undefined ? [] : dependenciesFirst(sandbox, found.entity, seen);
  });
  return [...needed, entity];
}

function referencesIn(node: Json): string[] {
  if (Array.isArray(node)) return node.flatMap(referencesIn);
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "$ref" && typeof value === "string" ? [value] : referencesIn(value),
  );
}

/** Tenant ids stand in ids, and in the name of the object that the tenant's fields are below. */
function replaced(resource: JsonObject, from: string, to: string): JsonObject {
  const text = JSON.stringify(resource)
    .replaceAll(`https://ns.adobe.com/${from}/`, `https://ns.adobe.com/${to}/`)
    .replaceAll(`"_${from}"`, `"_${to}"`)
    .replaceAll(`"_${from}.`, `"_${to}.`)
    .replaceAll(`._${from}{}`, `._${to}{}`);
  const copy: JsonObject = JSON.parse(text);
  return copy;
}

/** Stores everything that was exported, or nothing. */
export function importAll(exchange: Exchange): Entity[] {
  const { body, sandbox } = exchange;
  if (!Array.isArray(body)) throw failed("The body is a list of exported resources.");
  const made: Entity[] = [];
  try {
    for (const exported of body) made.push(importOne(exported, exchange));
  } catch (error) {
    for (const { id } of made) for (const { store } of KINDS) sandbox[store].delete(id);
    throw error instanceof Problem ? failed(error.message) : error;
  }
  return made;
}

function importOne(exported: Json, exchange: Exchange): Entity {
  if (!isObject(exported)) throw failed("An exported resource is a JSON object.");
  const resource = replaced(exported, PLACEHOLDER, TENANT_ID);
  const kind = KINDS.find(({ resourceType }) => resourceType === resource["meta:resourceType"]);
  const id = idOf(resource);
  if (kind === undefined || id === undefined) throw failed("An exported resource has an $id and a meta:resourceType.");
  if (owned(exchange.sandbox, id) !== undefined) throw failed(`There is a resource with the $id ${id} already.`);
  const { "meta:immutableTags": _, ...untagged } = resource;
  return create(kind, untagged, exchange, {
    id,
    version: textAt({ version: resource.version ?? null }, "version") ?? "1.0",
  });
}

function idOf({ $id }: JsonObject): string | undefined {
  return typeof $id === "string" && $id.startsWith(`https://ns.adobe.com/${TENANT_ID}/`) ? $id : undefined;
}

function failed(detail: string): Problem {
  return registryProblem("XDM-3005-400", detail);
}
