import {
  type BaseConnectionId,
  type BatchId,
  type BehaviorId,
  type ClassId,
  type ConnectionSpecId,
  type ConsoleCredential,
  type ConsoleProject,
  type DataSetId,
  type DataTypeId,
  type Descriptor,
  type DescriptorId,
  ExperiencePlatform,
  type FieldGroupId,
  type FlowId,
  type FlowSpec,
  type FlowSpecId,
  type JsonPatch,
  type MappingSetId,
  type OAuthCredentials,
  type RunId,
  type SchemaId,
  type SourceConnectionId,
  type TargetConnectionId,
  type UnknownOutcomeError,
  type TokenCredentials,
} from "aep-flow-service";
import { test } from "vitest";

/*
 * Every line here must not compile, and is a compiling line with one value changed. must-not-compile.test.ts asserts both, and that the
 * compiler's complaint names the right type.
 */

declare const platform: ExperiencePlatform;
declare const configured: string;
declare function keep(id: FlowId): void;
declare const oauth: OAuthCredentials;
declare const ownToken: TokenCredentials;
declare const downloaded: { readonly credential: ConsoleCredential; readonly project: ConsoleProject };
declare const liveSpec: FlowSpec;
declare const moduleSpec: FlowModule;
declare function keepNumber(request: Request, value: number): Request;
declare const signal: AbortSignal;
declare const patch: JsonPatch;
declare const unknownOutcome: UnknownOutcomeError;
declare const connected: { readonly orgId: string; readonly sandboxName: string; readonly credentials: { readonly clientId: string; readonly clientSecret: string } };
declare const ids: {
  readonly base: BaseConnectionId;
  readonly connectionSpec: ConnectionSpecId;
  readonly source: SourceConnectionId;
  readonly target: TargetConnectionId;
  readonly flowSpec: FlowSpecId;
  readonly flow: FlowId;
  readonly run: RunId;
  readonly schema: SchemaId;
  readonly dataSet: DataSetId;
  readonly batch: BatchId;
  readonly mapping: MappingSetId;
};

/** A spec module as code can carry one: its types stand under `"~types"`. */
interface FlowModule {
  readonly id: string;
  readonly "~types"?: {
    readonly transformations: {
      readonly Copy: { readonly deltaColumn: { readonly name: string } };
      readonly Mapping: { readonly mappingId: IdOfMapping; readonly mappingVersion?: number };
    };
    readonly schedule: { readonly startTime: number; readonly frequency: "once"; readonly interval?: never } | { readonly startTime: number; readonly frequency: "minute" | "hour"; readonly interval: number };
  };
}

declare const xdm: {
  readonly fieldGroup: FieldGroupId;
  readonly class: ClassId;
  readonly dataType: DataTypeId;
  readonly behavior: BehaviorId;
  readonly descriptor: DescriptorId;
  readonly read: Descriptor;
};
const identity = { "@type": "xdm:descriptorIdentity", "xdm:sourceSchema": ids.schema, "xdm:sourceVersion": 1, "xdm:sourceProperty": "/a", "xdm:property": "xdm:code" } as const;
const ends = { name: "a", sourceConnectionIds: [ids.source], targetConnectionIds: [ids.target] };
const liveFlow = { ...ends, flowSpec: liveSpec };
const pairFlow = { ...ends, flowSpec: { id: ids.flowSpec } };
const moduleFlow = { ...ends, flowSpec: moduleSpec };

type IdOfMapping = NonNullable<Parameters<ExperiencePlatform["mappingSets"]["get"]>[0]>;

// @ts-expect-error TS2345 names SourceConnectionId: not `ids.source`, but `ids.base`
platform.baseConnections.get(ids.source);

// @ts-expect-error TS2345 names FlowSpecId: not `ids.flowSpec`, but `ids.connectionSpec`
platform.connectionSpecs.get(ids.flowSpec);

// @ts-expect-error TS2345 names TargetConnectionId: not `ids.target`, but `ids.source`
platform.sourceConnections.get(ids.target);

// @ts-expect-error TS2345 names SourceConnectionId: not `ids.source`, but `ids.target`
platform.targetConnections.get(ids.source);

// @ts-expect-error TS2345 names ConnectionSpecId: not `ids.connectionSpec`, but `ids.flowSpec`
platform.flowSpecs.get(ids.connectionSpec);

// @ts-expect-error TS2345 names RunId: not `ids.run`, but `ids.flow`
platform.flows.get(ids.run);

// @ts-expect-error TS2345 names FlowId: not `ids.flow`, but `ids.run`
platform.runs.get(ids.flow);

// @ts-expect-error TS2345 names DataSetId: not `ids.dataSet`, but `ids.schema`
platform.schemas.get(ids.dataSet);

// @ts-expect-error TS2345 names SchemaId: not `ids.schema`, but `ids.dataSet`
platform.dataSets.get(ids.schema);

