import type { Answer } from "../../http/answer.ts";
import { isRecord, itemsOf } from "../../http/envelopes.ts";

/** What to look at. Lower case, as Adobe's tutorials send it. */
export type ObjectType = "root" | "table" | "folder" | "file" | "rest";

/** What to explore, and how. Source: the tutorials on exploring a source. */
export interface ExploreQuery<Type extends ObjectType> {
  readonly objectType: Type;
  /** Path or table; needed for everything but the root. */
  readonly object?: string | undefined;
  /** Ask for some rows, too. */
  readonly preview?: boolean | undefined;
  readonly fileType?: "delimited" | "json" | "parquet" | undefined;
  readonly compressionType?: string | undefined;
  readonly columnDelimiter?: string | undefined;
  readonly encoding?: string | undefined;
}

/** A table, folder or file of a source. */
export interface SourceObject {
  readonly type: "table" | "folder" | "file" | (string & {});
  readonly name: string;
  /** What to give as `object`, and as `params.path` of a source connection. */
  readonly path: string;
  readonly canPreview?: boolean;
  readonly canFetchSchema?: boolean;
}

/** A column of a table. */
export interface SourceColumn {
  readonly name: string;
  readonly type: string;
  readonly "meta:xdmType"?: string;
  readonly xdm?: { readonly type: string; readonly format?: string };
}

/** A table's columns and, when a preview was asked for, some of its rows. */
export interface SourceTable {
  readonly format?: string;
  readonly schema: { readonly columns: readonly SourceColumn[] };
  readonly data?: readonly Readonly<Record<string, unknown>>[];
}

/** What `explore` answers: objects for a root or folder, columns for a table; for files and REST sources the documents print several forms. */
export type Explored<Type extends ObjectType> = Type extends "root" | "folder"
  ? readonly SourceObject[]
  : Type extends "table"
    ? SourceTable
    : SourceTable | readonly SourceColumn[] | { readonly data: readonly unknown[] };

export function readExplored<Type extends ObjectType>(objectType: Type, answer: Answer): Explored<Type> {
  const { json } = answer;
  const explored: unknown = objectType === "root" || objectType === "folder" ? itemsOf(answer) : json;
  if (objectType === "table" && !(isRecord(json) && isRecord(json.schema) && Array.isArray(json.schema.columns))) {
    return answer.unexpected("the answer holds no schema.columns");
  }
  if (typeof explored !== "object" || explored === null)
    return answer.unexpected("the answer is neither a list nor an object");
  // Checked just above, as far as the documents let us.
  return explored as Explored<Type>;
}
