import type { Json } from "../json.ts";
import type { Column, Row } from "./table.ts";

/** The columns of rows that came without: in the order they first appear, typed by what they hold. */
export function inferColumns(rows: readonly Row[]): Column[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.map((name) => {
    const values = rows.map((row) => row[name] ?? null).filter((value) => value !== null);
    return { name, ...typeOf(values) };
  });
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

function typeOf(values: readonly Json[]): Omit<Column, "name"> {
  const all = (fits: (value: Json) => boolean) => values.length > 0 && values.every(fits);
  if (all((value) => Number.isInteger(value))) return { type: "integer" };
  if (all((value) => typeof value === "number")) return { type: "number" };
  if (all((value) => typeof value === "boolean")) return { type: "boolean" };
  if (all((value) => typeof value === "string" && DATE_TIME.test(value)))
    return { type: "string", format: "date-time" };
  return { type: "string" };
}
