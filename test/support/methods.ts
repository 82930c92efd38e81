import type { ExperiencePlatform, OperationKind } from "aep-flow-service";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const SCHEMA = "https://ns.adobe.com/acme/schemas/da411446";
const DATA_SET = "5ed5639d798a22191b6987b2";
const MAPPING = "500a9b747fcf4908a21917d49bd61780";
const PATCH = [{ op: "replace", path: "/name", value: "a" }] as const;
const ETAG = { etag: '"1"' };
const SPEC = { id: ID, scheduleSpec: {} };
const FLOW = { name: "a", flowSpec: SPEC, sourceConnectionIds: [ID], targetConnectionIds: [ID] };

type Call = (p: ExperiencePlatform) => unknown;

/** Every public method of every resource: its kind, and a call of it. A new method is entered here, and only here. */
export const METHODS: Readonly<Record<string, readonly [OperationKind, Call]>> = {
  "baseConnections.create": [
    "create",
    (p) => p.baseConnections.create({ name: "a", auth: { specName: "b" }, connectionSpec: { id: ID } }),
  ],
  "baseConnections.delete": ["idempotent", (p) => p.baseConnections.delete(ID)],
  "baseConnections.explore": ["read", (p) => p.baseConnections.explore(ID, { objectType: "root" })],
  "baseConnections.get": ["read", (p) => p.baseConnections.get(ID)],
  "baseConnections.list": ["read", (p) => p.baseConnections.list()],
  "baseConnections.test": ["read", (p) => p.baseConnections.test(ID)],
  "baseConnections.update": ["guarded", (p) => p.baseConnections.update(ID, PATCH, ETAG)],
  "connectionSpecs.get": ["read", (p) => p.connectionSpecs.get(ID)],
  "connectionSpecs.getByName": ["read", (p) => p.connectionSpecs.getByName("a")],
  "connectionSpecs.list": ["read", (p) => p.connectionSpecs.list()],
  "dataSets.create": ["create", (p) => p.dataSets.create({ name: "a", schemaRef: { id: SCHEMA } })],
  "dataSets.delete": ["idempotent", (p) => p.dataSets.delete(DATA_SET)],
  "dataSets.get": ["read", (p) => p.dataSets.get(DATA_SET)],
  "dataSets.list": ["read", (p) => p.dataSets.list()],
  "flowSpecs.forSource": ["read", (p) => p.flowSpecs.forSource(ID)],
  "flowSpecs.get": ["read", (p) => p.flowSpecs.get(ID)],
  "flowSpecs.getByName": ["read", (p) => p.flowSpecs.getByName("a")],
  "flowSpecs.list": ["read", (p) => p.flowSpecs.list()],
  "flows.create": ["create", (p) => p.flows.create(FLOW, { validation: "off" })],
  "flows.delete": ["idempotent", (p) => p.flows.delete(ID)],
  "flows.get": ["read", (p) => p.flows.get(ID)],
  "flows.list": ["read", (p) => p.flows.list()],
  "flows.update": ["guarded", (p) => p.flows.update(ID, PATCH, ETAG)],
  "mappingSets.create": [
    "create",
    (p) => p.mappingSets.create({ xdmSchema: SCHEMA, mappings: [{ sourceAttribute: "a", destinationXdmPath: "b" }] }),
  ],
  "mappingSets.get": ["read", (p) => p.mappingSets.get(MAPPING)],
  "mappingSets.list": ["read", (p) => p.mappingSets.list()],
  "runs.create": ["create", (p) => p.runs.create({ flowId: ID })],
  "runs.get": ["read", (p) => p.runs.get(ID)],
  "runs.list": ["read", (p) => p.runs.list()],
  "sandboxes.list": ["read", (p) => p.sandboxes.list()],
  "schemas.create": [
    "create",
    (p) => p.schemas.create({ title: "a", description: "b", type: "object", allOf: [{ $ref: "c" }] }),
  ],
  "schemas.delete": ["idempotent", (p) => p.schemas.delete(SCHEMA)],
  "schemas.get": ["read", (p) => p.schemas.get(SCHEMA)],
  "schemas.list": ["read", (p) => p.schemas.list()],
  "sourceConnections.create": [
    "create",
    (p) => p.sourceConnections.create({ name: "a", connectionSpec: { id: ID }, data: { format: "tabular" } }),
  ],
  "sourceConnections.delete": ["idempotent", (p) => p.sourceConnections.delete(ID)],
  "sourceConnections.get": ["read", (p) => p.sourceConnections.get(ID)],
  "sourceConnections.list": ["read", (p) => p.sourceConnections.list()],
  "sourceConnections.update": ["guarded", (p) => p.sourceConnections.update(ID, PATCH, ETAG)],
  "targetConnections.create": ["create", (p) => p.targetConnections.create({ schemaId: SCHEMA, dataSetId: DATA_SET })],
  "targetConnections.delete": ["idempotent", (p) => p.targetConnections.delete(ID)],
  "targetConnections.get": ["read", (p) => p.targetConnections.get(ID)],
  "targetConnections.list": ["read", (p) => p.targetConnections.list()],
  "targetConnections.update": ["guarded", (p) => p.targetConnections.update(ID, PATCH, ETAG)],
};

/** Methods that send what other methods send, and nothing of their own. */
export const BUILT_ON_OTHERS = ["flows.check", "runs.wait", "runs.waitForFirst"];
