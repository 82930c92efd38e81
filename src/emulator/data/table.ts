import type { Json } from "../json.ts";

/** A column as explore shows it. */
export interface Column {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean";
  readonly format?: "date-time";
}

/** One row of source data by column name. */
export type Row = Readonly<Record<string, Json>>;

/** A table or file at a source. */
export interface Table {
  readonly kind: "table" | "file";
  readonly name: string;
  readonly path: string;
  /** When a file was last written, in epoch milliseconds; batch flows pick files by it. */
  readonly modifiedAt: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The one connector that has it; absent for any of its kind. */
  readonly connectionSpecId?: string;
}
