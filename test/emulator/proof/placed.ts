import type { DocumentedExchange } from "../../support/exchanges.ts";
import { operationOf } from "../../support/operations.ts";
import { requestOf } from "./requests.ts";
import { ACCEPTS, ECHOED, PLACES } from "./places.ts";
import type { Stage, StageRequest } from "./stage.ts";

/*
 * A documented request as it is sent to the stage: in the document's own words, but for ids, which are those of what is on the stage.
 */

type Ids = Stage["ids"];

/** Which id of the stage stands in the place of a documented one, by the member that holds it. */
const BY_MEMBER: Readonly<Record<string, string>> = {
  baseConnectionId: "GIVEN_BASE_ID",
  mappingId: "MAPPING_SET_ID",
  dataSetId: "DATASET_ID",
  datasetId: "DATASET_ID",
  flowId: "FLOW_ID",
  xdmSchema: "GIVEN_SCHEMA_ID",
  "xdm:sourceSchema": "SCHEMA_ID",
};

/** Members of these hold an `id`. */
const ID_OF: Readonly<Record<string, string>> = { schema: "GIVEN_SCHEMA_ID", schemaRef: "GIVEN_SCHEMA_ID" };

/** Lists of one id. */
const LISTS: Readonly<Record<string, string>> = {
  sourceConnectionIds: "SOURCE_CONNECTION_ID",
  targetConnectionIds: "TARGET_CONNECTION_ID",
};

/** What the registry's ids are ids of. */
const REGISTERED: Readonly<Record<string, string>> = {
  schemas: "SCHEMA_ID",
  mixins: "FIELD_GROUP_ID",
  fieldgroups: "FIELD_GROUP_ID",
  classes: "CLASS_ID",
  datatypes: "DATA_TYPE_ID",
};

/**
 * The request of an exchange, for the ids of a stage. What the document does not print, a body or the Accept header, is what the walk through the
 * API files sends.
 */
export function placed(exchange: DocumentedExchange, stageIds: Ids): StageRequest {
  const { service, method, path, headers = {}, status } = exchange;
  const ids = idsFor(exchange, stageIds);
  const fact = operationOf(service, method, path);
  const usual = fact === undefined || status >= 400 ? undefined : requestOf(fact, ids);
  const echoed = ECHOED.includes(exchange.id) ? exchange.response : usual?.body;
  const body = exchange.request === undefined ? echoed : withIds(exchange.request, ids);
  const [usualQuery = ""] = /\?.*$/.exec(usual?.path ?? "") ?? [];
  const accept = ACCEPTS[exchange.id];
  return {
    service,
    method,
    path: `${pathOf(exchange, ids)}${exchange.query === undefined ? usualQuery : queryOf(exchange, ids)}`,
    headers: { ...usual?.headers, ...(accept && { accept }), ...renamed(headers, ids), "if-match": "*" },
    ...(body === undefined ? {} : { body }),
  };
}

/** What fits together: a source and the base of its connector, a dataset for Profile and a schema in the union. */
function idsFor({ id, request }: DocumentedExchange, ids: Ids): Ids {
  const text = JSON.stringify(request) ?? "";
  const spec = /"connectionSpec":\{"id":"([^"]*)"/.exec(text)?.[1]?.replace(...MISPRINT) ?? "";
  const named = Object.entries(PLACES[id] ?? {}).map(([name, other]) => [name, ids[other] ?? other]);
  return {
    ...ids,
    GIVEN_BASE_ID: ids[`BASE ${spec}`] ?? ids.GIVEN_BASE_ID ?? "",
    ...(text.includes("unifiedProfile") && { GIVEN_SCHEMA_ID: ids.UNION_SCHEMA_ID, DATASET_ID: ids.UNION_DATASET_ID }),
    ...(text.includes('"9753525b-82c7-4dce-8a9b-5ccfce2b9876"') && { SOURCE_CONNECTION_ID: ids.FILE_SOURCE_ID }),
    ...(text.includes("xdm:descriptor") && { SCHEMA_ID: ids.DESCRIBED_SCHEMA_ID }),
    ...Object.fromEntries(named),
  } as Ids;
}

/** Q11: one id has a letter too many. */
const MISPRINT = ["ccfc0fee1-", "cfc0fee1-"] as const;

/** Parameters whose values are the same in every organisation. */
const FIXED = ["CONTAINER_ID", "FIELD", "BEHAVIOR_ID", "CONNECTION_SPEC_ID", "FLOW_SPEC_ID"];

function pathOf({ service, method, path }: DocumentedExchange, ids: Ids): string {
  const template = (operationOf(service, method, path)?.path ?? path).split("/");
  return path
    .split("/")
    .map((segment, index) => {
      const name = /^\{(.*)\}$/.exec(template[index] ?? "")?.[1];
      const isAdobes = path.startsWith("/global/") || FIXED.includes(name ?? "");
      if (name === undefined || isAdobes) return segment;
      return encodeURIComponent(ids[name] ?? segment);
    })
    .join("/");
}

/** Filters by a flow are by the one on the stage. */
function queryOf({ query = {} }: DocumentedExchange, ids: Ids): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((each) => [name, String(renamed(each, ids)).replace(/(?<=flowId==).*/, ids.FLOW_ID ?? "")] as const),
  );
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
  return text === "" ? "" : `?${text}`;
}

function withIds(value: unknown, ids: Ids): unknown {
  if (Array.isArray(value)) return value.map((each) => withIds(each, ids));
  if (typeof value !== "object" || value === null) return renamed(value, ids);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [renamed(key.trim(), ids), memberWithIds(key, inner, ids)]),
  );
}

function memberWithIds(key: string, value: unknown, ids: Ids): unknown {
  const own = BY_MEMBER[key];
  if (own !== undefined && typeof value === "string") return ids[own];
  const list = LISTS[key];
  if (list !== undefined && Array.isArray(value)) return [ids[list]];
  const holder = ID_OF[key];
  if (holder !== undefined && typeof value === "object" && value !== null && "id" in value) {
    return { ...value, id: ids[holder] };
  }
  return withIds(value, ids);
}

/** The tenant of the documents is called otherwise, and what they have registered is on the stage under other ids. */
export function renamed<T>(value: T, ids: Ids): T {
  const text = JSON.stringify(value)
    .replaceAll(...MISPRINT)
    .replaceAll('"$ref ":', '"$ref":')
    .replaceAll("1234567890ABCDEF@AdobeOrg", ids.ORG_ID ?? "")
    .replaceAll(
      /https:\/\/ns\.adobe\.com\/acme\/(\w+)\/[\da-f]{8,}/g,
      (all, type: string) => ids[REGISTERED[type] ?? ""] ?? all,
    )
    .replaceAll("ns.adobe.com/acme/", "ns.adobe.com/emulator/")
    .replaceAll(/\b_acme\b/g, "_emulator");
  return JSON.parse(text);
}
