import { expect } from "vitest";
import type { Body, Platform } from "./kit.ts";

export const HUBSPOT = "cc6a4487-9e91-433e-a3a3-9cf6626c1806";
export const SALESFORCE = "cfc0fee1-7dc0-40ef-b73e-d8b134c436f5";
export const S3 = "ecadc60c-7455-4d87-84dc-2a0e293d997b";
export const DATA_LAKE = "c604ff05-7f1a-43c0-8e18-33bf874cb11c";
export const CRM_TO_AEP = "14518937-270c-4525-bdec-c2ba7cce3860";
export const CLOUD_TO_AEP = "9753525b-82c7-4dce-8a9b-5ccfce2b9876";

/** The bodies as Adobe's tutorials print them, with the ids of this run in place of the printed ones. */
export const baseBody = (): Body => ({
  name: "connection for HubSpot",
  description: "connection for HubSpot",
  auth: {
    specName: "Basic Authentication",
    params: { clientId: "id-1", clientSecret: "hush-1", accessToken: "hush-2", refreshToken: "hush-3" },
  },
  connectionSpec: { id: HUBSPOT, version: "1.0" },
});

export const sourceBody = (baseConnectionId: string): Body => ({
  name: "Source connection for marketing automation",
  baseConnectionId,
  description: "Source connection for a marketing automationj connector",
  data: { format: "tabular" },
  params: { path: "Hubspot.Contacts" },
  connectionSpec: { id: HUBSPOT, version: "1.0" },
});

export const schemaBody = (title = "Target schema for marketing automation"): Body => ({
  type: "object",
  title,
  description: "Target schema for marketing automation",
  allOf: [
    { $ref: "https://ns.adobe.com/xdm/context/profile" },
    { $ref: "https://ns.adobe.com/xdm/context/profile-person-details" },
    { $ref: "https://ns.adobe.com/xdm/context/profile-personal-details" },
  ],
  "meta:containerId": "tenant",
  "meta:resourceType": "schemas",
  "meta:xdmType": "object",
  "meta:class": "https://ns.adobe.com/xdm/context/profile",
});

export const dataSetBody = (schemaId: string): Body => ({
  name: "Target dataset for a marketing automation connector",
  schemaRef: { id: schemaId, contentType: "application/vnd.adobe.xed-full-notext+json; version=1" },
});

export const targetBody = (schemaId: string, dataSetId: string): Body => ({
  name: "Target Connection for a marketing automation connector",
  description: "Target Connection for a marketing automation connector",
  data: { schema: { id: schemaId, version: "application/vnd.adobe.xed-full+json;version=1.0" } },
  params: { dataSetId },
  connectionSpec: { id: DATA_LAKE, version: "1.0" },
});

export const legacyMapping = (destinationXdmPath: string, sourceAttribute: string): Body => ({
  destinationXdmPath,
  sourceAttribute,
  identity: false,
  identityGroup: null,
  namespaceCode: null,
  version: 0,
});

export const MAPPINGS = [
  legacyMapping("_id", "Vid"),
  legacyMapping("person.name.firstName", "Properties_Firstname_Value"),
  legacyMapping("_repo.createDate", "Added_At"),
];

export const mappingBody = (schemaId: string, mappings: Body[] = MAPPINGS): Body => ({
  version: 0,
  xdmSchema: schemaId,
  xdmVersion: "1.0",
  id: null,
  mappings,
});

export interface Parts {
  base: string;
  source: string;
  schema: string;
  dataSet: string;
  target: string;
  mapping: string;
}

export const COPY: Body = {
  name: "Copy",
  params: { deltaColumn: { name: "updatedAt", dateFormat: "YYYY-MM-DD", timezone: "UTC" } },
};

export const mappingStep = (mappingId: string, mappingVersion: unknown = "0"): Body => ({
  name: "Mapping",
  params: { mappingId, mappingVersion },
});

/** The flow as the first edition of the tutorial prints it, strings and all. */
export const flowBody = (parts: Parts, change: Body = {}): Body => ({
  name: "Dataflow for a marketing automation source",
  description: "collecting Hubspot.Contacts",
  flowSpec: { id: CRM_TO_AEP, version: "1.0" },
  sourceConnectionIds: [parts.source],
  targetConnectionIds: [parts.target],
  transformations: [COPY, mappingStep(parts.mapping)],
  scheduleParams: { startTime: "1591043454", frequency: "once", interval: "15" },
  ...change,
});

/** The same flow in the form that the current flow spec takes. */
export const onceBody = (parts: Parts, change: Body = {}): Body =>
  flowBody(parts, {
    transformations: [mappingStep(parts.mapping)],
    scheduleParams: { startTime: "1591043454", frequency: "once" },
    ...change,
  });

export const recurringBody = (parts: Parts, schedule: Body = {}): Body =>
  flowBody(parts, { scheduleParams: { startTime: "1591043454", frequency: "minute", interval: "15", ...schedule } });

/** The tutorial up to the flow; every step must succeed. */
export async function buildParts(on: Platform, mappings: Body[] = MAPPINGS): Promise<Parts> {
  const base = (await sent(on.flow("POST", "/connections", baseBody()), 201)).id;
  const source = (await sent(on.flow("POST", "/sourceConnections", sourceBody(base)), 201)).id;
  const schema = (await sent(on.registry("POST", "/tenant/schemas", schemaBody()), 201)).$id;
  const [ref] = await sent(on.catalog("POST", "/dataSets?requestDataSource=true", dataSetBody(schema)), 201);
  const dataSet = ref.replace("@/dataSets/", "");
  const target = (await sent(on.flow("POST", "/targetConnections", targetBody(schema, dataSet)), 201)).id;
  const mapping = (await sent(on.prep("POST", "/mappingSets", mappingBody(schema, mappings)), 200)).id;
  return { base, source, schema, dataSet, target, mapping };
}

export async function sent(answer: Promise<{ status: number; body: Body }>, status: number): Promise<Body> {
  const { status: actual, body } = await answer;
  expect(actual, JSON.stringify(body)).toBe(status);
  return body;
}

/** The code at the end of a Flow Service error's type. */
export const codeOf = (body: Body): string => body.type.replace(/^.*FLOW-/, "");
