import { type JsonObject, compact, textAt } from "../json.ts";
import { ORG_ID } from "../state/account.ts";
import type { Entity } from "../state/entity.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { type Stateful, stateOf } from "../state/stateful.ts";
import type { World } from "../state/world.ts";

/** The block that every Flow Service entity starts with: identity and audit, times in epoch milliseconds. */
export function auditOf(entity: Entity, sandbox: Sandbox): JsonObject {
  const { id, createdAt, updatedAt, createdBy, createdClient, updatedClient } = entity;
  return {
    id,
    createdAt,
    updatedAt,
    createdBy,
    updatedBy: createdBy,
    createdClient,
    updatedClient,
    sandboxId: sandbox.id,
    sandboxName: sandbox.name,
    imsOrgId: ORG_ID,
  };
}

/** A connection of any kind as a reader sees it; `version` repeats the etag. */
export function readConnection(entity: Stateful, sandbox: Sandbox, { clock }: World): JsonObject {
  const { etag } = entity;
  const state = stateOf(entity, clock.now());
  return { ...auditOf(entity, sandbox), ...entity.body, state, version: etag, etag };
}

/** A source connection also tells what it inherits from its base connection. */
export function readSource(entity: Stateful, sandbox: Sandbox, world: World): JsonObject {
  const id = textAt(entity.body, "baseConnectionId");
  if (id === undefined) return readConnection(entity, sandbox, world);
  const connectionSpec = sandbox.connections.get(id)?.body.connectionSpec;
  const inheritedAttributes = { baseConnection: compact({ id, connectionSpec }) };
  return { ...readConnection(entity, sandbox, world), inheritedAttributes };
}
