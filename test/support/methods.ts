import type { ExperiencePlatform, OperationKind } from "aep-flow-service";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const SCHEMA = "https://ns.adobe.com/acme/schemas/da411446";
const DATA_SET = "5ed5639d798a22191b6987b2";
const MAPPING = "500a9b747fcf4908a21917d49bd61780";
const NEW_SCHEMA = { title: "a", description: "b", type: "object", allOf: [{ $ref: "c" }] } as const;
const NEW_GROUP = { title: "a", type: "object", "meta:intendedToExtend": [SCHEMA] } as const;
const NEW_TYPE = { title: "a", type: "object" } as const;
const DESCRIPTOR = "f3a1dfa38a4871cf4442a33074c1f9406a593407";
const NEW_DESCRIPTOR = {
  "@type": "xdm:descriptorVersion",
  "xdm:sourceSchema": SCHEMA,
  "xdm:sourceProperty": "/a",
} as const;
const PATCH = [{ op: "replace", path: "/name", value: "a" }] as const;
const ETAG = { etag: '"1"' };
const SPEC = { id: ID, scheduleSpec: {} };
const CONNECTION_SPEC = { id: ID, authSpec: [] };
const FLOW = { name: "a", flowSpec: SPEC, sourceConnectionIds: [ID], targetConnectionIds: [ID] };
const BATCH = "01EF01X41KJD82Y9ZX6ET54PCZ";
const MAPPING_SET = {
  outputSchema: { schemaRef: { id: SCHEMA } },
  mappings: [{ sourceType: "ATTRIBUTE", source: "a", destination: "b" }],
};

type Call = (p: ExperiencePlatform) => unknown;