// @ts-expect-error TS2345 names DataSetId: not `ids.dataSet`, but `ids.mapping`
platform.mappingSets.get(ids.dataSet);

// @ts-expect-error TS2345 names ConnectionSpecId: not `ids.connectionSpec`, but `ids.base`
platform.baseConnections.delete(ids.connectionSpec);

// @ts-expect-error TS2345 names BaseConnectionId: not `ids.base`, but `ids.source`
platform.sourceConnections.delete(ids.base);

// @ts-expect-error TS2345 names DataSetId: not `ids.dataSet`, but `ids.target`
platform.targetConnections.delete(ids.dataSet);

// @ts-expect-error TS2345 names FlowSpecId: not `ids.flowSpec`, but `ids.flow`
platform.flows.delete(ids.flowSpec);

// @ts-expect-error TS2345 names MappingSetId: not `ids.mapping`, but `ids.schema`
platform.schemas.delete(ids.mapping);

// @ts-expect-error TS2345 names BatchId: not `ids.batch`, but `ids.dataSet`
platform.dataSets.delete(ids.batch);

// @ts-expect-error TS2345 names FlowId: not `ids.flow`, but `ids.base`
platform.baseConnections.test(ids.flow);

// @ts-expect-error TS2345 names SourceConnectionId: not `ids.source`, but `ids.base`
platform.baseConnections.explore(ids.source, { objectType: "root" });

// @ts-expect-error TS2820 names tabel: not `"tabel"`, but `"table"`
platform.baseConnections.explore(ids.base, { objectType: "tabel", object: "Hubspot.Contacts" });

// @ts-expect-error TS2345 names FlowSpecId: not `ids.flowSpec`, but `ids.connectionSpec`
platform.flowSpecs.forSource(ids.flowSpec);

// @ts-expect-error TS2345 names FlowId: not `ids.flow`, but `ids.run`
platform.runs.wait(ids.flow);

// @ts-expect-error TS2345 names RunId: not `ids.run`, but `ids.flow`
platform.runs.waitForFirst(ids.run);

// @ts-expect-error TS2322 names FlowSpecId: not `ids.flowSpec`, but `ids.connectionSpec`
platform.baseConnections.create({ name: "a", auth: { specName: "Basic Authentication" }, connectionSpec: { id: ids.flowSpec } });

// @ts-expect-error TS2322 names number: not `1 }`, but `"Basic Authentication" }`
platform.baseConnections.create({ name: "a", auth: { specName: 1 }, connectionSpec: { id: ids.connectionSpec } });

// @ts-expect-error TS2561 names specname: not `specname`, but `specName`
platform.baseConnections.create({ name: "a", auth: { specname: "Basic Authentication" }, connectionSpec: { id: ids.connectionSpec } });

// @ts-expect-error TS2322 names number: not `name: 5`, but `name: "a"`
platform.baseConnections.create({ name: 5, auth: { specName: "Basic Authentication" }, connectionSpec: { id: ids.connectionSpec } });

// @ts-expect-error TS2322 names ConnectionSpecId: not `baseConnectionId: ids.connectionSpec`, but `baseConnectionId: ids.base`
platform.sourceConnections.create({ name: "a", baseConnectionId: ids.connectionSpec, connectionSpec: { id: ids.connectionSpec }, data: { format: "tabular" }, params: { path: "Hubspot.Contacts" } });

// @ts-expect-error TS2322 names BaseConnectionId: not `{ id: ids.base }`, but `{ id: ids.connectionSpec }`
platform.sourceConnections.create({ name: "a", baseConnectionId: ids.base, connectionSpec: { id: ids.base }, data: { format: "tabular" }, params: { path: "Hubspot.Contacts" } });

// @ts-expect-error TS2322 names number: not `format: 1`, but `format: "tabular"`
platform.sourceConnections.create({ name: "a", baseConnectionId: ids.base, connectionSpec: { id: ids.connectionSpec }, data: { format: 1 }, params: { path: "Hubspot.Contacts" } });

// @ts-expect-error TS2322 names number: not `path: 1`, but `path: "Hubspot.Contacts"`
platform.sourceConnections.create({ name: "a", baseConnectionId: ids.base, connectionSpec: { id: ids.connectionSpec }, data: { format: "tabular" }, params: { path: 1 } });

// @ts-expect-error TS2561 names baseConectionId: not `baseConectionId`, but `baseConnectionId`
platform.sourceConnections.create({ name: "a", baseConectionId: ids.base, connectionSpec: { id: ids.connectionSpec }, data: { format: "tabular" }, params: { path: "Hubspot.Contacts" } });

// @ts-expect-error TS2322 names array: not `type: "array"`, but `type: "object"`
platform.schemas.create({ title: "a", description: "b", type: "array", allOf: [{ $ref: "https://ns.adobe.com/xdm/context/profile" }] });

