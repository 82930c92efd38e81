import * as z from "zod/mini";
import type { XdmField, XdmFields } from "./xdm-types.ts";

/** A field is the caller's own JSON Schema: the registry judges it, and we only see that it is an object. */
export const field = () => z.custom<XdmField>(isObject, "must be an object that describes a field");

export const fields = () =>
  z.custom<XdmFields>(
    (value) => isObject(value) && Object.values(value).every(isObject),
    "must be an object that holds an object for each field",
  );

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
