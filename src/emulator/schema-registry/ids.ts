import { TENANT_ID } from "../state/account.ts";

/** The object below which an organisation defines fields of its own. */
export const TENANT_NAMESPACE = `_${TENANT_ID}`;

const ADOBE = "https://ns.adobe.com/";

/** The `meta:altId` of a `$id`: `https://ns.adobe.com/xdm/context/profile` is `_xdm.context.profile`. */
export function altIdOf(id: string): string {
  return `_${id.replace(ADOBE, "").replaceAll("/", ".")}`;
}

/** Whether a `$id` is of the organisation's own. */
export function isTenantId(id: string): boolean {
  return id.startsWith(`${ADOBE}${TENANT_ID}/`);
}

/** The `$id` of a new resource. */
export function newId(resourceType: string, hash: string): string {
  return `${ADOBE}${TENANT_ID}/${resourceType}/${hash}`;
}