// @ts-expect-error TS2561 names $re: not `$re:`, but `$ref:`
platform.schemas.create({ title: "a", description: "b", type: "object", allOf: [{ $re: "https://ns.adobe.com/xdm/context/profile" }] });

// @ts-expect-error TS2322 names DataSetId: not `ids.dataSet`, but `ids.schema`
platform.dataSets.create({ name: "a", schemaRef: { id: ids.dataSet } });

// @ts-expect-error TS2561 names schemaref: not `schemaref`, but `schemaRef`
platform.dataSets.create({ name: "a", schemaref: { id: ids.schema } });

// @ts-expect-error TS2322 names DataSetId: not `schemaId: ids.dataSet`, but `schemaId: ids.schema`
platform.targetConnections.create({ name: "a", schemaId: ids.dataSet, dataSetId: ids.dataSet });

// @ts-expect-error TS2322 names MappingSetId: not `dataSetId: ids.mapping`, but `dataSetId: ids.dataSet`
platform.targetConnections.create({ name: "a", schemaId: ids.schema, dataSetId: ids.mapping });

// @ts-expect-error TS2322 names FlowId: not `{ id: ids.flow }`, but `{ id: ids.schema }`
platform.targetConnections.create({ data: { schema: { id: ids.flow } }, params: { dataSetId: ids.dataSet } });

// @ts-expect-error TS2322 names SchemaId: not `dataSetId: ids.schema`, but `dataSetId: ids.dataSet`
platform.targetConnections.create({ data: { schema: { id: ids.schema } }, params: { dataSetId: ids.schema } });

// @ts-expect-error TS2322 names MappingSetId: not `ids.mapping`, but `ids.schema`
platform.mappingSets.create({ xdmSchema: ids.mapping, mappings: [{ sourceAttribute: "Vid", destinationXdmPath: "_id" }] });

// @ts-expect-error TS2322 names number: not `sourceAttribute: 1`, but `sourceAttribute: "Vid"`
platform.mappingSets.create({ xdmSchema: ids.schema, mappings: [{ sourceAttribute: 1, destinationXdmPath: "_id" }] });

// @ts-expect-error TS2322 names DataSetId: not `ids.dataSet`, but `ids.schema`
platform.mappingSets.create({ outputSchema: { schemaRef: { id: ids.dataSet } }, mappings: [{ sourceType: "ATTRIBUTE", source: "Vid", destination: "_id" }] });

// @ts-expect-error TS2322 names TargetConnectionId: not `[ids.target]`, but `[ids.source]`
platform.flows.create({ ...liveFlow, sourceConnectionIds: [ids.target] });

// @ts-expect-error TS2322 names SourceConnectionId: not `[ids.source]`, but `[ids.target]`
platform.flows.create({ ...liveFlow, targetConnectionIds: [ids.source] });

// @ts-expect-error TS2322 names BaseConnectionId: not `[ids.source, ids.base]`, but `[ids.source, ids.source]`
platform.flows.create({ ...liveFlow, sourceConnectionIds: [ids.source, ids.base] });

// @ts-expect-error TS2322 names ConnectionSpecId: not `ids.connectionSpec`, but `ids.flowSpec`
platform.flows.create({ ...liveFlow, flowSpec: { id: ids.connectionSpec } });

// @ts-expect-error TS2322 names FlowId: not `ids.flow`, but `ids.mapping`
platform.flows.create({ ...liveFlow, transformations: [{ name: "Mapping", params: { mappingId: ids.flow, mappingVersion: 0 } }] });

// @ts-expect-error TS2322 names DataSetId: not `ids.dataSet`, but `ids.mapping`
platform.flows.create({ ...pairFlow, transformations: [{ name: "Mapping", params: { mappingId: ids.dataSet, mappingVersion: 0 } }] });

// @ts-expect-error TS2322 names RunId: not `ids.run`, but `ids.mapping`
platform.flows.create({ ...moduleFlow, transformations: [{ name: "Mapping", params: { mappingId: ids.run, mappingVersion: 0 } }], scheduleParams: { startTime: 1591043454, frequency: "minute", interval: 15 } });

// @ts-expect-error TS2322 names SchemaId: not `ids.schema`, but `ids.mapping`
platform.flows.create({ ...liveFlow, transformations: [{ name: "Foo", params: { mappingId: ids.schema } }] });

// @ts-expect-error TS2322 names true: not `mappingVersion: true`, but `mappingVersion: 0`
platform.flows.create({ ...liveFlow, transformations: [{ name: "Mapping", params: { mappingId: ids.mapping, mappingVersion: true } }] });

// @ts-expect-error TS2741 names CopyParams: not `params: {} `, but `params: { deltaColumn: { name: "updatedAt" } } `
platform.flows.create({ ...liveFlow, transformations: [{ name: "Copy", params: {} }] });

