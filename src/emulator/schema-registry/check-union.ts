import { registryProblem } from "../errors/schema-registry.ts";
import { placeholderProblem } from "../errors/placeholder.ts";
import type { JsonObject } from "../json.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { descriptorsOf } from "./descriptors-of.ts";
import { finderIn } from "./find.ts";
import { isUnion } from "./in-use.ts";
import { shapeOf } from "./resolve.ts";

/** Refuses to take a schema out of its union, and to put one in that lacks what Profile needs. */
export function checkUnionTag(sandbox: Sandbox, before: JsonObject | undefined, after: JsonObject): void {
  const tags = after["meta:immutableTags"];
  if (tags !== undefined && !(Array.isArray(tags) && tags.every((tag) => tag === "union"))) {
    throw placeholderProblem(400, 'meta:immutableTags is a list that holds "union".');
  }
  const was = before !== undefined && isUnion(before);
  if (was && !isUnion(after)) throw placeholderProblem(400, "The union tag of a schema cannot be taken away.");
  if (!was && isUnion(after)) checkIdentities(sandbox, after);
}

function checkIdentities(sandbox: Sandbox, schema: JsonObject): void {
  const descriptors = descriptorsOf(sandbox, String(schema.$id));
  const hasMap = Object.hasOwn(shapeOf(schema, finderIn(sandbox)).properties, "identityMap");
  if (!hasMap && primaryOf(descriptors) === undefined) {
    throw registryProblem(
      "XDM-1528-400",
      "A schema in a union needs a primary identity, or the identityMap field group.",
    );
  }
  const relations = descriptors.filter((each) => each["@type"] === "xdm:descriptorOneToOne");
  for (const relation of relations) checkRelation(sandbox, relation, descriptors);
}

function checkRelation(sandbox: Sandbox, relation: JsonObject, descriptors: readonly JsonObject[]): void {
  const path = relation["xdm:sourceProperty"];
  const reference = descriptors.find(
    (each) => each["@type"] === "xdm:descriptorReferenceIdentity" && each["xdm:sourceProperty"] === path,
  );
  if (reference === undefined) {
    const detail = `${String(path)} is in a relationship and needs an xdm:descriptorReferenceIdentity.`;
    throw registryProblem("XDM-1526-400", detail);
  }
  const destination = String(relation["xdm:destinationSchema"]);
  const target = sandbox.schemas.get(destination)?.body;
  const primary = primaryOf(descriptorsOf(sandbox, destination));
  if (target === undefined || !isUnion(target) || primary === undefined) return;
  if (primary["xdm:namespace"] !== reference["xdm:identityNamespace"]) {
    const detail = `${String(path)} refers to ${String(reference["xdm:identityNamespace"])}, and the primary identity of ${destination} is of ${String(primary["xdm:namespace"])}.`;
    throw registryProblem("XDM-1527-400", detail);
  }
}

/** The descriptor of a schema's primary identity. */
export function primaryOf(descriptors: readonly JsonObject[]): JsonObject | undefined {
  return descriptors.find((each) => each["@type"] === "xdm:descriptorIdentity" && each["xdm:isPrimary"] === true);
}
