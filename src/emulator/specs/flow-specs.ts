import type { JsonObject } from "../json.ts";
import type { Quirks } from "../quirks.ts";
import { objectSchema } from "./json-schema.ts";
import { OPTIONS } from "./option-spec.ts";
import { SCHEDULE, SCHEDULE_2020 } from "./schedule-specs.ts";
import { CLOUD_STORAGE_TO_AEP_SOURCES, CRM_TO_AEP_SOURCES } from "./source-lists.ts";
import { BATCH_PROVIDER, CLOUD_STORAGE_TO_AEP, CRM_TO_AEP, DATA_LAKE, REST_STORAGE_TO_AEP } from "./spec-ids.ts";
import { STREAMING_FLOW_SPECS } from "./streaming-flow-specs.ts";
import { COPY, DELTA_COLUMN, MAPPING } from "./transformations.ts";

/** The flow specs of an edition. The older one differs only in CRMToAEP. */
export function flowSpecsOf(edition: "current" | "2020", key: Quirks["transformationKey"]): readonly JsonObject[] {
  return EDITIONS[edition][key];
}

const CRM_TO_AEP_2020: JsonObject = {
  ...identity(CRM_TO_AEP, "CRMToAEP"),
  transformationSpecs: [COPY, MAPPING],
  scheduleSpec: SCHEDULE_2020,
};

function crmToAep(key: Quirks["transformationKey"]): JsonObject {
  return {
    ...identity(CRM_TO_AEP, "CRMToAEP"),
    ...batchSource(CRM_TO_AEP_SOURCES),
    [key]: [COPY, MAPPING],
    runSpec: runSpec({ deltaColumn: DELTA_COLUMN }),
  };
}

function cloudStorageToAep(key: Quirks["transformationKey"]): JsonObject {
  return {
    ...identity(CLOUD_STORAGE_TO_AEP, "CloudStorageToAEP"),
    ...batchSource(CLOUD_STORAGE_TO_AEP_SOURCES, { isDraftModeSupported: true }),
    [key]: [MAPPING],
    runSpec: runSpec({}),
  };
}

/** For sources that a partner brings in: printed with one source of theirs, and in the plural. */
const REST_STORAGE: JsonObject = {
  ...identity(REST_STORAGE_TO_AEP, "RestStorageToAEP"),
  ...batchSource(["2d46966e-4fcc-4015-9f9e-a67594e395a3"]),
  attributes: { notification: { category: "sources", flowRun: { enabled: true } } },
  transformationSpecs: [MAPPING],
};

function identity(id: string, name: string): JsonObject {
  return { id, name, providerId: BATCH_PROVIDER, version: "1.0" };
}

/** Only the spec for files is printed with a word on drafts. */
function batchSource(sources: readonly string[], attributes: JsonObject = {}): JsonObject {
  return {
    attributes: {
      isSourceFlow: true,
      flacValidationSupported: true,
      ...attributes,
      frequency: "batch",
      notification: { category: "sources", flowRun: { enabled: true } },
    },
    sourceConnectionSpecIds: [...sources],
    targetConnectionSpecIds: [DATA_LAKE],
    permissionsInfo: { view: [permission("read")], manage: [permission("write")] },
    optionSpec: {
      name: "OptionSpec",
      spec: objectSchema(OPTIONS),
    },
    scheduleSpec: SCHEDULE,
  };
}

function permission(right: "read" | "write"): JsonObject {
  return { "@type": "lowLevel", name: "EnterpriseSource", permissions: [right] };
}

function runSpec(extra: JsonObject): JsonObject {
  const integer: JsonObject = { type: "integer" };
  const properties: JsonObject = { startTime: integer, windowStartTime: integer, windowEndTime: integer, ...extra };
  return { name: "ProviderParams", spec: objectSchema(properties, { required: Object.keys(properties) }) };
}

const EDITIONS = { current: editionOf(crmToAep), "2020": editionOf(() => CRM_TO_AEP_2020) };

type Key = Quirks["transformationKey"];

/** Each spec is made once: its schemas are looked at with every flow. */
function editionOf(crm: (key: Key) => JsonObject): Readonly<Record<Key, readonly JsonObject[]>> {
  const of = (key: Key) => [crm(key), cloudStorageToAep(key), REST_STORAGE, ...STREAMING_FLOW_SPECS];
  return { transformationSpec: of("transformationSpec"), transformationSpecs: of("transformationSpecs") };
}
