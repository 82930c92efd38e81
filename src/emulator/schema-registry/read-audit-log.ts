import { registryTime } from "../errors/schema-registry.ts";
import type { Exchange } from "../http/exchange.ts";
import type { JsonObject } from "../json.ts";
import { ORG_ID } from "../state/account.ts";
import type { Owned } from "./find.ts";

/** What has been changed of a resource, the last change first. */
export function readAuditLog({ kind, entity }: Owned, { sandbox, world }: Exchange): JsonObject[] {
  return (sandbox.registryLog.get(entity.id) ?? []).map(({ at, clientId, userId, requestId, updates }) => {
    const changes = updates.map((update) => ({ id: entity.id, xdmType: kind.resourceType, ...update }));
    const who = { id: entity.id, updatedUser: userId, imsOrg: ORG_ID, clientId, sandBoxId: sandbox.id };
    if (world.quirks.auditLog === "auditTrails") return { ...who, auditTrails: changes, updated: at };
    return { ...who, requestId, updates: changes, updatedTime: registryTime(at) };
  });
}
