import { placeholderProblem } from "../errors/placeholder.ts";
import { type Json, type JsonObject, isObject } from "../json.ts";
import type { Entity } from "../state/entity.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { primaryOf } from "./check-union.ts";
import { checkKind } from "./descriptor-kinds.ts";
import { descriptorsOf, sourcePaths } from "./descriptors-of.ts";
import { finderIn } from "./find.ts";
import { findSchema } from "./find-schema.ts";
import { type FlatField, flatFields } from "./flatten.ts";
import { TENANT_NAMESPACE } from "./ids.ts";
import { shapeOf } from "./resolve.ts";
import { unionWith } from "./unions.ts";

/** How many descriptors a sandbox takes. */
const MOST = 4000;

/** Refuses a descriptor that is incomplete, or about what there is not. Given its id, it may stand in for itself. */
export function checkDescriptor(sandbox: Sandbox, payload: Json, ownId?: string): JsonObject {
  if (!isObject(payload)) throw placeholderProblem(400, "A descriptor is a JSON object.");
  checkKind(payload);
  const schema = findSchema(sandbox, String(payload["xdm:sourceSchema"] ?? ""));
  if (schema === undefined) throw placeholderProblem(400, "xdm:sourceSchema names no schema.");
  checkPaths(sandbox, schema, payload);
  checkDestination(sandbox, payload);
  const others = descriptorsOf(sandbox, schema.id).filter((each) => each["@id"] !== ownId);
  if (primaryOf([payload]) !== undefined && primaryOf(others) !== undefined) {
    throw placeholderProblem(400, `The schema ${schema.id} has a primary identity already.`);
  }
  if (ownId === undefined && sandbox.descriptors.size >= MOST) {
    throw placeholderProblem(400, `A sandbox takes ${MOST} descriptors.`);
  }
  return { ...payload, "xdm:sourceSchema": schema.id };
}

function checkPaths(sandbox: Sandbox, schema: Entity, descriptor: JsonObject): void {
  const paths = sourcePaths(descriptor);
  if (paths.length === 0) throw placeholderProblem(400, "A descriptor needs xdm:sourceProperty.");
  const fields = flatFields(shapeOf(schema.body, finderIn(sandbox)));
  for (const path of paths) {
    checkPointer(path);
    checkField(path, fields, String(descriptor["@type"]));
  }
}

function checkPointer(path: string): void {
  if (!/^\/.*[^/]$/.test(path)) {
    throw placeholderProblem(400, `A path starts with a slash and does not end with one; got ${path}.`);
  }
  if (path.startsWith("/properties/")) throw placeholderProblem(400, `A path does not name "properties"; got ${path}.`);
  if (path === `/${TENANT_NAMESPACE}`) {
    throw placeholderProblem(400, `${path} holds all custom fields; a descriptor is about one of them.`);
  }
}

/** Of Adobe's own fields the emulator knows a part; below the tenant's object it knows all. */
function checkField(path: string, fields: readonly FlatField[], type: string): void {
  const name = path.slice(1).replaceAll("/", ".");
  const known = fields.find((each) => each.path === name);
  if (known === undefined) {
    if (path.startsWith(`/${TENANT_NAMESPACE}/`)) throw placeholderProblem(400, `The schema has no field ${path}.`);
    return;
  }
  const mustBeThere = type === "xdm:descriptorVersion" || type === "xdm:descriptorTimestamp";
  if (mustBeThere && !known.required)
    throw placeholderProblem(400, `An ${type} is about a required field; ${path} is not.`);
  if (type === "xdm:descriptorTimestamp" && known.field.format !== "date-time") {
    throw placeholderProblem(400, `An ${type} is about a date-time field; ${path} is none.`);
  }
}

function checkDestination(sandbox: Sandbox, descriptor: JsonObject): void {
  const destination = descriptor["xdm:destinationSchema"];
  if (destination === undefined) return;
  const found = findSchema(sandbox, String(destination)) ?? unionWith(sandbox, String(destination));
  if (found === undefined)
    throw placeholderProblem(400, `xdm:destinationSchema names no schema: ${String(destination)}.`);
}