// @ts-expect-error TS2561 names deltaColum: not `deltaColum:`, but `deltaColumn:`
platform.flows.create({ ...liveFlow, transformations: [{ name: "Copy", params: { deltaColum: { name: "updatedAt" } } }] });

// @ts-expect-error TS2322 names number: not `{ name: 5 }`, but `{ name: "updatedAt" }`
platform.flows.create({ ...liveFlow, transformations: [{ name: "Copy", params: { deltaColumn: { name: 5 } } }] });

// @ts-expect-error TS2322 names soon: not `"soon"`, but `1591043454`
platform.flows.create({ ...liveFlow, scheduleParams: { startTime: "soon", frequency: "minute", interval: 15 } });

// @ts-expect-error TS2322 names fifteen: not `"fifteen"`, but `15`
platform.flows.create({ ...liveFlow, scheduleParams: { startTime: 1591043454, frequency: "minute", interval: "fifteen" } });

// @ts-expect-error TS2561 names frequancy: not `frequancy:`, but `frequency:`
platform.flows.create({ ...liveFlow, scheduleParams: { startTime: 1591043454, frequancy: "minute", interval: 15 } });

// @ts-expect-error TS2322 names Copi: not `"Copi"`, but `"Copy"`
platform.flows.create({ ...moduleFlow, transformations: [{ name: "Copi", params: { deltaColumn: { name: "updatedAt" } } }], scheduleParams: { startTime: 1591043454, frequency: "minute", interval: 15 } });

// @ts-expect-error TS2322 names never: not `frequency: "once"`, but `frequency: "minute"`
platform.flows.create({ ...moduleFlow, transformations: [{ name: "Mapping", params: { mappingId: ids.mapping, mappingVersion: 0 } }], scheduleParams: { startTime: 1591043454, frequency: "once", interval: 15 } });

// @ts-expect-error TS2322 names fortnight: not `"fortnight"`, but `"minute"`
platform.flows.create({ ...moduleFlow, transformations: [{ name: "Mapping", params: { mappingId: ids.mapping, mappingVersion: 0 } }], scheduleParams: { startTime: 1591043454, frequency: "fortnight", interval: 15 } });

// @ts-expect-error TS2561 names transformation: not `transformation:`, but `transformations:`
platform.flows.create({ ...liveFlow, transformation: [] });

// @ts-expect-error TS2322 names SourceConnectionId: not `flowId: ids.source`, but `flowId: ids.flow`
platform.runs.create({ flowId: ids.source });

// @ts-expect-error TS2322 names RunId: not `flowId: ids.run`, but `flowId: ids.flow`
platform.runs.list({ where: { flowId: ids.run } });

// @ts-expect-error TS2322 names FlowSpecId: not `baseConnectionId: ids.flowSpec`, but `baseConnectionId: ids.base`
platform.sourceConnections.list({ where: { baseConnectionId: ids.flowSpec } });

// @ts-expect-error TS2345 names string: not `configured`, but `ids.flow`
keep(configured);

// @ts-expect-error TS2345 names number: not `5`, but `"e0bd8463-0913-4ca1-bd84-6309134ca1f6"`
platform.flows.get(5);

// @ts-expect-error TS2322 names string: not `timeoutMs: "5s"`, but `timeoutMs: 5_000`
platform.flows.get(ids.flow, { timeoutMs: "5s" });

// @ts-expect-error TS2345 names validation.warnings: not `"validation.warnings"`, but `"validation.warning"`
platform.on("validation.warnings", () => undefined);

// @ts-expect-error TS2322 names strict: not `validation: "strict"`, but `validation: "warn"`
platform.flows.get(ids.flow, { validation: "strict" });

// @ts-expect-error TS2322 names apiKey: not `credentials: { accessToken: "a" }`, but `credentials: { accessToken: "a", apiKey: "b" }`
new ExperiencePlatform({ orgId: "a@AdobeOrg", sandboxName: "dev", credentials: { accessToken: "a" } });

// @ts-expect-error TS2345 names orgId: not `sandboxName: "dev", credentials: oauth`, but `orgId: "a@AdobeOrg", sandboxName: "dev", credentials: oauth`
new ExperiencePlatform({ sandboxName: "dev", credentials: oauth });

// @ts-expect-error TS2345 names orgId: not `credentials: oauth`, but `credentials: downloaded.credential`
new ExperiencePlatform({ sandboxName: "prod", credentials: oauth });

// @ts-expect-error TS2345 names orgId: not `credentials: ownToken`, but `credentials: downloaded.project`
new ExperiencePlatform({ sandboxName: "dev", credentials: ownToken });

// @ts-expect-error TS2769 names FlowId: not `ids.run, patch`, but `ids.flow, patch`
platform.flows.update(ids.run, patch, { etag: configured });

