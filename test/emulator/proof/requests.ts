import type { OperationFact } from "../../support/operations.ts";
import type { Body } from "../kit.ts";
import { XED, accept, classBody, groupBody, identityBody, typeBody } from "../registry-kit.ts";
import { baseBody, dataSetBody, mappingBody, onceBody, schemaBody, sourceBody, targetBody } from "../tutorial.ts";
import type { Stage, StageRequest } from "./stage.ts";

/** What is sent to call an operation on the stage, where it is not what its method suggests. */
interface Call {
  readonly query?: string;
  readonly body?: Body;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another id than usual, by the parameter's name. */
  readonly ids?: Readonly<Record<string, string>>;
}

type Ids = Stage["ids"];

const RENAME = [{ op: "replace", path: "/name", value: "Renamed" }];
const DESCRIBE = [{ op: "replace", path: "/description", value: "Another" }];
const SPEC = { name: "acme", providerId: "0ed90a81-07f4-4586-8190-b40eccef1c5a" };
const id = (ids: Ids, name: string): string => ids[name] ?? `no ${name}`;

const FLOW_SERVICE: Readonly<Record<string, (ids: Ids) => Call>> = {
  "POST /connections": () => ({ body: baseBody() }),
  "GET /connections/{BASE_CONNECTION_ID}/explore": () => ({ query: "?objectType=ROOT" }),
  "GET /connectionSpecs/{CONNECTION_SPEC_ID}/explore": () => ({ query: "?objectType=root" }),
  "POST /connections/{BASE_CONNECTION_ID}/action": () => ({ query: "?op=FINALIZE&subOp=APPLY" }),
  "POST /connections/search": () => ({ body: { limit: 10, orderby: "name" } }),
  "POST /connectionSpecs": () => ({ body: SPEC }),
  "PUT /connectionSpecs/{CONNECTION_SPEC_ID}": () => ({ body: SPEC }),
  "POST /flows": (ids) => ({
    body: onceBody({
      base: "",
      schema: "",
      dataSet: "",
      source: id(ids, "SOURCE_CONNECTION_ID"),
      target: id(ids, "TARGET_CONNECTION_ID"),
      mapping: id(ids, "MAPPING_SET_ID"),
    }),
  }),
  "POST /flows/search": () => ({ body: { limit: 10, count: false } }),
  "POST /flows/{FLOW_ID}/action": () => ({ query: "?op=DISABLE&subOp=APPLY" }),
  "POST /flowSpecs": () => ({ body: SPEC }),
  "PUT /flowSpecs/{FLOW_SPEC_ID}": () => ({ body: SPEC }),
  "POST /flowSpecs/search": () => ({ body: { queryString: "name==CRMToAEP" } }),
  "POST /runs": (ids) => ({
    body: {
      flowId: ids.ONCE_ID,
      params: { windowStartTime: 1577836800, windowEndTime: 1651585956, deltaColumn: { name: "updatedAt" } },
    },
  }),
  "PUT /runs/{RUN_ID}": () => ({ body: { metrics: { statusSummary: { status: "failed" } } } }),
  "POST /runs/{RUN_ID}/action": (ids) => ({ query: "?op=RE_TRIGGER", ids: { RUN_ID: id(ids, "FAILED_RUN_ID") } }),
  "POST /sourceConnections": (ids) => ({ body: sourceBody(id(ids, "BASE_CONNECTION_ID")) }),
  "POST /sourceConnections/{SOURCE_CONNECTION_ID}/action": (ids) => ({
    query: "?op=PUBLISH",
    ids: { SOURCE_CONNECTION_ID: id(ids, "DRAFT_SOURCE_ID") },
  }),
  "POST /targetConnections": (ids) => ({ body: targetBody(id(ids, "GIVEN_SCHEMA_ID"), id(ids, "DATASET_ID")) }),
  "POST /targetConnections/{TARGET_CONNECTION_ID}/action": (ids) => ({
    query: "?op=PUBLISH",
    ids: { TARGET_CONNECTION_ID: id(ids, "DRAFT_TARGET_ID") },
  }),
};

