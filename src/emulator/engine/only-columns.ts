import type { Row } from "../data/table.ts";
import { type Json, type JsonObject, at, listAt, textAt } from "../json.ts";

/** The rows as a source connection wants them: where it lists `params.columns`, those alone, each in the type that it is listed with. */
export function onlyColumns(rows: readonly Row[], source: JsonObject | undefined): readonly Row[] {
  const columns = listAt(source, "params.columns").map((each) => ({
    name: textAt(each, "name"),
    type: at(each, "type"),
  }));
  if (columns.length === 0) return rows;
  return rows.map((row) => {
    const cut: JsonObject = {};
    for (const { name, type } of columns) if (name !== undefined) cut[name] = inType(row[name] ?? null, type);
    return cut;
  });
}

/** What does not go into the type stays as it is: the mapping has to judge it. */
function inType(value: Json, type: Json | undefined): Json {
  if (type === "string" && (typeof value === "number" || typeof value === "boolean")) return String(value);
  if (typeof value !== "string") return value;
  if (type === "boolean" && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  if ((type === "integer" || type === "number") && value.trim() !== "" && Number.isFinite(Number(value)))
    return Number(value);
  return value;
}