// @ts-expect-error TS2345 names JsonPatch: not `ids.flow, patch`, but `ids.flow, patch, { etag: configured }`
platform.flows.update(ids.flow, patch);

// @ts-expect-error TS2769 names etag: not `{ signal }`, but `{ signal, etag: configured }`
platform.flows.update(ids.flow, patch, { signal });

// @ts-expect-error TS2769 names move: not `"move"`, but `"replace"`
platform.flows.update(ids.flow, [{ op: "move", path: "/name", value: "a" }], { etag: configured });

// @ts-expect-error TS2769 names value: not `{ op: "add", path: "/name" }`, but `{ op: "add", path: "/name", value: 1 }`
platform.flows.update(ids.flow, [{ op: "add", path: "/name" }], { etag: configured });

// @ts-expect-error TS2322 names string: not `concurrency: "4"`, but `concurrency: 4`
new ExperiencePlatform({ ...connected, concurrency: "4" });

// @ts-expect-error TS2322 names Response: not `next(request).then(() => undefined)`, but `next(request)`
new ExperiencePlatform({ ...connected, middleware: [(request, next) => next(request).then(() => undefined)] });

// @ts-expect-error TS2339 names state: not `context.state`, but `context.attempt`
new ExperiencePlatform({ ...connected, middleware: [(request, next, context) => next(keepNumber(request, context.state))] });

// @ts-expect-error TS2322 names Map: not `new Map()`, but `{ get: async () => undefined, set: async () => undefined }`
new ExperiencePlatform({ ...connected, tokenCache: new Map() });

// @ts-expect-error TS2339 names data: not `event.data`, but `event.status`
platform.on("response", (event) => event.data);

// @ts-expect-error TS2345 names retries: not `"retries"`, but `"retry"`
platform.on("retries", () => undefined);

// @ts-expect-error TS2722 names undefined: not `unknownOutcome.find()`, but `unknownOutcome.find?.()`
unknownOutcome.find();

// @ts-expect-error TS2322 names "perhaps": not `"perhaps"`, but `"read"`
platform.request({ path: "/data/foundation/x", kind: "perhaps" });

// Base connections.

// @ts-expect-error TS2353 names "~": not `"~": "Hub"`, but `ne: "Hub"`
platform.baseConnections.list({ where: { name: { "~": "Hub" } } });

// @ts-expect-error TS2322 names number: not `["a", 1]`, but `["a", "b"]`
platform.baseConnections.list({ where: { name: ["a", 1] } });

// @ts-expect-error TS2353 names gte: not `gte: ids.base`, but `ne: ids.base`
platform.baseConnections.list({ where: { id: { gte: ids.base } } });

// @ts-expect-error TS2322 names FlowSpecId: not `ids.flowSpec`, but `ids.connectionSpec`
platform.baseConnections.list({ where: { "connectionSpec.id": ids.flowSpec } });

// @ts-expect-error TS2322 names string: not `"yes"`, but `true`
platform.baseConnections.create({ name: "a", auth: { specName: "b" }, connectionSpec: { id: ids.connectionSpec } }, { draft: "yes" });

// @ts-expect-error TS2345 names BaseConnectionAction: not `1`, but `"FINALIZE"`
platform.baseConnections.action(ids.base, 1);

// @ts-expect-error TS2322 names number: not `subOp: 1`, but `subOp: "APPLY"`
platform.baseConnections.action(ids.base, "FINALIZE", { subOp: 1 });

// @ts-expect-error TS2353 names etag: not `{ etag: configured }`, but `{ signal }`
platform.baseConnections.publish(ids.base, { etag: configured });

platform.baseConnections.update(ids.base, (draft) => {
  // @ts-expect-error TS2540 names id: not `draft.id = ids.base`, but `draft.name = "a"`
  draft.id = ids.base;
});

// @ts-expect-error TS2322 names string: not `"e30="`, but `{ listId: "a" }`
platform.baseConnections.explore(ids.base, { objectType: "rest", sourceParams: "e30=" });

// @ts-expect-error TS2322 names string: not `"a==1"`, but `{ type: "PQL", format: "pql/json", value: {} }`
platform.baseConnections.explore(ids.base, { objectType: "table", object: "a", filters: "a==1" });

// @ts-expect-error TS2353 names limit: not `limit: 5`, but `pageSize: 5`
platform.baseConnections.search({ queryString: "a", limit: 5 });

// Connection specs.

// @ts-expect-error TS2345 names BaseConnectionId: not `ids.base`, but `ids.connectionSpec`
platform.connectionSpecs.explore(ids.base, { objectType: "root" });

// @ts-expect-error TS2339 names count: not `list().count()`, but `list().byPage()`
platform.connectionSpecs.list().count();

// @ts-expect-error TS2345 names providerId: not `{ name: "a" }`, but `{ name: "a", providerId: "b" }`
platform.connectionSpecs.create({ name: "a" });

