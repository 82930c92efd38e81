import type { JsonObject } from "../json.ts";
import { objectSchema } from "./json-schema.ts";
import { BATCH_PROVIDER } from "./spec-ids.ts";

/** One way to authenticate: its name, the names of its fields in order, and which of them are secrets. */
interface Authentication {
  readonly name: string;
  readonly fields: readonly string[];
  readonly secrets: readonly string[];
  readonly rest?: JsonObject;
}

/** The connection specs that Adobe's tutorials print, besides those that the emulator has data for. All their fields are required. */
export const DOCUMENTED_SOURCES: readonly JsonObject[] = [
  source("b3ba5556-48be-44b7-8b85-ff2b69b46dc4", "adls-gen2", {
    name: "Basic Authentication for adls-gen2",
    fields: ["url", "servicePrincipalId", "servicePrincipalKey", "tenant"],
    secrets: ["servicePrincipalKey"],
  }),
  source("3416976c-a9ca-4bba-901a-1f08f66978ff", "amazon-redshift", {
    name: "Basic Authentication",
    fields: ["server", "username", "password", "database"],
    secrets: ["password"],
    rest: { type: "Basic_Authentication" },
  }),
  source("4c10e202-c428-4796-9208-5f1f5732b1cf", "azure-blob", {
    name: "ConnectionString",
    fields: ["connectionString"],
    secrets: ["connectionString"],
    rest: { type: "ConnectionString" },
  }),
  source("38ad80fe-8b06-4938-94f4-d4ee80266b07", "dynamics-online", {
    name: "Basic Authentication for Dynamics-Online",
    fields: ["serviceUri", "username", "password"],
    secrets: ["password"],
    rest: { settings: { authenticationType: "Office365", deploymentType: "Online" } },
  }),
  source("d771e9c1-4f26-40dc-8617-ce58c4b53702", "google-adwords", {
    name: "Basic Authentication for google-adwords",
    fields: ["clientCustomerID", "developerToken", "refreshToken", "clientId", "clientSecret"],
    secrets: ["developerToken", "refreshToken", "clientSecret"],
    rest: { type: "Basic_Authentication" },
  }),
  source("3c9b37f8-13a6-43d8-bad3-b863b941fedd", "google-big-query", {
    name: "Basic Authentication",
    fields: ["project", "clientId", "clientSecret", "refreshToken"],
    secrets: ["clientSecret", "refreshToken"],
  }),
  source("32e8f412-cdf7-464c-9885-78184cb113fd", "google-cloud", {
    name: "Basic Authentication for google-cloud",
    fields: ["accessKeyId", "secretAccessKey"],
    secrets: ["secretAccessKey"],
    rest: { type: "Basic Authentication" },
  }),
  source("b7bf2577-4520-42c9-bae9-cad01560f7bc", "sftp", {
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
