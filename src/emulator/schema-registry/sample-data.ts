import { type Json, type JsonObject, isObject } from "../json.ts";
import { TENANT_NAMESPACE } from "./ids.ts";
import type { Shape } from "./resolve.ts";

const BY_FORMAT: Readonly<Record<string, string>> = {
  "date-time": "2004-10-23T12:00:00-06:00",
  date: "2018-01-12",
  "uri-reference": "/uri-reference",
  uri: "https://ns.adobe.com/xdm/common/uri",
  email: "john.smith@abc.com",
};

/** A record with a value in every field, in the names of standard XDM, where a field has one. The same for the same schema. */
export function sampleOf({ properties }: Pick<Shape, "properties">): JsonObject {
  const members = Object.entries(properties).flatMap(([name, field]): [string, Json][] => {
    if (!isObject(field)) return [];
    const inner = field.properties;
    // An object such as `_repo` only groups names of another vocabulary, which stand alone in standard XDM.
    if (name.startsWith("_") && name !== TENANT_NAMESPACE && isObject(inner)) {
      return Object.entries(sampleOf({ properties: inner }));
    }
    const key = field["meta:xdmField"];
    return [[typeof key === "string" ? key : name, sampleValue(field)]];
  });
  return Object.fromEntries(members.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function sampleValue(field: JsonObject): Json {
  if (Array.isArray(field.enum) && field.enum[0] !== undefined) return field.enum[0];
  if (Array.isArray(field.examples) && field.examples[0] !== undefined) return field.examples[0];
  switch (field.type) {
    case "integer":
      return wholeNumber(field);
    case "number":
      return wholeNumber(field) + 0.25;
    case "boolean":
      return false;
    case "array":
      return [isObject(field.items) ? sampleValue(field.items) : "string"];
    case "string":
      return BY_FORMAT[String(field.format)] ?? "string";
    default:
      return objectOf(field);
  }
}

function objectOf({ properties, additionalProperties }: JsonObject): JsonObject {
  if (isObject(properties)) return sampleOf({ properties });
  return isObject(additionalProperties) ? { key: sampleValue(additionalProperties) } : {};
}

/** A number within the field's bounds. */
function wholeNumber({ minimum, maximum }: JsonObject): number {
  const least = typeof minimum === "number" ? minimum : 0;
  const most = typeof maximum === "number" ? maximum : least + 4862;
  return Math.floor((least + most) / 2);
}