// @ts-expect-error TS2345 names FlowSpecId: not `ids.flowSpec`, but `ids.connectionSpec`
platform.connectionSpecs.replace(ids.flowSpec, { name: "a", providerId: "b" });

// Source connections.

// @ts-expect-error TS2322 names string[]: not `lte: ["a", "b"]`, but `lte: "a"`
platform.sourceConnections.list({ where: { name: { lte: ["a", "b"] } } });

// @ts-expect-error TS2353 names gt: not `gt: ids.base`, but `ne: ids.base`
platform.sourceConnections.list({ where: { baseConnectionId: { gt: ids.base } } });

// @ts-expect-error TS2345 names TargetConnectionId: not `ids.target`, but `ids.source`
platform.sourceConnections.publish(ids.target);

platform.sourceConnections.update(ids.source, (draft) => {
  // @ts-expect-error TS2540 names etag: not `draft.etag`, but `draft.description`
  draft.etag = "a";
});

platform.sourceConnections.update(ids.source, (draft) => {
  // @ts-expect-error TS2540 names connectionSpec: not `draft.connectionSpec = { id: ids.connectionSpec }`, but `draft.baseConnectionId = ids.base`
  draft.connectionSpec = { id: ids.connectionSpec };
});

// Target connections.

// @ts-expect-error TS2322 names SchemaId: not `ids.schema`, but `ids.dataSet`
platform.targetConnections.list({ where: { "params.dataSetId": ids.schema } });

// @ts-expect-error TS2322 names string: not `draft: "draft"`, but `draft: true`
platform.targetConnections.create({ schemaId: ids.schema, dataSetId: ids.dataSet }, { draft: "draft" });

platform.targetConnections.update(ids.target, (draft) => {
  // @ts-expect-error TS2540 names state: not `draft.state`, but `draft.name`
  draft.state = "enabled";
});

// Flow specs.

// @ts-expect-error TS2339 names count: not `list().count()`, but `list().byPage()`
platform.flowSpecs.list().count();

// @ts-expect-error TS2322 names BaseConnectionId: not `ids.base`, but `ids.connectionSpec`
platform.flowSpecs.create({ name: "a", providerId: "b", sourceConnectionSpecIds: [ids.base] });

// @ts-expect-error TS2769 names number: not `groupByProperty: 1`, but `groupByProperty: "name"`
platform.flowSpecs.search({ groupByProperty: 1 });

// Flows.

// @ts-expect-error TS2353 names "sourceConnectionId[]": not `"sourceConnectionId[]"`, but `"sourceConnectionIds[]"`
platform.flows.list({ where: { "sourceConnectionId[]": ids.source } });

// @ts-expect-error TS2322 names TargetConnectionId: not `ids.target`, but `ids.source`
platform.flows.list({ where: { "sourceConnectionIds[]": [ids.source, ids.target] } });

// @ts-expect-error TS2322 names string: not `"yesterday"`, but `new Date()`
platform.flows.list({ where: { "lastRunDetails.startedAtUTC": { gte: "yesterday" } } });

// @ts-expect-error TS2345 names scheduleParams: not `draft: false`, but `draft: true`
platform.flows.create(moduleFlow, { draft: false });

// @ts-expect-error TS2322 names fortnight: not `"fortnight"`, but `"minute"`
platform.flows.create({ ...moduleFlow, scheduleParams: { startTime: 1591043454, frequency: "fortnight", interval: 15 } }, { draft: true });

// @ts-expect-error TS2345 names RunId: not `ids.run`, but `ids.flow`
platform.flows.enable(ids.run);

// @ts-expect-error TS2345 names undefined: not `undefined`, but `"publish"`
platform.flows.action(ids.flow, undefined);

// @ts-expect-error TS2322 names string: not `"50"`, but `50`
platform.flows.action(ids.flow, "FINALIZE_UPDATE", { body: { percentCompleted: "50" } });

// @ts-expect-error TS2339 names stage: not `({ stage }) => stage`, but `({ outcome }) => outcome`
platform.flows.publishAll(ids.flow, { onProgress: ({ stage }) => stage });

platform.flows.update(ids.flow, (draft) => {
  // @ts-expect-error TS2540 names createdAt: not `draft.createdAt = 1`, but `draft.name = "a"`
  draft.createdAt = 1;
});

platform.flows.update(ids.flow, (draft) => {
  // @ts-expect-error TS2540 names lastRunDetails: not `draft.lastRunDetails = undefined`, but `draft.description = "a"`
  draft.lastRunDetails = undefined;
});

// @ts-expect-error TS2322 names FlowId: not `mappingId: ids.flow`, but `mappingId: ids.mapping`
platform.flows.updateTransformation(ids.flow, "Mapping", { mappingId: ids.flow });

// @ts-expect-error TS2345 names deltaColumn: not `({})`, but `({ deltaColumn: { name: "updatedAt" } })`
platform.flows.updateTransformation(ids.flow, "Copy", () => ({}));

