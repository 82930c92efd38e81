import { rowFilter } from "../data/row-filter.ts";
import type { Row, Table } from "../data/table.ts";
import { tableAt } from "../data/tables.ts";
import { type JsonObject, at, isObject, textAt } from "../json.ts";
import type { Window } from "../state/run.ts";
import { selectRows } from "./select-rows.ts";

/** What of the source a run reads: the rows of a table or file, or of all files of a folder, that are due and pass the source's filter. */
export function readSource(
  tables: readonly Table[],
  source: JsonObject | undefined,
  { deltaColumn, window }: { readonly deltaColumn: string | undefined; readonly window: Window },
): readonly Row[] | undefined {
  const found = named(tables, source);
  if (found.length === 0) return undefined;
  const read = found.map((table) => selectRows(table, deltaColumn, window));
  const filters = at(source, "params.filters");
  const passes = rowFilter(isObject(filters) ? filters : undefined);
  // Without its delta column a table cannot be read at all.
  return read.some((rows) => rows === undefined) ? undefined : read.flatMap((rows) => rows ?? []).filter(passes);
}

/** The table or file at the path; else the files of the folder there, in its own folders only with `recursive`. */
function named(tables: readonly Table[], source: JsonObject | undefined): readonly Table[] {
  const path = textAt(source, "params.path") ?? textAt(source, "params.tableName") ?? "";
  const one = tableAt(tables, path);
  if (one !== undefined) return [one];
  const folder = `${path.replace(/\/$/, "")}/`;
  const isDeep = at(source, "params.recursive") === true;
  return tables.filter(
    (table) =>
      table.kind === "file" &&
      table.path.startsWith(folder) &&
      (isDeep || !table.path.slice(folder.length).includes("/")),
  );
}
