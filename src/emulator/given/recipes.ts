import type { JsonObject } from "../json.ts";
import { AMAZON_S3, CLOUD_STORAGE_TO_AEP, CRM_TO_AEP, HUBSPOT, SALESFORCE } from "../specs/spec-ids.ts";

/** What one dataflow is made of, apart from the ids of its parts. */
export interface Recipe {
  readonly name: string;
  readonly connectionSpec: JsonObject;
  readonly auth: JsonObject;
  /** `data` and `params` of the source connection. */
  readonly source: JsonObject;
  readonly flowSpec: JsonObject;
  /** Column of the source to field of the schema. */
  readonly mappings: Readonly<Record<string, string>>;
  /** The steps before the mapping. */
  readonly transformations: readonly JsonObject[];
  readonly schedule: JsonObject;
}

const every15Minutes = { frequency: "minute", interval: 15 };
const copyBy = (column: string): JsonObject => ({ name: "Copy", params: { deltaColumn: { name: column } } });
const version = "1.0";

export const HUBSPOT_DATAFLOW: Recipe = {
  name: "HubSpot contacts",
  connectionSpec: { id: HUBSPOT, version },
  auth: {
    specName: "Basic Authentication",
    params: { clientId: "given", clientSecret: "given", accessToken: "given", refreshToken: "given" },
  },
  source: { data: { format: "tabular" }, params: { path: "Hubspot.Contacts" } },
  flowSpec: { id: CRM_TO_AEP, version },
  mappings: {
    Vid: "_id",
    Properties_Firstname_Value: "person.name.firstName",
    Properties_Lastname_Value: "person.name.lastName",
  },
  transformations: [copyBy("updatedAt")],
  schedule: every15Minutes,
};

export const SALESFORCE_DATAFLOW: Recipe = {
  name: "Salesforce accounts",
  connectionSpec: { id: SALESFORCE, version },
  auth: {
    specName: "Basic Authentication",
    params: { environmentUrl: "https://given.example", username: "given", password: "given", securityToken: "given" },
  },
  source: { data: { format: "tabular" }, params: { path: "Accounts" } },
  flowSpec: { id: CRM_TO_AEP, version },
  mappings: { first_name: "person.name.firstName", last_name: "person.name.lastName", email: "personalEmail.address" },
  transformations: [copyBy("updatedAt")],
  schedule: every15Minutes,
};

export const AMAZON_S3_DATAFLOW: Recipe = {
  name: "Accounts in Amazon S3",
  connectionSpec: { id: AMAZON_S3, version },
  auth: { specName: "Access Key", params: { s3AccessKey: "given", s3SecretKey: "given" } },
  source: {
    data: { format: "delimited", properties: { columnDelimiter: "," } },
    params: { path: "/acme/summerCampaign/account.csv", type: "file" },
  },
  flowSpec: { id: CLOUD_STORAGE_TO_AEP, version },
  mappings: { Id: "_id", FirstName: "person.name.firstName", LastName: "person.name.lastName" },
  transformations: [],
  schedule: { frequency: "once" },
};
