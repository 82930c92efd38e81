import { registryProblem } from "../errors/schema-registry.ts";
import { type JsonObject, isObject } from "../json.ts";
import { TENANT_NAMESPACE } from "./ids.ts";

/**
 * Refuses fields of the organisation's own that do not stand below the object named after its tenant id, wherever that
 * object is, and names that start with an underscore there.
 */
export function checkNamespace(resource: JsonObject): void {
  const groups = isObject(resource.definitions) ? Object.values(resource.definitions) : [];
  for (const group of [...groups, resource]) if (isObject(group)) checkFields(group.properties ?? null, false);
}

function checkFields(properties: unknown, isBelow: boolean): void {
  if (!isObject(properties)) return;
  for (const [name, field] of Object.entries(properties)) {
    const isTenant = name === TENANT_NAMESPACE;
    if (isBelow && name.startsWith("_")) {
      throw registryProblem("XDM-1022-400", `A field name may not start with an underscore: ${name}.`);
    }
    const inner = isObject(field) ? field.properties : undefined;
    if (!isBelow && !isTenant && inner === undefined) {
      throw registryProblem("XDM-1021-400", `The field ${name} must stand below ${TENANT_NAMESPACE}.`);
    }
    checkFields(inner, isBelow || isTenant);
  }
}
