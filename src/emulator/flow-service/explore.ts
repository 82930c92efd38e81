import { type Table, sampleRows, tableAt, tablesOf } from "../data/tables.ts";
import { flowProblem } from "../errors/flow.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import { type JsonObject, compact, textAt } from "../json.ts";
import { addressed } from "./resource.ts";

/** The parameters of the documents and those of the OpenAPI file, which spells some with a capital. */
const EXPLORE_QUERY = [
  "objectType",
  "object",
  "fileType",
  "FileType",
  "compressionType",
  "CompressionType",
  "columnDelimiter",
  "encoding",
  "preview",
  "filters",
  "sourceParams",
  "determineProperties",
];

export const EXPLORE_ROUTES: readonly Route[] = [
  { method: "GET", pattern: "/connections/:id/explore", query: EXPLORE_QUERY, handle: explore },
];

function explore(exchange: Exchange): Reply {
  const connection = addressed(exchange.sandbox.connections, "connections", exchange);
  const tables = tablesOf(exchange.world, textAt(connection.body, "connectionSpec.id") ?? "");
  const { query } = exchange;
  const objectType = query.get("objectType")?.toLowerCase() ?? "";
  const object = query.get("object") ?? "";
  switch (objectType) {
    case "root":
      return ok(tables.map(entryOf));
    case "folder":
      return ok(tables.filter(({ path }) => path.startsWith(required(object))).map(entryOf));
    case "table":
    case "file":
      return ok(inspect(tables, required(object), query.get("preview") === "true"));
    default:
      throw flowProblem("1100-400", `objectType is one of root, table, folder, file; got ${objectType || "nothing"}.`);
  }
}

function required(object: string): string {
  if (object === "") throw flowProblem("1100-400", "The query parameter object is required for this objectType.");
  return object;
}

function inspect(tables: readonly Table[], path: string, preview: boolean): JsonObject {
  const table = tableAt(tables, path);
  if (table === undefined) throw flowProblem("1101-404", `The source has no object at ${path}.`);
  const data = preview ? sampleRows(table) : undefined;
  return compact({ format: "flat", schema: { columns: table.columns.map(columnOf) }, data });
}

function entryOf({ kind, name, path }: Table): JsonObject {
  return { type: kind, name, path, canPreview: true, canFetchSchema: true };
}

function columnOf({ name, type, format }: Table["columns"][number]): JsonObject {
  if (format === undefined) return { name, type, xdm: { type } };
  return { name, type, "meta:xdmType": format, xdm: { type, format } };
}
