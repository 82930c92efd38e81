import { type JsonObject, isObject, pick } from "../json.ts";
import type { Entity } from "../state/entity.ts";
import type { ListFormat, LookupFormat } from "./accept.ts";
import { fieldsOf, propertiesOf } from "./fields-of.ts";

/** A schema as a list shows it. */
export function listedSchema({ body }: Entity, format: ListFormat): JsonObject {
  return format === "xed-id" ? pick(body, ["$id", "meta:altId", "version", "title"]) : body;
}

/** A schema as a lookup shows it: full forms carry resolved properties, notext forms no titles or descriptions. */
export function lookedUpSchema({ body }: Entity, format: LookupFormat): JsonObject {
  const full = format.startsWith("xed-full") ? resolved(body) : body;
  return format.endsWith("notext") ? withoutText(full) : full;
}

function resolved(body: JsonObject): JsonObject {
  const { allOf: _, ...rest } = body;
  return { ...rest, properties: propertiesOf(fieldsOf(body)) };
}

function withoutText(body: JsonObject): JsonObject {
  const { description: _, title: __, ...rest } = body;
  return isObject(rest) ? rest : {};
}