const REGISTRY_BODIES: Readonly<Record<string, (ids: Ids) => Body>> = {
  schemas: () => schemaBody("New"),
  classes: () => classBody("New"),
  fieldgroups: () => groupBody("New"),
  mixins: () => groupBody("New"),
  datatypes: () => typeBody("New"),
  descriptors: (ids) => identityBody(id(ids, "SCHEMA_ID"), { "xdm:isPrimary": false }),
  import: () => [
    {
      ...typeBody("Imported"),
      $id: "https://ns.adobe.com/emulator/datatypes/0123abcd",
      "meta:resourceType": "datatypes",
    },
  ],
};

/** The form that a GET asks for; the registry has more than one of each. */
function formOf(path: string): Readonly<Record<string, string>> {
  if (path.startsWith("/rpc")) return {};
  if (path.includes("descriptors")) return accept("xdm", false).headers;
  return path.endsWith("}") ? XED.headers : accept("xed-id", false).headers;
}

function registryCall({ method, path }: OperationFact, ids: Ids): Call {
  const collection = path.split("/").find((segment) => Object.hasOwn(REGISTRY_BODIES, segment)) ?? "";
  if (method === "GET") return { headers: formOf(path) };
  if (method === "DELETE") return {};
  return { body: method === "PATCH" ? DESCRIBE : REGISTRY_BODIES[collection]?.(ids) };
}

const CATALOG: Readonly<Record<string, (ids: Ids) => Call>> = {
  "POST /dataSets": (ids) => ({ body: dataSetBody(id(ids, "SCHEMA_ID")) }),
  "PUT /dataSets/{DATASET_ID}": (ids) => ({ body: dataSetBody(id(ids, "GIVEN_SCHEMA_ID")) }),
  "PATCH /dataSets/{DATASET_ID}": () => ({ body: { name: "Renamed" } }),
  "PATCH /v2/dataSets/{DATASET_ID}": () => ({
    body: { classification: { dataBehavior: "time-series", managedBy: "CUSTOMER" } },
  }),
  "POST /batches": () => ({ body: { status: "loading" } }),
  "POST /batches/{BATCH_ID}": () => ({ body: { status: "loading" }, ids: { BATCH_ID: "another" } }),
  "PUT /batches/{BATCH_ID}": () => ({ body: { status: "loading" } }),
  "PATCH /batches/{BATCH_ID}": () => ({ body: { status: "loading" } }),
  "POST /": () => ({ body: [{ id: "first", resource: "/dataSets", method: "get" }] }),
};

const DATA_PREP: Readonly<Record<string, (ids: Ids) => Call>> = {
  "POST /languages/el/validate": () => ({ body: { expression: "1 + 1" } }),
  "GET /mappingSets": () => ({ query: "?limit=10&start=0" }),
  "POST /mappingSets": (ids) => ({ body: mappingBody(id(ids, "SCHEMA_ID")) }),
  "PUT /mappingSets/{MAPPING_SET_ID}": (ids) => ({ body: mappingBody(id(ids, "GIVEN_SCHEMA_ID")) }),
  "POST /mappingSets/validate": (ids) => ({ body: mappingBody(id(ids, "GIVEN_SCHEMA_ID")) }),
  "POST /mappingSets/preview": (ids) => ({
    body: { data: [{ Vid: 1, Added_At: "soon" }], mappingSet: mappingBody(id(ids, "GIVEN_SCHEMA_ID")) },
  }),
};

function callOf(fact: OperationFact, ids: Ids): Call {
  const name = `${fact.method} ${fact.path}`;
  switch (fact.service) {
    case "schemaregistry":
      return registryCall(fact, ids);
    case "catalog":
      return CATALOG[name]?.(ids) ?? {};
    case "conversion":
      return DATA_PREP[name]?.(ids) ?? {};
    default:
      return FLOW_SERVICE[name]?.(ids) ?? (fact.method === "PATCH" ? { body: RENAME } : {});
  }
}

/** The request that calls an operation on the stage. */
export function requestOf(fact: OperationFact, ids: Ids): StageRequest {
  const call = callOf(fact, ids);
  const path = fact.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(call.ids?.[name] ?? id(ids, name)),
  );
  return {
    service: fact.service,
    method: fact.method,
    path: `${path}${call.query ?? ""}`,
    headers: { "if-match": "*", ...call.headers },
    ...(call.body === undefined ? {} : { body: call.body }),
  };
}
