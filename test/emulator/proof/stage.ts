import { type Emulator, type EmulatorOptions, createEmulator } from "../../../src/emulator/index.ts";
import { type Body, type Platform, PREFIX, connect } from "../kit.ts";
import { classBody, groupBody, identityBody, typeBody, unionSchema } from "../registry-kit.ts";
import { HUBSPOT, baseBody, schemaBody, sent, sourceBody, targetBody } from "../tutorial.ts";

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

export interface StageAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

const START = Date.UTC(2026, 0, 5, 9);
export const CRM_TO_AEP = "14518937-270c-4525-bdec-c2ba7cce3860";
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
  emulator.clock.advance(10_000);
  const make = async (path: string, body: Body) => (await sent(flow("POST", path, body), 201)).id;
  const runs = async (id: string) => (await sent(flow("GET", `/runs?property=flowId==${id}`), 200)).items;
  const [run] = await runs(given.flowId);
  const [failed] = await runs(once.flowId);
  const failure = { metrics: { statusSummary: { status: "failed" } } };
  await sent(flow("PUT", `/runs/${failed.id}`, failure, ANY_VERSION), 200);
  const [mapping] = await sent(prep("GET", `/mappingSets/${given.mappingSetId}/mappings`), 200);
  const [batch = ""] = Object.keys(await sent(catalog("GET", `/batches?dataSet=${given.dataSetId}`), 200));
  await sent(catalog("POST", "/batches/written", { status: "success" }), 201);
  return {
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
    FLOW_ID: given.flowId,
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
    ...(await registered(on, (path, body) => sent(registry("POST", `/tenant/${path}`, body), 201))),
  };
}

async function registered(
  on: Platform,
  make: (path: string, body: Body) => Promise<Body>,
): Promise<Record<string, string>> {
  const type = await make("datatypes", typeBody());
  const group = await make("fieldgroups", groupBody());
  const own = await make("classes", classBody());
  const schema = await make("schemas", schemaBody("Contacts of the stage"));
  const descriptor = await make("descriptors", identityBody(schema.$id));
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
  };
}
