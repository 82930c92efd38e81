import type { Answer } from "../../http/answer.ts";
import { isRecord, itemsOf, type JsonRecord } from "../../http/envelopes.ts";
import type { Operation } from "../../http/operation.ts";
import { path } from "../../http/path.ts";
import type { Query } from "../../http/query.ts";
import type { CallContext } from "../../http/transport.ts";
import type { ValidationIssue } from "../../errors/validation-error.ts";
import { checkedId, settleIssues } from "../../payloads/check.ts";
import { base64Json } from "./base64-json.ts";
import { type Collection, FLOW_SERVICE, type Identified } from "./collection.ts";

/** What to look at. Lower case, as Adobe's tutorials send it. */
export type ObjectType = "root" | "table" | "folder" | "file" | "rest";

/** Which rows to show: a condition in PQL, as a source connection's `params.filters`. Source: guide on filtering rows at the source. */
export interface RowFilter {
  readonly type: "PQL" | (string & {});
  readonly format: "pql/json" | (string & {});
  /** The condition as a tree of nodes, such as `{ nodeType: "fnApply", fnName: "=", params: […] }`. */
  readonly value: Readonly<Record<string, unknown>>;
}

/** What to explore, and how. Source: the tutorials on exploring a source. */
export interface ExploreQuery<Type extends ObjectType> {
  readonly objectType: Type;
  /** Path or table; needed for everything but the root. For REST sources `"json"`. */
  readonly object?: string | undefined;
  /** Ask for some rows, too. */
  readonly preview?: boolean | undefined;
  readonly fileType?: "delimited" | "json" | "parquet" | (string & {}) | undefined;
  readonly compressionType?:
    | "bzip2"
    | "gzip"
    | "deflate"
    | "zipDeflate"
    | "tarGzip"
    | "tar"
    | (string & {})
    | undefined;
  /** One character. For delimited files only. */
  readonly columnDelimiter?: string | undefined;
  /** For delimited files only. */
  readonly encoding?: "UTF-8" | "ISO-8859-1" | (string & {}) | undefined;
  /** Let the platform find out delimiter, encoding and compression; it refuses to be told them as well (1374 to 1376). */
  readonly determineProperties?: boolean | undefined;
  /** Rows to preview. An object, which is encoded for you. */
  readonly filters?: RowFilter | undefined;
  /** Parameters of a REST source, such as `{ listId: "…" }`. An object, which is encoded for you. */
  readonly sourceParams?: Readonly<Record<string, unknown>> | undefined;
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

/** A column as `configs` answers it, and `explore` of a connection spec in the reference's example. */
export interface ConfigColumn {
  readonly columnName: string;
  readonly columnType: string;
}

/** What `explore` answers: objects for a root or folder, columns for a table; for files and REST sources the documents print several forms. */
export type Explored<Type extends ObjectType> = Type extends "root" | "folder"
  ? readonly SourceObject[]
  : Type extends "table"
    ? SourceTable
    :
        | SourceTable
        | readonly SourceColumn[]
        | { readonly data: readonly unknown[] }
        | { readonly items: readonly ConfigColumn[] };

/** A look into a source, by its base connection or its connection spec. */
export function exploreIn<Type extends ObjectType>(
  collection: Collection<Identified>,
  id: string,
  query: ExploreQuery<Type>,
  context: CallContext,
): Operation<Explored<Type>> {
  const subject = `${collection.name}.explore`;
  const checked = checkedId(subject, collection.idName, id, context);
  settleIssues(subject, issuesOf(query), context);
  return {
    kind: "read",
    method: "GET",
    path: path(`${FLOW_SERVICE}/${collection.name}/{id}/explore`, { id: checked }),
    query: exploreQuery(query),
    read: (answer) => readExplored(query.objectType, answer),
  };
}

/** The properties of a source's columns. */
export function configsOf(
  collection: Collection<Identified>,
  id: string,
  context: CallContext,
): Operation<readonly ConfigColumn[]> {
  return {
    kind: "read",
    method: "GET",
    path: path(`${FLOW_SERVICE}/${collection.name}/{id}/configs`, {
      id: checkedId(`${collection.name}.configs`, collection.idName, id, context),
    }),
    read: (answer) =>
      itemsOf(answer).map((record) => (isColumn(record) ? record : answer.unexpected("it has no columnName"))),
  };
}

const DETERMINED = ["columnDelimiter", "encoding", "compressionType"] as const;

function issuesOf(query: ExploreQuery<ObjectType>): readonly ValidationIssue[] {
  if (query.determineProperties !== true) return [];
  const message = "cannot stand beside determineProperties, by which the platform finds it out (1374 to 1376)";
  return DETERMINED.filter((name) => query[name] !== undefined).map((name) => ({
    path: [name],
    message,
    rule: "payload",
  }));
}

function exploreQuery({ filters, sourceParams, ...query }: ExploreQuery<ObjectType>): Query {
  return {
    ...query,
    filters: filters === undefined ? undefined : base64Json(filters),
    sourceParams: sourceParams === undefined ? undefined : base64Json(sourceParams),
  };
}

function readExplored<Type extends ObjectType>(objectType: Type, answer: Answer): Explored<Type> {
  const explored: unknown =
    objectType === "root" || objectType === "folder"
      ? itemsOf(answer)
      : objectType === "table"
        ? tableIn(answer)
        : answer.json;
  if (typeof explored !== "object" || explored === null)
    return answer.unexpected("the answer is neither a list nor an object");
  // Checked just above, as far as the documents let us.
  return explored as Explored<Type>;
}

/** A table; the reference prints its columns alone, too, and in words of their own. */
function tableIn(answer: Answer): unknown {
  const { json } = answer;
  if (isRecord(json) && isRecord(json.schema) && Array.isArray(json.schema.columns)) return json;
  const items = isRecord(json) ? json.items : json;
  if (!Array.isArray(items) || !items.every(isRecord)) return answer.unexpected("the answer holds no schema.columns");
  const columns = items.map((item) =>
    isColumn(item) ? { ...item, name: item.columnName, type: item.columnType } : item,
  );
  return { schema: { columns } };
}

function isColumn(record: JsonRecord): record is JsonRecord & ConfigColumn {
  return typeof record.columnName === "string" && typeof record.columnType === "string";
}
