export type {
  Batch,
  BatchError,
  BatchFields,
  BatchFilter,
  BatchGetOptions,
  BatchInputFormat,
  BatchListQuery,
  BatchStatus,
  CreateBatch,
  CreatedBatch,
  LastBatches,
  LastBatchesFilter,
  LastBatchesQuery,
  RelatedObject,
} from "./catalog/batch-types.ts";
export { Batches } from "./catalog/batches.ts";
export type {
  CatalogCondition,
  CatalogTimeCondition,
  NameCondition,
  TagsCondition,
  TextCondition,
} from "./catalog/condition.ts";
export {
  type CreateDataSet,
  type CreatedDataSet,
  DATA_SET_CONTENT_TYPE,
  type DataSet,
  type DataSetFields,
  type DataSetFilter,
  type DataSetGetOptions,
  type DataSetListQuery,
  type EnableForProfileOptions,
  type MergeDataSet,
  type ReplaceDataSetOptions,
  type SchemaRef,
} from "./catalog/data-set-types.ts";
export { DataSets } from "./catalog/data-sets.ts";
export type { CatalogQuery } from "./catalog/list.ts";
export type { VersionOptions } from "./catalog/write.ts";
export type { FailedRecord, RecordError } from "./data-access/failed-record.ts";
export type { SkippedFile } from "./data-access/failed-records.ts";
export {
  Expressions,
  type MappingFunction,
  type MappingOperator,
  type ValidateExpression,
} from "./data-prep/expressions.ts";
export type {
  MappingError,
  MappingSetVerdict,
  MappingVerdict,
  PreviewedRow,
  PreviewMappingSet,
} from "./data-prep/mapping-judgement.ts";
export {
  type AttributeMapping,
  type CreateAttributeMappingSet,
  type CreateMappingSet,
  MAPPING_CONTENT_TYPE,
  type Mapping,
  type MappingRead,
  type MappingSchemaRef,
  type MappingSet,
  type MappingSetGetOptions,
  type MappingSetListQuery,
  type MappingSetUpdateOptions,
  type MappingVersion,
} from "./data-prep/mapping-set-types.ts";
export { MappingSets } from "./data-prep/mapping-sets.ts";
export type {
  ActionOptions,
  BaseConnectionAction,
  FlowAction,
  FlowActionOptions,
  GuardedOptions,
  StateAction,
  StateActionError,
  StateActionStatus,
  SubOperation,
} from "./flow-service/action.ts";
export type {
  Auth,
  BaseConnection,
  BaseConnectionFilter,
} from "./flow-service/base-connection.ts";
export { BaseConnections } from "./flow-service/base-connections.ts";
export type {
  AuthSpec,
  ConnectionSpec,
  CreateConnectionSpec,
  SpecFilter,
  SpecPart,
} from "./flow-service/connection-spec.ts";
export { ConnectionSpecs } from "./flow-service/connection-specs.ts";
export type {
  AuthOf,
  AuthParams,
  AuthSpecName,
  ConnectionSpecLike,
  ConnectionSpecTypes,
  CreateBaseConnection,
  CreateSourceConnection,
} from "./flow-service/connection-types.ts";
export type { ConnectionSpecModule, FlowSpecModule } from "./flow-service/spec-module.ts";
export type { CreateOptions } from "./flow-service/create-options.ts";
export type { Audit, Created, Entity, EntityState, SpecReference, SpecReferenceRead } from "./flow-service/entity.ts";
export type { EntityChange, EntityDraft } from "./flow-service/entity-draft.ts";
export type {
  ConfigColumn,
  Explored,
  ExploreQuery,
  ObjectType,
  RowFilter,
  SourceColumn,
  SourceObject,
  SourceTable,
} from "./flow-service/explore.ts";
export type { Flow, FlowFilter, FlowSchedule, InheritedConnection } from "./flow-service/flow.ts";
export type { CreateFlowSpec, FlowSpec, NamedSpec } from "./flow-service/flow-spec.ts";
export { FlowSpecs } from "./flow-service/flow-specs.ts";
export type {
  CopyParams,
  CreateFlow,
  DeltaColumn,
  EncryptionParams,
  FlowOptions,
  FlowSpecLike,
  FlowSpecTypes,
  Frequency,
  MappingParams,
  OtherParams,
  ScheduleFrequency,
  ScheduleParams,
  Transformation,
  TransformationName,
  TransformationParams,
} from "./flow-service/flow-types.ts";
export { Flows } from "./flow-service/flows.ts";
export type { OwnedField } from "./flow-service/owned-fields.ts";
export type { PublishAllOptions, PublishedDraft, PublishedPart } from "./flow-service/publish-all.ts";
export {
  isFinished,
  type RecordSummary,
  type Run,
  type RunActivity,
  type RunError,
  type RunMetrics,
  type RunReference,
  type RunStatus,
} from "./flow-service/run.ts";
export { RunFailures } from "./flow-service/run-failures.ts";
export type { ReplaceRun, RunPredecessor, WrittenRun } from "./flow-service/run-writes.ts";
export { type CreateRun, type RunFilter, type RunParams, Runs } from "./flow-service/runs.ts";
export type { FlowSpecSearchQuery, ProjectedSearchQuery, SearchQuery } from "./flow-service/searching.ts";
export type {
  ColumnInput,
  DataFormat,
  FileProperties,
  SourceConnection,
  SourceConnectionFilter,
  SourceData,
  SourceParams,
} from "./flow-service/source-connection.ts";
export { SourceConnections } from "./flow-service/source-connections.ts";
export {
  type CreateDataLakeTarget,
  type CreateTargetConnection,
  DATA_LAKE,
  TARGET_SCHEMA_VERSION,
  type TargetConnection,
  type TargetConnectionFilter,
  type TargetData,
  type TargetParams,
  type TargetSchemaReference,
} from "./flow-service/target-connection.ts";
export { TargetConnections } from "./flow-service/target-connections.ts";
export type { KnownTransformation, ParamsChange, ParamsOf } from "./flow-service/update-transformation.ts";
export type { ListQuery } from "./flow-service/where.ts";
export type { Draft } from "./editing/draft.ts";
export type { Change } from "./editing/edit.ts";
export type { JsonPatch, JsonPatchOperation } from "./editing/json-patch.ts";
export type { UpdateOptions } from "./flow-service/update.ts";
export type { WaitOptions, WaitProgress } from "./flow-service/wait.ts";
export type { RawRequest } from "./raw.ts";
export {
  type Sandbox,
  type SandboxListQuery,
  Sandboxes,
  type SandboxState,
  type SandboxType,
} from "./sandboxes/sandboxes.ts";
export { type Behavior, type BehaviorListQuery, Behaviors } from "./schema-registry/behaviors.ts";
export {
  Classes,
  type ClassListQuery,
  type ClassPart,
  type CreateClass,
  type XdmClass,
} from "./schema-registry/classes.ts";
export type { Container } from "./schema-registry/containers.ts";
export {
  type CreateDataType,
  type DataType,
  type DataTypeListQuery,
  type DataTypePart,
  DataTypes,
} from "./schema-registry/data-types.ts";
export type { DescriptorFilter, DescriptorListForm, DescriptorListQuery } from "./schema-registry/descriptor-list.ts";
export type {
  CreateDescriptor,
  Descriptor,
  DescriptorKinds,
  DescriptorOf,
  DescriptorSummary,
  DescriptorType,
  LocalizedText,
  OtherDescriptor,
} from "./schema-registry/descriptor-types.ts";
export { type DescriptorOptions, Descriptors } from "./schema-registry/descriptors.ts";
export {
  type CreateFieldGroup,
  type FieldGroup,
  type FieldGroupFilter,
  type FieldGroupListQuery,
  type FieldGroupPart,
  FieldGroups,
} from "./schema-registry/field-groups.ts";
export type { ListForm, LookupForm, LookupOptions } from "./schema-registry/forms.ts";
export { Mixins } from "./schema-registry/mixins.ts";
export type { RegistryListQuery } from "./schema-registry/operations.ts";
export type { Paging } from "./schema-registry/pages.ts";
export type {
  AuditLogChange,
  AuditLogEntry,
  ClassUsage,
  ExportedResource,
  RegistryStats,
  StatsResource,
} from "./schema-registry/registry-types.ts";
export { SchemaRegistry } from "./schema-registry/schema-registry.ts";
export type {
  CreateSchema,
  ResourceFilter,
  Schema,
  SchemaFilter,
  SchemaListQuery,
  SchemaReference,
  SchemaSummary,
} from "./schema-registry/schema-types.ts";
export { Schemas } from "./schema-registry/schemas.ts";
export { type UnionListQuery, Unions } from "./schema-registry/unions.ts";
export type { RegistryComparison, RegistryCondition, RegistryFilters } from "./schema-registry/where.ts";
export type {
  InForm,
  Listed,
  RegistryMetadata,
  Summary,
  XdmField,
  XdmFields,
  XdmPart,
  XdmResource,
} from "./schema-registry/xdm-types.ts";
export type { Comparison, Condition, IdCondition, Operand, TimeCondition } from "./filters/condition.ts";
