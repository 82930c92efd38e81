import type { JsonObject } from "../json.ts";
import { ORG_ID } from "../state/account.ts";
import type { Entity } from "../state/entity.ts";
import type { Sandbox } from "../state/sandbox.ts";

/** The block that every Flow Service entity starts with: identity and audit, times in epoch milliseconds. */
export function auditOf({ id, createdAt, updatedAt, createdBy, createdClient }: Entity, sandbox: Sandbox): JsonObject {
  return {
    id,
    createdAt,
    updatedAt,
    createdBy,
    updatedBy: createdBy,
    createdClient,
    updatedClient: createdClient,
    sandboxId: sandbox.id,
    sandboxName: sandbox.name,
    imsOrgId: ORG_ID,
  };
}

/** A connection of any kind as a reader sees it; `version` repeats the etag. */
export function readConnection(entity: Entity, sandbox: Sandbox): JsonObject {
  const { etag } = entity;
  return { ...auditOf(entity, sandbox), ...entity.body, state: "enabled", version: etag, etag };
}
