import { placeholderProblem } from "../errors/placeholder.ts";
import { type Json, type JsonObject, isObject, listAt, textAt } from "../json.ts";
import { checkNamespace } from "./check-namespace.ts";
import { classOf, refsOf } from "./complete.ts";
import type { Find } from "./find.ts";
import { isTenantId } from "./ids.ts";
import type { Kind } from "./kinds.ts";
import { BEHAVIORS } from "./library/behaviors.ts";

/** Refuses a payload that is no resource of its kind. Source: what the Schema Registry OpenAPI file requires of each. */
export function checkPayload(kind: Kind, payload: Json, find: Find): JsonObject {
  const { label, resourceType } = kind;
  if (!isObject(payload)) throw refusal(`A ${label} is a JSON object.`);
  if (textAt(payload, "title") === undefined) throw refusal(`A ${label} needs a title.`);
  const types = resourceType === "datatypes" ? ["object", "array"] : ["object"];
  if (!types.includes(textAt(payload, "type") ?? ""))
    throw refusal(`A ${label} needs the type "${types.join('" or "')}".`);
  if (listAt(payload, "allOf").some((part) => !isObject(part) || typeof part.$ref !== "string")) {
    throw refusal(`Each part in the allOf of a ${label} needs a $ref.`);
  }
  checkReferences(label, payload, find);
  CHECKS[resourceType](payload, find);
  return payload;
}

const CHECKS: Readonly<Record<Kind["resourceType"], (payload: JsonObject, find: Find) => void>> = {
  schemas: checkSchema,
  classes: checkClass,
  mixins: checkFieldGroup,
  datatypes: () => undefined,
};

function checkSchema(payload: JsonObject, find: Find): void {
  checkDescription("schema", payload);
  if (refsOf(payload).length === 0) throw refusal("A schema needs an allOf with at least one $ref, its class first.");
  const schemaClass = classOf(payload, find);
  if (schemaClass === undefined) throw refusal("One part in the allOf of a schema must be a class.");
  for (const ref of refsOf(payload)) {
    const classes = listAt(find(ref), "meta:intendedToExtend");
    if (classes.length > 0 && !classes.includes(schemaClass)) {
      throw refusal(`The field group ${ref} is not meant for schemas of the class ${schemaClass}.`);
    }
  }
}

function checkClass(payload: JsonObject): void {
  checkDescription("class", payload);
  const behaviors = BEHAVIORS.map(({ id }) => id);
  if (!refsOf(payload).some((ref) => behaviors.includes(ref))) {
    throw refusal(`One part in the allOf of a class must be its behavior: ${behaviors.join(", ")}.`);
  }
  checkNamespace(payload);
}

function checkFieldGroup(payload: JsonObject): void {
  if (!Array.isArray(payload["meta:intendedToExtend"])) {
    throw refusal("A field group needs meta:intendedToExtend, the classes that it is for.");
  }
  checkNamespace(payload);
}

function checkDescription(label: string, payload: JsonObject): void {
  if (typeof payload.description !== "string") throw refusal(`A ${label} needs a description.`);
}

/** What is the organisation's own must exist; of Adobe's library the emulator knows a part only. */
function checkReferences(label: string, payload: JsonObject, find: Find): void {
  const local = isObject(payload.definitions) ? payload.definitions : {};
  for (const part of listAt(payload, "allOf")) {
    const ref = textAt(part, "$ref") ?? "";
    const [, name] = /^#\/definitions\/(.+)$/.exec(ref) ?? [];
    const isMissing = name === undefined ? isTenantId(ref) && find(ref) === undefined : !Object.hasOwn(local, name);
    if (isMissing) throw refusal(`The allOf of the ${label} names what there is not: ${ref}.`);
  }
}

function refusal(detail: string) {
  return placeholderProblem(400, detail);
}
