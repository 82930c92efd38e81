import type { JsonObject } from "../json.ts";
import { ORG_ID } from "../state/account.ts";
import type { CatalogObject } from "../state/catalog-object.ts";
import { type Maker, newEntity } from "../state/new-entity.ts";
import type { Sandbox } from "../state/sandbox.ts";

/** A new object of Catalog, made by the caller. */
export function newObject(maker: Maker, id: string, body: JsonObject): CatalogObject {
  return { ...newEntity(maker, id, body), revision: 0 };
}

/** Changes an object: its version moves on. */
export function changeObject(object: CatalogObject, body: JsonObject, { world, clientId }: Maker): void {
  object.body = body;
  object.updatedAt = world.clock.now();
  object.updatedClient = clientId;
  object.revision += 1;
}

/** Such as `1.0.3`. */
export function versionOf({ revision }: CatalogObject): string {
  return `1.0.${revision}`;
}

/** What Catalog writes into each object by itself. Times are epoch milliseconds. */
export function auditOf(object: CatalogObject, sandbox: Sandbox): JsonObject {
  const { createdAt, updatedAt, createdBy, createdClient } = object;
  return {
    version: versionOf(object),
    imsOrg: ORG_ID,
    sandboxId: sandbox.id,
    created: createdAt,
    updated: updatedAt,
    createdUser: createdBy,
    updatedUser: createdBy,
    createdClient,
  };
}

/** The fields that a caller cannot write, over both kinds of object. */
export const OWNED: ReadonlySet<string> = new Set([
  "id",
  "version",
  "imsOrg",
  "sandboxId",
  "created",
  "updated",
  "createdUser",
  "updatedUser",
  "createdClient",
  "viewId",
  "basePath",
  "persistence",
  "files",
  "state",
  "lastBatchId",
  "lastBatchStatus",
  "lastSuccessfulBatch",
  "lastFailedBatch",
  "failedBatchLocation",
]);

/** A payload without what is not its caller's to write, such as one that was read and comes back whole. */
export function writable(payload: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !OWNED.has(name)));
}
