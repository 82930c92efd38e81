import type { Row, Table } from "../data/table.ts";
import type { Window } from "../state/run.ts";

/**
 * The rows that a run reads, or undefined where the table has no such delta column.
 *
 * With a delta column: the rows newer than the window's start and not newer than its end. A file is read when it was
 * written within the window. A table without a delta column is read whole.
 */
export function selectRows(table: Table, deltaColumn: string | undefined, window: Window): readonly Row[] | undefined {
  const within = (ms: number) => ms > window.start && ms <= window.end;
  if (table.kind === "file") return within(table.modifiedAt) ? table.rows : [];
  if (deltaColumn === undefined) return table.rows;
  if (!table.columns.some(({ name }) => name === deltaColumn)) return undefined;
  return table.rows.filter((row) => within(Date.parse(String(row[deltaColumn]))));
}