/** Every public method of every resource: its kind, and a call of it. A new method is entered here, and only here. */
export const METHODS: Readonly<Record<string, readonly [OperationKind, Call]>> = {
  "baseConnections.action": ["action", (p) => p.baseConnections.action(ID, "publish")],
  "baseConnections.configs": ["read", (p) => p.baseConnections.configs(ID)],
  "baseConnections.create": [
    "create",
    (p) => p.baseConnections.create({ name: "a", auth: { specName: "b" }, connectionSpec: CONNECTION_SPEC }),
  ],
  "baseConnections.delete": ["idempotent", (p) => p.baseConnections.delete(ID)],
  "baseConnections.explore": ["read", (p) => p.baseConnections.explore(ID, { objectType: "root" })],
  "baseConnections.get": ["read", (p) => p.baseConnections.get(ID)],
  "baseConnections.list": ["read", (p) => p.baseConnections.list()],
  "baseConnections.publish": ["action", (p) => p.baseConnections.publish(ID)],
  "baseConnections.search": ["read", (p) => p.baseConnections.search()],
  "baseConnections.test": ["read", (p) => p.baseConnections.test(ID)],
  "baseConnections.update": ["guarded", (p) => p.baseConnections.update(ID, PATCH, ETAG)],
  "batches.create": ["create", (p) => p.batches.create({ status: "loading" })],
  "batches.createWithId": ["create", (p) => p.batches.createWithId(BATCH, { status: "loading" })],
  "batches.delete": ["idempotent", (p) => p.batches.delete(BATCH)],
  "batches.failedRecords": ["read", (p) => p.batches.failedRecords(BATCH).next()],
  "batches.get": ["read", (p) => p.batches.get(BATCH)],
  "batches.lastPerDataSet": ["read", (p) => p.batches.lastPerDataSet()],
  "batches.list": ["read", (p) => p.batches.list()],
  "batches.replace": ["idempotent", (p) => p.batches.replace(BATCH, { status: "success" })],
  "batches.uniques": ["read", (p) => p.batches.uniques("status")],
  "batches.update": ["idempotent", (p) => p.batches.update(BATCH, { status: "success" })],
  "behaviors.get": ["read", (p) => p.behaviors.get(SCHEMA)],
  "behaviors.list": ["read", (p) => p.behaviors.list()],
  "classes.create": ["create", (p) => p.classes.create(NEW_SCHEMA)],
  "classes.delete": ["idempotent", (p) => p.classes.delete(SCHEMA)],
  "classes.get": ["read", (p) => p.classes.get(SCHEMA)],
  "classes.list": ["read", (p) => p.classes.list()],
  "classes.replace": ["idempotent", (p) => p.classes.replace(SCHEMA, NEW_SCHEMA)],
  "classes.update": ["action", (p) => p.classes.update(SCHEMA, PATCH)],
  "connectionSpecs.configs": ["read", (p) => p.connectionSpecs.configs(ID)],
  "connectionSpecs.create": ["create", (p) => p.connectionSpecs.create({ name: "a", providerId: ID })],
  "connectionSpecs.explore": ["read", (p) => p.connectionSpecs.explore(ID, { objectType: "root" })],
  "connectionSpecs.get": ["read", (p) => p.connectionSpecs.get(ID)],
  "connectionSpecs.getByName": ["read", (p) => p.connectionSpecs.getByName("a")],
  "connectionSpecs.list": ["read", (p) => p.connectionSpecs.list()],
  "connectionSpecs.replace": ["idempotent", (p) => p.connectionSpecs.replace(ID, { name: "a", providerId: ID })],
  "dataSets.create": ["create", (p) => p.dataSets.create({ name: "a", schemaRef: { id: SCHEMA } })],
  "dataSets.delete": ["idempotent", (p) => p.dataSets.delete(DATA_SET)],
  "dataSets.get": ["read", (p) => p.dataSets.get(DATA_SET)],
  "dataSets.list": ["read", (p) => p.dataSets.list()],
  "dataSets.merge": ["idempotent", (p) => p.dataSets.merge(DATA_SET, { description: "a" })],
  "dataSets.replace": ["idempotent", (p) => p.dataSets.replace(DATA_SET, { name: "a", schemaRef: { id: SCHEMA } })],
  "dataSets.update": ["idempotent", (p) => p.dataSets.update(DATA_SET, { description: "a" })],
  "dataSets.validate": ["read", (p) => p.dataSets.validate({ name: "a", schemaRef: { id: SCHEMA } })],
  "dataTypes.create": ["create", (p) => p.dataTypes.create(NEW_TYPE)],
  "dataTypes.delete": ["idempotent", (p) => p.dataTypes.delete(SCHEMA)],
  "dataTypes.get": ["read", (p) => p.dataTypes.get(SCHEMA)],
  "dataTypes.list": ["read", (p) => p.dataTypes.list()],
  "dataTypes.replace": ["idempotent", (p) => p.dataTypes.replace(SCHEMA, NEW_TYPE)],
  "dataTypes.update": ["action", (p) => p.dataTypes.update(SCHEMA, PATCH)],
  "descriptors.create": ["create", (p) => p.descriptors.create(NEW_DESCRIPTOR)],
  "descriptors.delete": ["idempotent", (p) => p.descriptors.delete(DESCRIPTOR)],
  "descriptors.get": ["read", (p) => p.descriptors.get(DESCRIPTOR)],
  "descriptors.list": ["read", (p) => p.descriptors.list()],
  "descriptors.replace": ["idempotent", (p) => p.descriptors.replace(DESCRIPTOR, NEW_DESCRIPTOR)],
  "expressions.functions": ["read", (p) => p.expressions.functions()],
  "expressions.operators": ["read", (p) => p.expressions.operators()],
  "expressions.validate": ["read", (p) => p.expressions.validate({ expression: "a" })],
  "fieldGroups.create": ["create", (p) => p.fieldGroups.create(NEW_GROUP)],
  "fieldGroups.delete": ["idempotent", (p) => p.fieldGroups.delete(SCHEMA)],
  "fieldGroups.get": ["read", (p) => p.fieldGroups.get(SCHEMA)],
  "fieldGroups.list": ["read", (p) => p.fieldGroups.list()],
  "fieldGroups.replace": ["idempotent", (p) => p.fieldGroups.replace(SCHEMA, NEW_GROUP)],
  "fieldGroups.update": ["action", (p) => p.fieldGroups.update(SCHEMA, PATCH)],
  "flowSpecs.create": ["create", (p) => p.flowSpecs.create({ name: "a", providerId: ID })],
  "flowSpecs.forSource": ["read", (p) => p.flowSpecs.forSource(ID)],
  "flowSpecs.get": ["read", (p) => p.flowSpecs.get(ID)],
  "flowSpecs.getByName": ["read", (p) => p.flowSpecs.getByName("a")],
  "flowSpecs.list": ["read", (p) => p.flowSpecs.list()],
  "flowSpecs.replace": ["idempotent", (p) => p.flowSpecs.replace(ID, { name: "a", providerId: ID })],
  "flowSpecs.search": ["read", (p) => p.flowSpecs.search()],
  "flows.action": ["action", (p) => p.flows.action(ID, "publish")],
  "flows.create": ["create", (p) => p.flows.create(FLOW, { validation: "off" })],
  "flows.delete": ["idempotent", (p) => p.flows.delete(ID)],
  "flows.disable": ["action", (p) => p.flows.disable(ID)],
  "flows.enable": ["action", (p) => p.flows.enable(ID)],
  "flows.get": ["read", (p) => p.flows.get(ID)],
  "flows.list": ["read", (p) => p.flows.list()],
  "flows.publish": ["action", (p) => p.flows.publish(ID)],
  "flows.search": ["read", (p) => p.flows.search()],
  "flows.update": ["guarded", (p) => p.flows.update(ID, PATCH, ETAG)],
  "mappingSets.create": [
    "create",
    (p) => p.mappingSets.create({ xdmSchema: SCHEMA, mappings: [{ sourceAttribute: "a", destinationXdmPath: "b" }] }),
  ],
  "mappingSets.get": ["read", (p) => p.mappingSets.get(MAPPING)],
  "mappingSets.list": ["read", (p) => p.mappingSets.list()],
  "mappingSets.mapping": ["read", (p) => p.mappingSets.mapping(MAPPING, "a")],
  "mappingSets.mappings": ["read", (p) => p.mappingSets.mappings(MAPPING)],
  "mappingSets.preview": ["read", (p) => p.mappingSets.preview({ data: [], mappingSet: MAPPING_SET })],
  "mappingSets.replace": ["action", (p) => p.mappingSets.replace(MAPPING, MAPPING_SET)],
  "mappingSets.validate": ["read", (p) => p.mappingSets.validate(MAPPING_SET)],
  "mixins.create": ["create", (p) => p.mixins.create(NEW_GROUP)],
  "mixins.delete": ["idempotent", (p) => p.mixins.delete(SCHEMA)],
  "mixins.get": ["read", (p) => p.mixins.get(SCHEMA)],
  "mixins.list": ["read", (p) => p.mixins.list()],
  "mixins.replace": ["idempotent", (p) => p.mixins.replace(SCHEMA, NEW_GROUP)],
  "mixins.update": ["action", (p) => p.mixins.update(SCHEMA, PATCH)],
  "runs.create": ["create", (p) => p.runs.create({ flowId: ID })],
  "runs.failures": ["read", (p) => p.runs.failures(ID).batches()],
  "runs.get": ["read", (p) => p.runs.get(ID)],
  "runs.list": ["read", (p) => p.runs.list()],
  "runs.replace": ["guarded", (p) => p.runs.replace(ID, { flowId: ID }, ETAG)],
  "runs.retry": ["action", (p) => p.runs.retry(ID)],
  "sandboxes.list": ["read", (p) => p.sandboxes.list()],
  "schemaRegistry.auditLog": ["read", (p) => p.schemaRegistry.auditLog(SCHEMA)],
  "schemaRegistry.export": ["read", (p) => p.schemaRegistry.export(SCHEMA)],
  "schemaRegistry.import": ["action", (p) => p.schemaRegistry.import([{ $id: SCHEMA }])],
  "schemaRegistry.stats": ["read", (p) => p.schemaRegistry.stats()],
  "schemaRegistry.tenantId": ["read", (p) => p.schemaRegistry.tenantId()],
  "schemas.create": ["create", (p) => p.schemas.create(NEW_SCHEMA)],
  "schemas.delete": ["idempotent", (p) => p.schemas.delete(SCHEMA)],
  "schemas.get": ["read", (p) => p.schemas.get(SCHEMA)],
  "schemas.list": ["read", (p) => p.schemas.list()],
  "schemas.replace": ["idempotent", (p) => p.schemas.replace(SCHEMA, NEW_SCHEMA)],
  "schemas.sampleData": ["read", (p) => p.schemas.sampleData(SCHEMA)],
  "schemas.update": ["action", (p) => p.schemas.update(SCHEMA, PATCH)],
  "sourceConnections.create": [
    "create",
    (p) => p.sourceConnections.create({ name: "a", connectionSpec: { id: ID }, data: { format: "tabular" } }),
  ],
  "sourceConnections.delete": ["idempotent", (p) => p.sourceConnections.delete(ID)],
  "sourceConnections.get": ["read", (p) => p.sourceConnections.get(ID)],
  "sourceConnections.list": ["read", (p) => p.sourceConnections.list()],
  "sourceConnections.publish": ["action", (p) => p.sourceConnections.publish(ID)],
  "sourceConnections.update": ["guarded", (p) => p.sourceConnections.update(ID, PATCH, ETAG)],
  "targetConnections.create": ["create", (p) => p.targetConnections.create({ schemaId: SCHEMA, dataSetId: DATA_SET })],
  "targetConnections.delete": ["idempotent", (p) => p.targetConnections.delete(ID)],
  "targetConnections.get": ["read", (p) => p.targetConnections.get(ID)],
  "targetConnections.list": ["read", (p) => p.targetConnections.list()],
  "targetConnections.publish": ["action", (p) => p.targetConnections.publish(ID)],
  "targetConnections.update": ["guarded", (p) => p.targetConnections.update(ID, PATCH, ETAG)],
  "unions.get": ["read", (p) => p.unions.get(SCHEMA)],
  "unions.list": ["read", (p) => p.unions.list()],
};

/** Methods that send what other methods send, and nothing of their own. */
export const BUILT_ON_OTHERS = [
  "dataSets.enableForProfile",
  "baseConnections.check",
  "flows.check",
  "sourceConnections.check",
  "flows.publishAll",
  "flows.updateTransformation",
  "mappingSets.update",
  "runs.wait",
  "runs.waitForFirst",
];

/** Methods that read before they write: their kinds are tested beside what they do. */
export const READING_FIRST = ["schemas.enableForProfile"];