// Runs.

// @ts-expect-error TS2353 names gte: not `gte: ids.flow`, but `ne: ids.flow`
platform.runs.list({ where: { flowId: { gte: ids.flow } } });

// @ts-expect-error TS2345 names FlowId: not `ids.flow`, but `ids.run`
platform.runs.retry(ids.flow);

// @ts-expect-error TS2554 names 3: not `{ flowId: ids.flow })`, but `{ flowId: ids.flow }, { etag: configured })`
platform.runs.replace(ids.run, { flowId: ids.flow });

// @ts-expect-error TS2322 names string: not `"2026-01-01"`, but `new Date("2026-01-01")`
platform.runs.create({ flowId: ids.flow, params: { windowStartTime: "2026-01-01" } });

// @ts-expect-error TS2345 names FieldGroupId: not `xdm.fieldGroup`, but `ids.schema`
platform.schemas.get(xdm.fieldGroup);

// @ts-expect-error TS2345 names SchemaId: not `ids.schema`, but `xdm.fieldGroup`
platform.fieldGroups.get(ids.schema);

// @ts-expect-error TS2345 names DataTypeId: not `xdm.dataType`, but `xdm.class`
platform.classes.delete(xdm.dataType);

// @ts-expect-error TS2345 names ClassId: not `xdm.class`, but `xdm.dataType`
platform.dataTypes.get(xdm.class);

// @ts-expect-error TS2345 names ClassId: not `xdm.class`, but `xdm.behavior`
platform.behaviors.get(xdm.class);

// @ts-expect-error TS2345 names SchemaId: not `ids.schema`, but `xdm.descriptor`
platform.descriptors.get(ids.schema);

// @ts-expect-error TS2345 names ClassId: not `xdm.class`, but `ids.schema`
platform.unions.get(xdm.class);

// @ts-expect-error TS2322 names FieldGroupId: not `xdm.fieldGroup`, but `ids.schema`
platform.dataSets.create({ name: "a", schemaRef: { id: xdm.fieldGroup } });

// @ts-expect-error TS2322 names SchemaId: not `$ref: ids.schema`, but `$ref: xdm.class`
platform.schemas.create({ title: "a", description: "b", type: "object", allOf: [{ $ref: ids.schema }] });

// @ts-expect-error TS2322 names SchemaId: not `[ids.schema]`, but `[xdm.class]`
platform.fieldGroups.create({ title: "a", type: "object", "meta:intendedToExtend": [ids.schema] });

// @ts-expect-error TS2322 names ClassId: not `$ref: xdm.class`, but `$ref: xdm.behavior`
platform.classes.create({ title: "a", description: "b", type: "object", allOf: [{ $ref: xdm.class }] });

// @ts-expect-error TS2322 names string: not `type: "string"`, but `type: "object"`
platform.dataTypes.create({ title: "a", type: "string", properties: {} });

// @ts-expect-error TS2322 names "full": not `form: "full"`, but `form: "xed"`
platform.schemas.list({ form: "full" });

// @ts-expect-error TS2322 names "id": not `form: "id"`, but `form: "full"`
platform.schemas.get(ids.schema, { form: "id" });

// @ts-expect-error TS2339 names allOf: not `form: "full"`, but `form: "notext"`
platform.schemas.get(ids.schema, { form: "full" }).then((schema) => schema.allOf);

// @ts-expect-error TS2339 names allOf: not `form: "id"`, but `form: "xed"`
platform.classes.list({ form: "id" }).then((page) => page.items[0]?.allOf);

// @ts-expect-error TS2322 names "sandbox": not `container: "sandbox"`, but `container: "global"`
platform.dataTypes.list({ container: "sandbox" });

// @ts-expect-error TS2353 names matches: not `matches: "^Con"`, but `ne: "Contacts"`
platform.flows.list({ where: { name: { matches: "^Con" } } });

// @ts-expect-error TS2353 names exists: not `exists: true`, but `ne: "Contacts"`
platform.flows.list({ where: { name: { exists: true } } });

// @ts-expect-error TS2322 names string[]: not `["a", "b"]`, but `{ matches: "^[ab]$" }`
platform.schemas.list({ where: { title: ["a", "b"] } });

// @ts-expect-error TS2322 names false: not `exists: false`, but `exists: true`
platform.schemas.list({ where: { description: { exists: false } } });

// @ts-expect-error TS2561 names titel: not `titel:`, but `title:`
platform.fieldGroups.list({ where: { titel: "Contacts" } });

// @ts-expect-error TS2322 names SchemaId: not `ids.schema`, but `xdm.class`
platform.fieldGroups.list({ where: { "meta:intendedToExtend": ids.schema } });

// @ts-expect-error TS2353 names container: not `container: "global"`, but `form: "xed"`
platform.unions.list({ container: "global" });

