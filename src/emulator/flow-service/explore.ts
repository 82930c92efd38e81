import type { World } from "../state/world.ts";
import { type Table, sampleRows, tableAt, tablesOf } from "../data/tables.ts";
import { flowProblem } from "../errors/flow.ts";
import { type Exchange, type Reply, ok } from "../http/exchange.ts";
import { type Json, type JsonObject, at, compact, isObject } from "../json.ts";
import { violations } from "../specs/validate.ts";
import { base64Json } from "./base64-json.ts";
import { entriesIn } from "./explore-folder.ts";
import { rowFilter } from "../data/row-filter.ts";

/** The parameters of the documents and those of the OpenAPI file, which spells some with a capital. */
export const EXPLORE_QUERY = [
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

/** What a look into the source behind a connection spec shows, as far as the spec's own schema of requests allows the look. */
export function exploredReply(connectionSpec: JsonObject, { query, world }: Exchange): Reply {
  const tables = tablesOf(world, String(connectionSpec.id));
  const objectType = query.get("objectType")?.toLowerCase() ?? "";
  const object = query.get("object") ?? "";
  checkParameters(query);
  checkBySpec(query, connectionSpec);
  switch (objectType) {
    case "root":
      return ok(entriesIn(tables, ""));
    case "folder":
      return ok(entriesIn(tables, required(object)));
    case "table":
      return ok(inspect(tables, required(object), query));
    case "file": {
      const inspected = inspect(tables, required(object), query);
      return ok(world.quirks.fileExplore === "columns" ? columnsIn(inspected) : inspected);
    }
    case "rest":
      return ok({ data: sampleOf(tables[0], query) });
    default:
      throw flowProblem(
        "1100-400",
        `objectType is one of root, table, folder, file, rest; got ${objectType || "nothing"}.`,
      );
  }
}

/** The columns of the first table or file behind a connection spec, as `configs` names them. */
export function columnsReply(world: World, connectionSpecId: string, form: "items" | "array"): Reply {
  const columns = (tablesOf(world, connectionSpecId)[0]?.columns ?? []).map(({ name, type, format }) => ({
    columnName: name,
    columnType: format === "date-time" ? "date" : type,
  }));
  return ok(form === "array" ? columns : { items: columns });
}

/** What is determined cannot be given as well; parameters that are JSON come in base64. */
function checkParameters(query: URLSearchParams): void {
  const given = ["columnDelimiter", "encoding", "compressionType", "CompressionType"].find((name) => query.has(name));
  if (query.get("determineProperties")?.toLowerCase() === "true" && given !== undefined) {
    throw flowProblem("1374-400", `${given} cannot stand beside determineProperties.`);
  }
  const delimiter = query.get("columnDelimiter") ?? ",";
  if (delimiter.length !== 1) throw flowProblem("1331-400", `columnDelimiter is one character; got ${delimiter}.`);
  base64Json("sourceParams", query.get("sourceParams"));
}

/** Parameters in capitals are the OpenAPI file's words for the same. */
function checkBySpec(query: URLSearchParams, connectionSpec: JsonObject): void {
  const schema = at(connectionSpec, "exploreSpec.requestSpec");
  if (!isObject(schema)) return;
  const given: JsonObject = {};
  for (const [name, value] of query) given[name.charAt(0).toLowerCase() + name.slice(1)] = value;
  const word = (name: string) => (given[name] === undefined ? {} : { [name]: String(given[name]).toLowerCase() });
  const preview = given.preview === undefined ? {} : { preview: String(given.preview).toLowerCase() === "true" };
  const [first] = violations({ ...given, ...word("objectType"), ...word("fileType"), ...preview }, schema);
  if (first === undefined) return;
  throw flowProblem("1100-400", `explore (exploreSpec of ${connectionSpec.name}): ${first.message}`);
}

function required(object: string): string {
  if (object === "") throw flowProblem("1100-400", "The query parameter object is required for this objectType.");
  return object;
}

function inspect(tables: readonly Table[], path: string, query: URLSearchParams): JsonObject {
  const table = tableAt(tables, path);
  if (table === undefined) throw flowProblem("1101-404", `The source has no object at ${path}.`);
  const data = query.get("preview")?.toLowerCase() === "true" ? sampleOf(table, query) : undefined;
  return compact({ format: "flat", schema: { columns: table.columns.map(columnOf) }, data });
}

/** Some rows; with `filters`, of those that pass. */
function sampleOf(table: Table | undefined, query: URLSearchParams): Json[] {
  if (table === undefined) return [];
  const passes = rowFilter(base64Json("filters", query.get("filters")));
  return sampleRows({ ...table, rows: table.rows.filter(passes) });
}

function columnsIn(inspected: JsonObject): Json {
  const { schema } = inspected;
  const columns: Json = typeof schema === "object" && schema !== null && "columns" in schema ? schema.columns : [];
  return Array.isArray(columns) ? columns.map((each) => onlyNameAndType(each)) : columns;
}

function onlyNameAndType(column: Json): Json {
  if (typeof column !== "object" || column === null || Array.isArray(column)) return column;
  return compact({ name: column.name, type: column.type });
}

function columnOf({ name, type, format }: Table["columns"][number]): JsonObject {
  if (format === undefined) return { name, type, xdm: { type } };
  return { name, type, "meta:xdmType": format, xdm: { type, format } };
}
