import { placeholderProblem } from "../errors/placeholder.ts";
import { type Json, type JsonObject, listAt, textAt } from "../json.ts";
import { ORG_ID, TENANT_ID } from "../state/account.ts";

/** The identity and audit that the registry adds to a schema. */
export interface SchemaStamp {
  /** 48 hexadecimal digits. */
  readonly hash: string;
  readonly eTag: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly sandboxId: string;
  /** Who made it. */
  readonly clientId: string;
  readonly userId: string;
}

/** Refuses a payload that is no schema. */
export function checkSchema(payload: Json): void {
  if (textAt(payload, "title") === undefined) throw placeholderProblem(400, "A schema needs a title.");
  if (textAt(payload, "type") !== "object") throw placeholderProblem(400, 'A schema needs the type "object".');
  const parts = listAt(payload, "allOf");
  if (parts.length === 0 || parts.some((part) => textAt(part, "$ref") === undefined)) {
    throw placeholderProblem(400, "A schema needs an allOf with at least one $ref, its class first.");
  }
}

/** The schema as stored: the payload, completed the way the registry prints it. */
export function completeSchema(
  payload: JsonObject,
  { hash, eTag, now, sandboxId, clientId, userId }: SchemaStamp,
): JsonObject {
  const refs = listAt(payload, "allOf").map((part) => textAt(part, "$ref") ?? "");
  const [classId = ""] = refs;
  return {
    ...payload,
    $id: `https://ns.adobe.com/${TENANT_ID}/schemas/${hash}`,
    "meta:altId": `_${TENANT_ID}.schemas.${hash}`,
    "meta:resourceType": "schemas",
    version: "1.0",
    refs,
    imsOrg: ORG_ID,
    "meta:extensible": false,
    "meta:abstract": false,
    "meta:extends": refs,
    "meta:xdmType": "object",
    "meta:class": classId,
    "meta:containerId": "tenant",
    "meta:sandboxId": sandboxId,
    "meta:sandboxType": "development",
    "meta:tenantNamespace": `_${TENANT_ID}`,
    "meta:registryMetadata": {
      "repo:createdDate": now,
      "repo:lastModifiedDate": now,
      "xdm:createdClientId": clientId,
      "xdm:lastModifiedClientId": clientId,
      "xdm:createdUserId": userId,
      "xdm:lastModifiedUserId": userId,
      eTag,
    },
  };
}
