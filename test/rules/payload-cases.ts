import type { SourceData, SourceParams } from "aep-flow-service";
import type { PayloadRuleId } from "../../src/specs/rules.ts";
import type { Act, RuleCase } from "./stage.ts";

const HUBSPOT = "cc6a4487-9e91-433e-a3a3-9cf6626c1806";
const AMAZON_S3 = "ecadc60c-7455-4d87-84dc-2a0e293d997b";

const dataSet =
  (name: string, more: object = {}): Act =>
  (platform, { schema }, options) =>
    platform.dataSets.create({ name, schemaRef: { id: schema.$id }, ...more }, options);

/** A source of tables. */
const tables =
  (data: SourceData, params: SourceParams = {}): Act =>
  (platform, { base }, options) =>
    platform.sourceConnections.create(
      {
        name: "Deals",
        baseConnectionId: base.id,
        connectionSpec: { id: HUBSPOT },
        data,
        params: { path: "Hubspot.Deals", ...params },
      },
      options,
    );

/** A source of files. */
const files =
  (columnDelimiter: string): Act =>
  (platform, { fileBase }, options) =>
    platform.sourceConnections.create(
      {
        name: "Files",
        baseConnectionId: fileBase.id,
        connectionSpec: { id: AMAZON_S3 },
        data: { format: "delimited", properties: { columnDelimiter } },
        params: { path: "/contacts.csv", type: "file" },
      },
      options,
    );

const source =
  (id: string): Act =>
  (platform, _parts, options) =>
    platform.sourceConnections.create({ name: "Pushed", connectionSpec: { id } }, options);

/** A base connection of a spec that requires what it does not declare. */
const authenticated =
  (specName: string, required: readonly string[]): Act =>
  (platform, _parts, options) =>
    platform.baseConnections.create(
      {
        name: "Deals",
        connectionSpec: specOf(required),
        auth: { specName, params: { clientId: "a", clientSecret: "b", accessToken: "c", refreshToken: "d" } },
      },
      options,
    );

const specOf = (required: readonly string[]) => ({
  id: HUBSPOT,
  authSpec: [
    {
      name: "Basic Authentication",
      spec: { properties: { clientId: {}, clientSecret: {}, accessToken: {}, refreshToken: {} }, required },
    },
  ],
});

const mapping =
  (destination: string): Act =>
  (platform, { schema }, options) =>
    platform.mappingSets.create(
      {
        outputSchema: { schemaRef: { id: schema.$id } },
        mappings: [{ sourceType: "ATTRIBUTE", source: "Vid", destination }],
      },
      options,
    );

/** For each rule about other payloads, what breaks it and what keeps it. */
export const PAYLOAD_CASES: Readonly<Record<PayloadRuleId, RuleCase>> = {
  payload: { call: "dataSets.create", path: "name", broken: dataSet(""), kept: dataSet("Deals") },
  "unusual-id": {
    call: "sourceConnections.create",
    path: "connectionSpec.id",
    broken: source("hubspot"),
    kept: source(HUBSPOT),
  },
  "unknown-value": {
    call: "sourceConnections.create",
    path: "data.format",
    broken: tables({ format: "tabluar" }),
    kept: tables({ format: "tabular" }),
  },
  "unknown-field": {
    call: "dataSets.create",
    path: "descripton",
    broken: dataSet("Deals", { descripton: "All of them" }),
    kept: dataSet("Deals", { description: "All of them" }),
  },
  "unknown-auth-spec": {
    call: "baseConnections.create",
    path: "auth.specName",
    broken: authenticated("Basic Authentification", []),
    kept: authenticated("Basic Authentication", []),
  },
  "undeclared-requirement": {
    call: "baseConnections.create",
    path: "auth.params.key",
    broken: authenticated("Basic Authentication", ["key"]),
    kept: authenticated("Basic Authentication", ["clientId"]),
  },
  "data-format": {
    call: "sourceConnections.create",
    path: "data.format",
    broken: tables({ format: "delimited" }),
    kept: tables({ format: "tabular" }),
  },
  "column-delimiter": {
    call: "sourceConnections.create",
    path: "data.properties.columnDelimiter",
    broken: files("\\t"),
    kept: files("\t"),
  },
  "secret-in-params": {
    call: "sourceConnections.create",
    path: "params.apiToken",
    broken: tables({ format: "tabular" }, { apiToken: "pat-na1-6f1d8c3e" }),
    kept: tables({ format: "tabular" }, { nextPageToken: "2" }),
  },
  "identity-map": {
    call: "mappingSets.create",
    path: "mappings.0.destination",
    broken: mapping("identityMap.Email[0].id"),
    kept: mapping("_id"),
  },
};
