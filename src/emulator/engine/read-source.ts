import { rowFilter } from "../data/row-filter.ts";
import type { Row, Table } from "../data/table.ts";
import { tableAt } from "../data/tables.ts";
import { type JsonObject, at, isObject, textAt } from "../json.ts";
import type { Window } from "../state/run.ts";
import { onlyColumns } from "./only-columns.ts";
import { selectRows } from "./select-rows.ts";

/** What a run has read. */
interface Read {
  readonly rows: readonly Row[];
  /** How many files it came in; a table counts as one. */
  readonly fileCount: number;
}

/** What of the source a run reads: the rows of a table or file, or of all files of a folder, that are due and pass the source's filter. */
export function readSource(
  tables: readonly Table[],
  source: JsonObject | undefined,
  { deltaColumn, window }: { readonly deltaColumn: string | undefined; readonly window: Window },
): Read | undefined {
  const found = named(tables, source);
  if (found.length === 0) return undefined;
  const read = found.map((table) => selectRows(table, deltaColumn, window));
  // Without its delta column a table cannot be read at all.
  if (read.some((rows) => rows === undefined)) return undefined;
  const filters = at(source, "params.filters");
  const passes = rowFilter(isObject(filters) ? filters : undefined);
  const rows = read.flatMap((each) => each ?? []).filter(passes);
  const isTable = found.some(({ kind }) => kind === "table");
  const fileCount = isTable ? 1 : read.filter((each) => (each ?? []).length > 0).length;
  return { rows: onlyColumns(rows, source), fileCount };
}

/** The table or file at the path; else the files that its wildcards fit, or of the folder there, in its own folders only with `recursive`. */
function named(tables: readonly Table[], source: JsonObject | undefined): readonly Table[] {
  const path = textAt(source, "params.path") ?? textAt(source, "params.tableName") ?? "";
  const one = tableAt(tables, path);
  if (one !== undefined) return [one];
  const isDeep = at(source, "params.recursive") === true;
  const inside = withWildcards(path.replace(/\/$/, ""), isDeep ? "(/.*)?" : "(/[^/]*)?");
  return tables.filter((table) => table.kind === "file" && inside.test(table.path));
}

/** `*` stands for any part of one name, `?` for one letter of it. */
function withWildcards(path: string, rest: string): RegExp {
  const source = path
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[^/]*")
    .replaceAll("?", "[^/]");
  return new RegExp(`^${source}${rest}$`, "s");
}
