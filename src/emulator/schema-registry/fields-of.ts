import { type Json, type JsonObject, isObject, listAt, textAt } from "../json.ts";
import { XDM_FIELDS, type XdmField, type XdmFields } from "./xdm-fields.ts";

/** Every known field of a schema by dotted path, out of the resources it refers to. */
export function fieldsOf(schema: JsonObject): XdmFields {
  const fields: Record<string, XdmField> = {};
  for (const part of listAt(schema, "allOf")) {
    const ref = textAt(part, "$ref") ?? "";
    if (Object.hasOwn(XDM_FIELDS, ref)) Object.assign(fields, XDM_FIELDS[ref]);
  }
  return fields;
}

/** The fields as nested JSON Schema properties, as the registry resolves them for `xed-full`. */
export function propertiesOf(fields: XdmFields): JsonObject {
  const properties: JsonObject = {};
  for (const [path, { type, format }] of Object.entries(fields)) {
    const keys = path.split(".");
    const last = keys.pop() ?? path;
    let here = properties;
    for (const key of keys) here = descend(here, key);
    here[last] = format === undefined ? { type, "meta:xdmType": type } : { type, format, "meta:xdmType": format };
  }
  return properties;
}

function descend(properties: JsonObject, key: string): JsonObject {
  const existing: Json | undefined = properties[key];
  const node = isObject(existing) ? existing : { type: "object", "meta:xdmType": "object", properties: {} };
  properties[key] = node;
  const inner = isObject(node.properties) ? node.properties : {};
  node.properties = inner;
  return inner;
}
