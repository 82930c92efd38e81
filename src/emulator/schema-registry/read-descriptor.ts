import { type JsonObject, compact } from "../json.ts";
import type { Quirks } from "../quirks.ts";
import { ORG_ID } from "../state/account.ts";
import { digestHex } from "../state/digest.ts";
import type { Entity } from "../state/entity.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { metadataOf } from "./complete.ts";
import { shown } from "./read.ts";

/** A descriptor as the registry answers a create with it. */
export function writtenDescriptor({ id, body }: Entity, sandbox: Sandbox): JsonObject {
  return {
    "@id": id,
    ...body,
    imsOrg: ORG_ID,
    version: "1",
    "meta:containerId": "tenant",
    "meta:sandboxId": sandbox.id,
    "meta:sandboxType": sandbox.about.type,
  };
}

/** A descriptor as it is read, with who made and changed it in one of two places. */
export function readDescriptor(entity: Entity, sandbox: Sandbox, quirks: Quirks): JsonObject {
  const { createdAt, createdBy, createdClient, updatedAt, etag } = entity;
  const descriptor = writtenDescriptor(entity, sandbox);
  if (quirks.descriptorAudit === "flat") {
    const audit = {
      created: createdAt,
      createdClient,
      createdUser: createdBy,
      updated: updatedAt,
      updatedUser: createdBy,
    };
    return compact({ ...descriptor, ...audit });
  }
  const made = { now: createdAt, clientId: createdClient, userId: createdBy };
  const metadata = metadataOf(made, { ...made, now: updatedAt, eTag: digestHex(etag, 64) });
  return shown({ ...descriptor, "meta:registryMetadata": metadata }, quirks);
}
