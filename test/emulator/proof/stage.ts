import {
  type Emulator,
  type EmulatorOptions,
  type GivenDataflow,
  createEmulator,
} from "../../../src/emulator/index.ts";
import { type Body, type Platform, PREFIX, connect } from "../kit.ts";
import { classBody, groupBody, identityBody, typeBody, unionSchema } from "../registry-kit.ts";
import {
  HUBSPOT,
  baseBody,
  dataSetBody,
  flowBody,
  mappingBody,
  schemaBody,
  sent,
  sourceBody,
  targetBody,
} from "../tutorial.ts";

/** An emulator in which there is one of everything, and the way to call it. */
export interface Stage {
  readonly emulator: Emulator;
  /** By the names that paths give their parameters, and a few more. */
  readonly ids: Readonly<Record<string, string>>;
  /** Back to how it was in the beginning. */
  readonly again: () => void;
  readonly send: (request: StageRequest) => Promise<StageAnswer>;
}

export interface StageRequest {
  readonly service: string;
  readonly method: string;
  /** Below the service's base path, with its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface StageAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

const START = Date.UTC(2026, 0, 5, 9);
const CRM_TO_AEP = "14518937-270c-4525-bdec-c2ba7cce3860";
const CLOUD_STORAGE_TO_AEP = "9753525b-82c7-4dce-8a9b-5ccfce2b9876";
const ANY_VERSION = { headers: { "if-match": "*" } };

export async function stage(options: EmulatorOptions = {}): Promise<Stage> {
  const emulator = createEmulator({ seed: 1, now: () => START, ...options });
  const on = await connect(emulator);
  const ids = await everything(on);
  const before = emulator.snapshot();
  return {
    emulator,
    ids,
    again: () => emulator.restore(before),
    async send({ service, method, path, body, headers = {} }) {
      const prefix = Object.hasOwn(PREFIX, service) ? PREFIX[service as keyof typeof PREFIX] : "";
      const type = body === undefined ? {} : { "content-type": "application/json" };
      const response = await emulator.fetch(`https://platform.adobe.io${prefix}${path}`, {
        method,
        headers: { ...on.headers, ...type, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
    },
  };
}

/** Two dataflows, one of them with runs behind it; what nothing depends on, drafts, and the registry's resources. */
async function everything(on: Platform): Promise<Record<string, string>> {
  const { emulator, flow, registry, catalog, prep } = on;
  const given = emulator.given.hubspot();
  const once = emulator.given.amazonS3();
  const described = { description: "What is on the stage", tags: { stage: ["set"] } };
  for (const source of ["acmeSpringCampaign", "table-path", "/some/path/data.csv"]) emulator.source(source).rows([ROW]);
  await sent(catalog("PATCH", `/dataSets/${given.dataSetId}`, described), 200);
  for (const _ of [1, 2])
    await sent(prep("PUT", `/mappingSets/${given.mappingSetId}`, mappingBody(given.schemaId)), 200);
  emulator.clock.advance(10_000);
  const make = async (path: string, body: Body) => (await sent(flow("POST", path, body), 201)).id;
  const runs = async (id: string) => (await sent(flow("GET", `/runs?property=flowId==${id}`), 200)).items;
  const [run] = await runs(given.flowId);
  const flowId = await make("/flows", printedFlow(given, emulator.clock.now()));
  emulator.clock.advance(10_000);
  const rename = [{ op: "replace", path: "/name", value: "Renamed on the stage" }];
  await sent(flow("PATCH", `/flows/${flowId}`, rename, ANY_VERSION), 200);
  const [failed] = await runs(once.flowId);
  const failure = { metrics: { statusSummary: { status: "failed" } } };
  await sent(flow("PUT", `/runs/${failed.id}`, failure, ANY_VERSION), 200);
  const [mapping] = await sent(prep("GET", `/mappingSets/${given.mappingSetId}/mappings`), 200);
  const [batch = ""] = Object.keys(await sent(catalog("GET", `/batches?dataSet=${given.dataSetId}`), 200));
  await sent(catalog("POST", "/batches/written", { status: "success" }), 201);
  const drafted = { name: "Drafted", flowSpec: { id: CLOUD_STORAGE_TO_AEP, version: "1.0" } };
  const parts = { sourceConnectionIds: [once.sourceConnectionId], targetConnectionIds: [once.targetConnectionId] };
  const made = await registered(on, (path, body) => sent(registry("POST", `/tenant/${path}`, body), 201));
  const [enabled] = await sent(
    catalog("POST", "/dataSets", { ...dataSetBody(made.UNION_SCHEMA_ID ?? ""), ...described }),
    201,
  );
  return {
    ...made,
    ...(await bases(on)),
    ORG_ID: emulator.clientOptions().orgId,
    UNION_DATASET_ID: String(enabled).replace("@/dataSets/", ""),
    FILE_SOURCE_ID: once.sourceConnectionId,
    DRAFT_FLOW_ID: await make("/flows?mode=draft", { ...drafted, ...parts }),
    CONTAINER_ID: "tenant",
    CONNECTION_SPEC_ID: HUBSPOT,
    FLOW_SPEC_ID: CRM_TO_AEP,
    BASE_CONNECTION_ID: await make("/connections", baseBody()),
    SOURCE_CONNECTION_ID: await make("/sourceConnections", sourceBody(given.baseConnectionId)),
    TARGET_CONNECTION_ID: await make("/targetConnections", targetBody(given.schemaId, given.dataSetId)),
    DRAFT_BASE_ID: await make("/connections?mode=draft", baseBody()),
    DRAFT_SOURCE_ID: await make("/sourceConnections?mode=draft", sourceBody(given.baseConnectionId)),
    DRAFT_TARGET_ID: await make("/targetConnections?mode=draft", targetBody(given.schemaId, given.dataSetId)),
    GIVEN_BASE_ID: given.baseConnectionId,
    GIVEN_SOURCE_ID: given.sourceConnectionId,
    GIVEN_TARGET_ID: given.targetConnectionId,
    FLOW_ID: flowId,
    ONCE_ID: once.flowId,
    RUN_ID: run.id,
    FAILED_RUN_ID: failed.id,
    MAPPING_SET_ID: given.mappingSetId,
    MAPPING_ID: mapping.id,
    DATASET_ID: given.dataSetId,
    id: given.dataSetId,
    BATCH_ID: batch,
    WRITTEN_BATCH_ID: "written",
    FIELD: "status",
    tagNamespace: "acp_enableErrorDiagnostics",
    GIVEN_SCHEMA_ID: given.schemaId,
    BEHAVIOR_ID: "https://ns.adobe.com/xdm/data/record",
    UNION_ID: "https://ns.adobe.com/xdm/context/profile__union",
  };
}

const ROW = { id: "1", name: "Ada", active: true, createdDate: "2026-01-05T09:00:00Z" };

/** A flow with all that the tutorials print in one. */
function printedFlow(given: GivenDataflow, now: number): Body {
  const { sourceConnectionId: source, targetConnectionId: target, mappingSetId: mapping } = given;
  const startTime = String(Math.ceil(now / 1000));
  const scheduleParams = { startTime, frequency: "minute", interval: "15", backfill: "true" };
  return flowBody({ base: "", schema: "", dataSet: "", source, target, mapping }, { scheduleParams });
}

/** A base connection of each connection spec, by its id. */
async function bases({ flow }: Platform): Promise<Record<string, string>> {
  const specs: Body[] = (await sent(flow("GET", "/connectionSpecs"), 200)).items;
  const made = specs
    .filter(({ authSpec = [] }) => authSpec.length > 0)
    .map(async ({ id, version, authSpec: [{ name, spec }] }): Promise<[string, string]> => {
      const fields = [...Object.keys(spec.properties ?? {}), ...(spec.required ?? [])];
      const params = Object.fromEntries(fields.map((field) => [field, "given"]));
      const body = { name: "Given", connectionSpec: { id, version }, auth: { specName: name, params } };
      return [`BASE ${id}`, (await sent(flow("POST", "/connections", body), 201)).id];
    });
  return Object.fromEntries(await Promise.all(made));
}

/** The fields that the documents' descriptors are about. */
const DESCRIBED = {
  propertyCity: { type: "string", title: "City" },
  hotelId: { type: "string", title: "Hotel" },
  favoriteHotel: { type: "string", title: "Favorite hotel" },
  loyalty: { type: "object", title: "Loyalty", properties: { loyaltyId: { type: "string", title: "Loyalty id" } } },
};

async function registered(
  on: Platform,
  make: (path: string, body: Body) => Promise<Body>,
): Promise<Record<string, string>> {
  const type = await make("datatypes", typeBody("Data type of the stage"));
  const group = await make("fieldgroups", groupBody("Field group of the stage"));
  const own = await make("classes", classBody("Class of the stage"));
  const fields = await make("fieldgroups", groupBody("What descriptors are about", DESCRIBED));
  const part = { properties: { _emulator: { type: "object", properties: DESCRIBED } } };
  const definitions = { loyalty: part, vehicles: part, property: part };
  const allOf = Object.keys(definitions).map((name) => ({ $ref: `#/definitions/${name}` }));
  const patched = await make("fieldgroups", { ...groupBody("What patches are about"), definitions, allOf });
  const plain = schemaBody("Described");
  const described = await make("schemas", { ...plain, allOf: [...plain.allOf, { $ref: fields.$id }] });
  const schema = await make("schemas", schemaBody("Contacts of the stage"));
  const descriptor = await make("descriptors", identityBody(schema.$id));
  await make("descriptors", {
    "@type": "xdm:alternateDisplayInfo",
    "xdm:sourceSchema": schema.$id,
    "xdm:sourceVersion": 1,
    "xdm:sourceProperty": "/personalEmail/address",
    "xdm:title": { en_us: "E-mail" },
  });
  const enabled = await unionSchema(on, "Enabled on the stage");
  return {
    DATA_TYPE_ID: type.$id,
    FIELD_GROUP_ID: group.$id,
    MIXIN_ID: group.$id,
    CLASS_ID: own.$id,
    SCHEMA_ID: schema.$id,
    RESOURCE_ID: schema.$id,
    DESCRIPTOR_ID: descriptor["@id"],
    UNION_SCHEMA_ID: enabled.$id,
    PATCHED_GROUP_ID: patched.$id,
    DESCRIBED_SCHEMA_ID: described.$id,
  };
}
