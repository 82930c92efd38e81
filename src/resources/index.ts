export {
  type CreateDataSet,
  type CreatedDataSet,
  DATA_SET_CONTENT_TYPE,
  type DataSet,
  type DataSetListQuery,
  DataSets,
  type SchemaRef,
} from "./catalog/data-sets.ts";
export type {
  AttributeMapping,
  CreateAttributeMappingSet,
  CreateMappingSet,
  Mapping,
  MappingSchemaRef,
  MappingSet,
} from "./data-prep/mapping-set-types.ts";
export { type MappingSetListQuery, MappingSets } from "./data-prep/mapping-sets.ts";
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
  CreateBaseConnection,
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
export type { CreateOptions } from "./flow-service/create-options.ts";
export type { Audit, Created, Entity, SpecReference, SpecReferenceRead } from "./flow-service/entity.ts";
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
  type RunMetrics,
  type RunReference,
  type RunStatus,
} from "./flow-service/run.ts";
export type { ReplaceRun, RunPredecessor, WrittenRun } from "./flow-service/run-writes.ts";
export { type CreateRun, type RunFilter, type RunParams, Runs } from "./flow-service/runs.ts";
export type { FlowSpecSearchQuery, ProjectedSearchQuery, SearchQuery } from "./flow-service/searching.ts";
export type {
  ColumnInput,
  CreateSourceConnection,
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
export {
  type CreateSchema,
  type Schema,
  type SchemaListQuery,
  type SchemaReference,
  Schemas,
  type SchemaSummary,
} from "./schema-registry/schemas.ts";
export type { Comparison, Condition, IdCondition, Operand, TimeCondition } from "./filters/condition.ts";
