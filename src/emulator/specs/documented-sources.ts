import type { JsonObject } from "../json.ts";
import { objectSchema } from "./json-schema.ts";
import {
  ADLS_GEN2,
  AMAZON_REDSHIFT,
  AZURE_BLOB,
  BATCH_PROVIDER,
  DYNAMICS,
  GOOGLE_ADS,
  GOOGLE_BIG_QUERY,
  GOOGLE_CLOUD,
  SFTP,
} from "./spec-ids.ts";

/** One way to authenticate: its name, the names of its fields in order, and which of them are secrets. */
interface Authentication {
  readonly name: string;
  readonly fields: readonly string[];
  readonly secrets: readonly string[];
  readonly rest?: JsonObject;
}

/** The connection specs that Adobe's tutorials print, besides those that the emulator has data for. All their fields are required. */
export const DOCUMENTED_SOURCES: readonly JsonObject[] = [
  source(ADLS_GEN2, "adls-gen2", {
    name: "Basic Authentication for adls-gen2",
    fields: ["url", "servicePrincipalId", "servicePrincipalKey", "tenant"],
    secrets: ["servicePrincipalKey"],
  }),
  source(AMAZON_REDSHIFT, "amazon-redshift", {
    name: "Basic Authentication",
    fields: ["server", "username", "password", "database"],
    secrets: ["password"],
    rest: { type: "Basic_Authentication" },
  }),
  source(AZURE_BLOB, "azure-blob", {
    name: "ConnectionString",
    fields: ["connectionString"],
    secrets: ["connectionString"],
    rest: { type: "ConnectionString" },
  }),
  source(DYNAMICS, "dynamics-online", {
    name: "Basic Authentication for Dynamics-Online",
    fields: ["serviceUri", "username", "password"],
    secrets: ["password"],
    rest: { settings: { authenticationType: "Office365", deploymentType: "Online" } },
  }),
  source(GOOGLE_ADS, "google-adwords", {
    name: "Basic Authentication for google-adwords",
    fields: ["clientCustomerID", "developerToken", "refreshToken", "clientId", "clientSecret"],
    secrets: ["developerToken", "refreshToken", "clientSecret"],
    rest: { type: "Basic_Authentication" },
  }),
  source(GOOGLE_BIG_QUERY, "google-big-query", {
    name: "Basic Authentication",
    fields: ["project", "clientId", "clientSecret", "refreshToken"],
    secrets: ["clientSecret", "refreshToken"],
  }),
  source(GOOGLE_CLOUD, "google-cloud", {
    name: "Basic Authentication for google-cloud",
    fields: ["accessKeyId", "secretAccessKey"],
    secrets: ["secretAccessKey"],
    rest: { type: "Basic Authentication" },
  }),
  source(SFTP, "sftp", {
    name: "Basic Authentication for sftp",
    fields: ["host", "userName", "password"],
    secrets: ["password"],
  }),
];

function source(id: string, name: string, { name: authName, fields, secrets, rest }: Authentication): JsonObject {
  const properties: JsonObject = Object.fromEntries(
    fields.map((field) => [
      field,
      secrets.includes(field) ? { type: "string", format: "password" } : { type: "string" },
    ]),
  );
  const spec = objectSchema(properties, { required: [...fields] });
  return { id, name, providerId: BATCH_PROVIDER, version: "1.0", authSpec: [{ name: authName, ...rest, spec }] };
}
