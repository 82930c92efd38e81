import type { JsonObject } from "../json.ts";
import { ORG_ID } from "../state/account.ts";
import type { Entity } from "../state/entity.ts";
import type { Sandbox } from "../state/sandbox.ts";

/** A dataset as Catalog shows it; the id is the key it is listed under, never a member. */
export function readDataSet(dataSet: Entity, sandbox: Sandbox): JsonObject {
  const { id, createdAt, updatedAt, createdBy, createdClient, body } = dataSet;
  return {
    ...body,
    version: "1.0.0",
    imsOrg: ORG_ID,
    sandboxId: sandbox.id,
    created: createdAt,
    updated: updatedAt,
    createdUser: createdBy,
    updatedUser: createdBy,
    createdClient,
    files: `@/dataSets/${id}/views/${id}/files`,
    state: "ACTIVE",
  };
}
