import type { ExperiencePlatform, WithResponse } from "aep-flow-service";

/** How a request at a position behaves when its answer is lost. */
export type PositionKind = "token" | "read" | "create" | "create without search" | "create of an unnamed client";

/** One request of the chain. */
export interface Position {
  readonly name: string;
  readonly kind: PositionKind;
  /** Last segment of the path that it goes to. */
  readonly collection: string;
  readonly method: "GET" | "POST";
  readonly call: (platform: ExperiencePlatform) => PromiseLike<WithResponse<unknown>>;
}

const BASE = "c6d4ee17-6752-4e83-94ee-1767522e83fa";
const HUBSPOT = "cc6a4487-9e91-433e-a3a3-9cf6626c1806";
const SOURCE = "f44dbef2-a4f0-4978-8dbe-f2a4f0e978cf";
const TARGET = "4b3d05d8-b7aa-40de-bd05-d8b7aa80de65";
const SCHEMA = "https://ns.adobe.com/acme/schemas/da411446eec78026c28d9fafd9e406e304b771d55b07b91b";
const DATA_SET = "5ed5639d798a22191b6987b2";
const MAPPING = "500a9b747fcf4908a21917d49bd61780";
const FLOW = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const SPEC = { id: "14518937-270c-4525-bdec-c2ba7cce3860", scheduleSpec: {} };

/** Every request of the tutorial's chain, in its order, and the creates that the tutorial does without. */
export const POSITIONS: readonly Position[] = [
  {
    name: "token",
    kind: "token",
    collection: "token",
    method: "POST",
    call: (platform) => platform.flows.list().withResponse(),
  },
  {
    name: "baseConnections.create",
    kind: "create",
    collection: "connections",
    method: "POST",
    call: (platform) =>
      platform.baseConnections
        .create({
          name: "HubSpot",
          auth: { specName: "Basic Authentication", params: { clientSecret: "hush-hush" } },
          connectionSpec: { id: HUBSPOT },
        })
        .withResponse(),
  },
  {
    name: "baseConnections.explore",
    kind: "read",
    collection: "explore",
    method: "GET",
    call: (platform) =>
      platform.baseConnections.explore(BASE, { objectType: "table", object: "Hubspot.Contacts" }).withResponse(),
  },
  {
    name: "sourceConnections.create",
    kind: "create",
    collection: "sourceConnections",
    method: "POST",
    call: (platform) =>
      platform.sourceConnections
        .create({
          name: "HubSpot, contacts",
          baseConnectionId: BASE,
          connectionSpec: { id: HUBSPOT },
          data: { format: "tabular" },
          params: { path: "Hubspot.Contacts" },
        })
        .withResponse(),
  },
  {
    name: "schemas.create",
    kind: "create",
    collection: "schemas",
    method: "POST",
    call: (platform) =>
      platform.schemas
        .create({
          title: "Contacts",
          description: "People",
          type: "object",
          allOf: [{ $ref: "https://ns.adobe.com/xdm/context/profile" }],
        })
        .withResponse(),
  },
  {
    name: "dataSets.create",
    kind: "create",
    collection: "dataSets",
    method: "POST",
    call: (platform) => platform.dataSets.create({ name: "Contacts", schemaRef: { id: SCHEMA } }).withResponse(),
  },
  {
    name: "targetConnections.create",
    kind: "create",
    collection: "targetConnections",
    method: "POST",
    call: (platform) => platform.targetConnections.create({ schemaId: SCHEMA, dataSetId: DATA_SET }).withResponse(),
  },
  {
    name: "mappingSets.create, in the tutorial's words",
    kind: "create without search",
    collection: "mappingSets",
    method: "POST",
    call: (platform) =>
      platform.mappingSets
        .create({ xdmSchema: SCHEMA, mappings: [{ sourceAttribute: "Vid", destinationXdmPath: "_id" }] })
        .withResponse(),
  },
  {
    name: "mappingSets.create, in the reference's words",
    kind: "create of an unnamed client",
    collection: "mappingSets",
    method: "POST",
    call: (platform) =>
      platform.mappingSets
        .create({
          outputSchema: { schemaRef: { id: SCHEMA } },
          mappings: [{ sourceType: "ATTRIBUTE", source: "Vid", destination: "_id" }],
        })
        .withResponse(),
  },
  {
    name: "flowSpecs.getByName",
    kind: "read",
    collection: "flowSpecs",
    method: "GET",
    call: (platform) => platform.flowSpecs.getByName("CRMToAEP").withResponse(),
  },
  {
    name: "flows.create",
    kind: "create",
    collection: "flows",
    method: "POST",
    call: (platform) =>
      platform.flows
        .create({
          name: "Contacts, hourly",
          flowSpec: SPEC,
          sourceConnectionIds: [SOURCE],
          targetConnectionIds: [TARGET],
          transformations: [{ name: "Mapping", params: { mappingId: MAPPING, mappingVersion: 0 } }],
          scheduleParams: { startTime: 2_000_000_000, frequency: "hour", interval: 1 },
        })
        .withResponse(),
  },
  {
    name: "runs.list",
    kind: "read",
    collection: "runs",
    method: "GET",
    call: (platform) => platform.runs.list({ where: { flowId: FLOW } }).withResponse(),
  },
  {
    name: "runs.create",
    kind: "create without search",
    collection: "runs",
    method: "POST",
    call: (platform) => platform.runs.create({ flowId: FLOW }).withResponse(),
  },
];
