import { type JsonObject, compact, listAt, textAt } from "../json.ts";
import { ORG_ID } from "../state/account.ts";
import type { Sandbox } from "../state/sandbox.ts";
import type { Find } from "./find.ts";
import { TENANT_NAMESPACE, altIdOf } from "./ids.ts";
import type { Kind } from "./kinds.ts";
import { LIBRARY_VERSION } from "./library/resource.ts";

/** Who did it, and when. */
export interface Stamp {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly clientId: string;
  readonly userId: string;
  readonly eTag: string;
}

/** What a resource is called. */
export interface Identity {
  readonly id: string;
  readonly version: string;
}

/** A definition completed the way the registry prints the resource, as if it were new. */
export function complete(
  kind: Kind,
  definition: JsonObject,
  { id, version }: Identity,
  { sandbox, find, stamp }: { sandbox: Sandbox; find: Find; stamp: Stamp },
): JsonObject {
  const isSchema = kind.resourceType === "schemas";
  const refs = refsOf(definition);
  return compact({
    $id: id,
    "meta:altId": altIdOf(id),
    "meta:resourceType": kind.resourceType,
    version,
    ...definition,
    refs,
    imsOrg: ORG_ID,
    "meta:extensible": !isSchema,
    "meta:abstract": !isSchema,
    "meta:extends": extendsOf(refs, find),
    "meta:class": isSchema ? classOf(definition, find) : undefined,
    "meta:containerId": "tenant",
    "meta:sandboxId": sandbox.id,
    "meta:sandboxType": sandbox.about.type,
    "meta:tenantNamespace": TENANT_NAMESPACE,
    "meta:registryMetadata": metadataOf(stamp, stamp),
  });
}

/** A resource's metadata: who made it, who changed it last. */
export function metadataOf(made: Pick<Stamp, "now" | "clientId" | "userId">, changed: Stamp): JsonObject {
  return {
    "repo:createdDate": made.now,
    "repo:lastModifiedDate": changed.now,
    "xdm:createdClientId": made.clientId,
    "xdm:lastModifiedClientId": changed.clientId,
    "xdm:createdUserId": made.userId,
    "xdm:lastModifiedUserId": changed.userId,
    eTag: changed.eTag,
    "meta:globalLibVersion": LIBRARY_VERSION,
  };
}

/** The resources that `allOf` names, local definitions aside. */
export function refsOf(resource: JsonObject): string[] {
  return listAt(resource, "allOf")
    .map((part) => textAt(part, "$ref") ?? "")
    .filter((ref) => ref !== "" && !ref.startsWith("#"));
}

/** The class of a schema: the first of its parts that is one, or, where all are unknown, the first. */
export function classOf(schema: JsonObject, find: Find): string | undefined {
  const refs = refsOf(schema);
  return refs.find((ref) => find(ref)?.["meta:resourceType"] === "classes") ?? refs.find((ref) => !find(ref));
}

/** Everything a resource is made of: each part, and what that is made of. */
function extendsOf(refs: readonly string[], find: Find): string[] {
  const all = refs.flatMap((ref) => [ref, ...listAt(find(ref), "meta:extends").filter((id) => typeof id === "string")]);
  return [...new Set(all)];
}
