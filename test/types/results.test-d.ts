import {
  type ApiPromise,
  type BaseConnectionId,
  type CountableList,
  type CreateFlow,
  type DataSetId,
  type Descriptor,
  type DescriptorOf,
  type DescriptorSummary,
  type ExperiencePlatform,
  type FieldGroup,
  type Flow,
  FlowId,
  type FlowSpec,
  type List,
  type MappingSetId,
  type Page,
  type Run,
  type SandboxedPlatform,
  type Schema,
  type SchemaId,
  type SchemaSummary,
  type SourceConnectionId,
  type SourceObject,
  type SourceTable,
  type TargetConnectionId,
} from "aep-flow-service";
import { describe, expectTypeOf, test } from "vitest";

declare const platform: ExperiencePlatform;
declare const configured: string;

describe("what calls give", () => {
  test("is tagged with the kind of its id", () => {
    expectTypeOf<Awaited<ReturnType<typeof platform.baseConnections.create>>["id"]>().toEqualTypeOf<BaseConnectionId>();
    expectTypeOf<Awaited<ReturnType<typeof platform.sourceConnections.create>>["id"]>().toEqualTypeOf<SourceConnectionId>();
    expectTypeOf<Awaited<ReturnType<typeof platform.targetConnections.create>>["id"]>().toEqualTypeOf<TargetConnectionId>();
    expectTypeOf<Awaited<ReturnType<typeof platform.schemas.create>>["$id"]>().toEqualTypeOf<SchemaId>();
    expectTypeOf<Awaited<ReturnType<typeof platform.dataSets.create>>["id"]>().toEqualTypeOf<DataSetId>();
    expectTypeOf<Awaited<ReturnType<typeof platform.mappingSets.create>>["id"]>().toEqualTypeOf<MappingSetId>();
  });

  test("is a promise, and a list is one of its first page", () => {
    expectTypeOf(platform.flows.get(configured)).toEqualTypeOf<ApiPromise<Flow>>();
    expectTypeOf(platform.flows.get(configured)).toExtend<Promise<Flow>>();
    expectTypeOf(platform.runs.list()).toEqualTypeOf<CountableList<Run>>();
    expectTypeOf(platform.runs.list()).toExtend<List<Run>>();
    expectTypeOf(platform.flowSpecs.list()).toEqualTypeOf<List<FlowSpec>>();
    expectTypeOf<Awaited<ReturnType<typeof platform.runs.list>>>().toEqualTypeOf<Page<Run>>();
  });

  test("of a search is whole, unless only some fields are asked for", () => {
    expectTypeOf(platform.flows.search({ queryString: "a" })).toEqualTypeOf<CountableList<Flow>>();
    expectTypeOf(platform.flows.search({ projectionFields: "name" })).toEqualTypeOf<CountableList<Partial<Flow>>>();
    expectTypeOf(platform.flowSpecs.search({ groupByProperty: "name" })).toEqualTypeOf<CountableList<Partial<FlowSpec>>>();
  });

  test("depends on the form that was asked for", () => {
    expectTypeOf(platform.schemas.get(configured)).toEqualTypeOf<ApiPromise<Schema>>();
    expectTypeOf(platform.schemas.get(configured, { form: "notext" })).toEqualTypeOf<ApiPromise<Schema>>();
    expectTypeOf(platform.schemas.get(configured, { timeoutMs: 5 })).toEqualTypeOf<ApiPromise<Schema>>();
    expectTypeOf(platform.schemas.get(configured, { form: "full-desc" })).toEqualTypeOf<ApiPromise<Omit<Schema, "allOf" | "definitions">>>();
    expectTypeOf(platform.schemas.list()).toEqualTypeOf<List<SchemaSummary>>();
    expectTypeOf(platform.fieldGroups.list({ form: "xed" })).toEqualTypeOf<List<FieldGroup>>();
    expectTypeOf(platform.descriptors.list()).toEqualTypeOf<List<Descriptor>>();
    expectTypeOf(platform.descriptors.list({ form: "id" })).toEqualTypeOf<List<DescriptorSummary>>();
  });

  test("depends on what a descriptor says it is", () => {
    const descriptor = {} as Descriptor;
    if (descriptor["@type"] === "xdm:descriptorIdentity") expectTypeOf(descriptor["xdm:isPrimary"]).toEqualTypeOf<boolean | undefined>();
    expectTypeOf<DescriptorOf<"xdm:descriptorIdentity">["xdm:namespace"]>().toEqualTypeOf<string | number>();
  });

  test("depends on what was explored", () => {
    expectTypeOf(platform.baseConnections.explore(configured, { objectType: "root" })).toEqualTypeOf<ApiPromise<readonly SourceObject[]>>();
    expectTypeOf(platform.baseConnections.explore(configured, { objectType: "table" })).toEqualTypeOf<ApiPromise<SourceTable>>();
  });
});

describe("what calls take", () => {
  test("an id is a plain string, too", () => {
    expectTypeOf(platform.flows.get).toBeCallableWith(configured);
    expectTypeOf(FlowId).toEqualTypeOf<(value: string) => FlowId>();
  });

  test("a payload put together elsewhere fits without casts", () => {
    const flow: CreateFlow = { name: "a", flowSpec: { id: configured }, sourceConnectionIds: [configured], targetConnectionIds: [configured] };
    expectTypeOf(platform.flows.create(flow)).toExtend<Promise<unknown>>();
  });

  test("a client of another sandbox is one all the same", () => {
    expectTypeOf(platform.inSandbox("prod")).toEqualTypeOf<SandboxedPlatform>();
    expectTypeOf<ExperiencePlatform>().toExtend<SandboxedPlatform>();
  });
});
