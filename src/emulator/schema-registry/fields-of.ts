import type { JsonObject } from "../json.ts";
import type { Sandbox } from "../state/sandbox.ts";
import { finderIn } from "./find.ts";
import { type FlatField, flatFields } from "./flatten.ts";
import { shapeOf } from "./resolve.ts";
import type { XdmField, XdmFields } from "./xdm-fields.ts";

/** Every known field of a schema that holds a plain value, by dotted path. */
export function fieldsOf(schema: JsonObject, sandbox: Sandbox): XdmFields {
  const known = flatFields(shapeOf(schema, finderIn(sandbox))).flatMap((flat): [string, XdmField][] => {
    const field = plainField(flat);
    return field === undefined ? [] : [[flat.path, field]];
  });
  return Object.fromEntries(known);
}

function plainField({ field, required }: FlatField): XdmField | undefined {
  const type = (["string", "integer", "number", "boolean"] as const).find((each) => each === field.type);
  const format = (["date", "date-time"] as const).find((each) => each === field.format);
  return type && { type, ...(format && { format }), ...(required && { required: true }) };
}