// @ts-expect-error TS2322 names move: not `"move"`, but `"replace"`
platform.schemas.update(ids.schema, [{ op: "move", path: "/title", value: "a" }]);

// @ts-expect-error TS2551 names titel: not `schema.titel`, but `schema.title`
platform.schemas.update(ids.schema, (schema) => console.log(schema.titel));

// @ts-expect-error TS2345 names xdm:namespace: not `...identity }`, but `...identity, "xdm:namespace": "Email" }`
platform.descriptors.create({ ...identity });

// @ts-expect-error TS2322 names FieldGroupId: not `xdm.fieldGroup`, but `ids.schema`
platform.descriptors.create({ "@type": "xdm:descriptorTimestamp", "xdm:sourceSchema": xdm.fieldGroup, "xdm:sourceProperty": "/a" });

// @ts-expect-error TS2353 names xdm:namespce: not `"xdm:namespce"`, but `"xdm:isPrimary"`
platform.descriptors.replace(xdm.descriptor, { ...identity, "xdm:namespace": "Email", "xdm:namespce": true });

// @ts-expect-error TS7053 names xdm:namespace: not `alternateDisplayInfo`, but `descriptorIdentity`
if (xdm.read["@type"] === "xdm:alternateDisplayInfo") console.log(xdm.read["xdm:namespace"]);

// @ts-expect-error TS2345 names DescriptorId: not `xdm.descriptor`, but `xdm.fieldGroup`
platform.schemaRegistry.export(xdm.descriptor);
// Catalog and Data Prep.

// @ts-expect-error TS2345 names BatchId: not `ids.dataSet`, but `ids.batch`
platform.batches.get(ids.dataSet);

// @ts-expect-error TS2345 names RunId: not `ids.run`, but `ids.batch`
platform.batches.failedRecords(ids.run);

// @ts-expect-error TS2345 names FlowId: not `ids.flow`, but `ids.run`
platform.runs.failures(ids.flow);

// @ts-expect-error TS2322 names BatchId: not `ids.batch`, but `ids.dataSet`
platform.batches.list({ where: { dataSet: ids.batch } });

// @ts-expect-error TS2353 names like: not `like`, but `matches`
platform.dataSets.list({ where: { description: { like: "a" } } });

// @ts-expect-error TS2353 names schemaRef.id: not `"schemaRef.id"`, but `description`
platform.dataSets.list({ where: { "schemaRef.id": configured } });

// @ts-expect-error TS2322 names string: not `"2026-01-01"`, but `new Date(0)`
platform.batches.list({ where: { createdAfter: "2026-01-01" } });

// @ts-expect-error TS2322 names string: not `"on"`, but `true`
platform.dataSets.list({ where: { enableErrorDiagnostics: "on" } });

// @ts-expect-error TS2322 names number: not `{ a: 1 }`, but `{ a: "1" }`
platform.dataSets.list({ where: { tags: { a: 1 } } });

// @ts-expect-error TS2345 names status: not `recordCount: 1`, but `status: "loading"`
platform.batches.create({ recordCount: 1 });

// @ts-expect-error TS2322 names string: not `started: "now"`, but `started: new Date()`
platform.batches.update(ids.batch, { started: "now" });

// @ts-expect-error TS2345 names schemaRef: not `{ name: "a" }`, but `{ name: "a", schemaRef: { id: ids.schema } }`
platform.dataSets.replace(ids.dataSet, { name: "a" });

// @ts-expect-error TS2769 names etag: not `etag`, but `version`
platform.dataSets.update(ids.dataSet, patch, { etag: configured });

// @ts-expect-error TS2769 names move: not `"move"`, but `"replace"`
platform.dataSets.update(ids.dataSet, [{ op: "move", path: "/name", value: "a" }]);

// @ts-expect-error TS2561 names upserts: not `upserts`, but `upsert`
platform.dataSets.enableForProfile(ids.dataSet, { upserts: true });

// @ts-expect-error TS2554 names 3 arguments: not `() => undefined`, but `() => undefined, { version: 1 }`
platform.mappingSets.update(ids.mapping, () => undefined);

// @ts-expect-error TS2820 names updatedAt: not `"-updatedAt"`, but `"-updatedDate"`
platform.mappingSets.list({ orderBy: "-updatedAt" });

// @ts-expect-error TS2322 names true: not `version: true`, but `version: "1"`
platform.mappingSets.get(ids.mapping, { version: true });

// @ts-expect-error TS2345 names ValidateExpression: not `"a"`, but `{ expression: "a" }`
platform.expressions.validate("a");

// @ts-expect-error TS2322 names MappingSetId: not `ids.dataSet`, but `ids.mapping`
platform.expressions.validate({ expression: "a", mappingSetId: ids.dataSet });

test("each of the lines above must not compile", () => undefined);
