import type { JsonObject } from "../json.ts";
import { AZURE_FILE_SPEC } from "./azure-file-spec.ts";
import { DOCUMENTED_SOURCES } from "./documented-sources.ts";
import { objectSchema } from "./json-schema.ts";
import { AMAZON_S3, BATCH_PROVIDER, DATA_LAKE, HUBSPOT, SALESFORCE } from "./spec-ids.ts";

const TEXT: JsonObject = { type: "string" };
const SECRET: JsonObject = { type: "string", format: "password" };

const hubspot: JsonObject = {
  ...identity(HUBSPOT, "hubspot"),
  authSpec: [
    {
      name: "Basic Authentication",
      spec: objectSchema(
        { clientId: TEXT, clientSecret: SECRET, accessToken: SECRET, refreshToken: SECRET },
        { required: ["clientId", "clientSecret", "accessToken", "refreshToken"] },
      ),
    },
  ],
};

const salesforce: JsonObject = {
  ...identity(SALESFORCE, "salesforce"),
  authSpec: [
    {
      name: "Basic Authentication",
      type: "Basic_Authentication",
      spec: objectSchema(
        { environmentUrl: TEXT, username: TEXT, password: SECRET, securityToken: SECRET },
        { required: ["username", "password", "securityToken"] },
      ),
    },
  ],
};

/** Served as printed: what it requires is not what it declares. */
const amazonS3: JsonObject = {
  ...identity(AMAZON_S3, "amazon-s3"),
  authSpec: [
    {
      name: "Access Key",
      type: "Access Key Auth",
      spec: objectSchema({ s3AccessKey: TEXT, s3SecretKey: SECRET }, { required: ["accessKeyId", "secretAccessKey"] }),
    },
  ],
};

/** Existing clients find the data lake by this name. */
const dataLake: JsonObject = { ...identity(DATA_LAKE, "datalake"), authSpec: [] };

function identity(id: string, name: string): JsonObject {
  return { id, name, providerId: BATCH_PROVIDER, version: "1.0" };
}

export const CONNECTION_SPECS: readonly JsonObject[] = [
  hubspot,
  salesforce,
  amazonS3,
  AZURE_FILE_SPEC,
  dataLake,
  ...DOCUMENTED_SOURCES,
];
