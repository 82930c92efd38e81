import type { Json } from "../json.ts";
import type { XdmField } from "../schema-registry/xdm-fields.ts";

/** The value as its destination field holds it; null where it does not convert. Unknown fields take it as it is. */
export function convert(value: Json, field: XdmField | undefined): Json {
  if (value === null || field === undefined) return value;
  if (field.type === "boolean") return toBoolean(value);
  if (field.type !== "string") return toNumber(value, field.type);
  return field.format === undefined ? toText(value) : toMoment(value, field.format);
}

/** Adobe's preview sample turns the number 1234 into "1234". */
function toText(value: Json): string | null {
  return typeof value === "object" ? null : String(value);
}

function toNumber(value: Json, type: "integer" | "number"): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number") return null;
  return (type === "integer" ? Number.isInteger(number) : Number.isFinite(number)) ? number : null;
}

function toBoolean(value: Json): boolean | null {
  if (typeof value === "boolean") return value;
  return value === "true" ? true : value === "false" ? false : null;
}

function toMoment(value: Json, format: "date" | "date-time"): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return null;
  const iso = moment.toISOString();
  return format === "date" ? iso.slice(0, 10) : iso;
}
