import type { Json } from "../json.ts";
import type { XdmField } from "../schema-registry/xdm-fields.ts";

/** The value as its destination field holds it; null where it does not convert. Unknown fields take it as it is. */
export function convert(value: Json, field: XdmField | undefined): Json {
  if (value === null || field === undefined) return value;
  if (field.type === "integer") return toInteger(value);
  return field.format === undefined ? toText(value) : toMoment(value, field.format);
}

/** Adobe's preview sample turns the number 1234 into "1234". */
function toText(value: Json): string | null {
  return typeof value === "object" ? null : String(value);
}

function toInteger(value: Json): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) ? number : null;
}

function toMoment(value: Json, format: "date" | "date-time"): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return null;
  const iso = moment.toISOString();
  return format === "date" ? iso.slice(0, 10) : iso;
}
