import { ValidationError } from "../../errors/validation-error.ts";
import { BASE_PATHS } from "../../http/operation.ts";

export const SCHEMA_REGISTRY = BASE_PATHS.schemaregistry;

/** Where a resource is kept: `global` holds what Adobe and its partners provide, read-only; `tenant` what the organisation has made. */
export type Container = "global" | "tenant";

const ADOBES = /^(https?:\/\/ns\.adobe\.com\/(xdm|experience)\/|_(xdm|experience)\.)/;

/**
 * The container an id speaks of: Adobe's own ids begin with `https://ns.adobe.com/xdm/` or `https://ns.adobe.com/experience/`, or in their other
 * form with `_xdm.` or `_experience.`. The union of an Adobe class has such an id, too, but is kept in `tenant`. Source: guides on getting started
 * and on unions.
 */
export function containerOf(id: string): Container {
  return ADOBES.test(id) && !id.endsWith("__union") ? "global" : "tenant";
}

/** Refuses to change what is Adobe's. */
export function refuseGlobal(subject: string, id: string): void {
  if (containerOf(id) === "tenant") return;
  const message = "is Adobe's own: the global container is read-only";
  throw new ValidationError(subject, [{ path: ["id"], message, rule: "payload" }]);
}
