/** Where an exchange is about something else on the stage than others of its operation: the path's parameter, and the id in its place. */
export const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "draft-04": { BASE_CONNECTION_ID: "DRAFT_BASE_ID" },
  "draft-06": { SOURCE_CONNECTION_ID: "DRAFT_SOURCE_ID" },
  "draft-08": { TARGET_CONNECTION_ID: "DRAFT_TARGET_ID" },
  "draft-10": { FLOW_ID: "DRAFT_FLOW_ID" },
  "explore-tabular-02": { BASE_CONNECTION_ID: "BASE cfc0fee1-7dc0-40ef-b73e-d8b134c436f5" },
  "older-cloud-storages-13": { BASE_CONNECTION_ID: "BASE be5ec48c-5b78-49d5-b8fa-7c89ec4569b8" },
  "older-cloud-storages-14": { BASE_CONNECTION_ID: "BASE be5ec48c-5b78-49d5-b8fa-7c89ec4569b8" },
  "older-crm-17": { BASE_CONNECTION_ID: "BASE cfc0fee1-7dc0-40ef-b73e-d8b134c436f5" },
  "older-other-35": { MIXIN_ID: "PATCHED_GROUP_ID" },
  "older-other-59": { MIXIN_ID: "PATCHED_GROUP_ID" },
  "older-other-11": { SCHEMA_ID: "UNION_SCHEMA_ID" },
  "older-other-09": { DATASET_ID: "UNION_DATASET_ID" },
  "openapi-catalog-014": { DATASET_ID: "UNION_DATASET_ID" },
  "openapi-schemaregistry-055": { RESOURCE_ID: "https://ns.adobe.com/emulator/schemas/0000000000000000" },
  "openapi-schemaregistry-059": { SCHEMA_ID: "https://ns.adobe.com/emulator/schemas/0000000000000000" },
};

/** What is asked for where the document does not print it, and its answer tells: the whole of each resource in a list. */
export const ACCEPTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["002", "021", "027", "035", "050"].map((number) => [
      `openapi-schemaregistry-${number}`,
      "application/vnd.adobe.xed+json",
    ]),
  ),
  "openapi-schemaregistry-046": "application/vnd.adobe.xyz+json",
};

/** Exchanges whose request is not printed, but echoed in the answer. */
export const ECHOED: readonly string[] = ["012", "014", "025", "027"].map((number) => `openapi-flowservice-${number}`);
