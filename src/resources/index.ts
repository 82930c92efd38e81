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
export {
  type Auth,
  type BaseConnection,
  type BaseConnectionFilter,
  BaseConnections,
  type CreateBaseConnection,
} from "./flow-service/base-connections.ts";
export {
  type AuthSpec,
  type ConnectionSpec,
  ConnectionSpecs,
  type SpecFilter,
} from "./flow-service/connection-specs.ts";
export type { Audit, Created, Entity, SpecReference, SpecReferenceRead } from "./flow-service/entity.ts";
export type {
  Explored,
  ExploreQuery,
  ObjectType,
  SourceColumn,
  SourceObject,
  SourceTable,
} from "./flow-service/explore.ts";
export { type FlowSpec, FlowSpecs, type NamedSpec } from "./flow-service/flow-specs.ts";
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
export { type Flow, type FlowFilter, type FlowSchedule, Flows } from "./flow-service/flows.ts";
export {
  isFinished,
  type RecordSummary,
  type Run,
  type RunActivity,
  type RunMetrics,
  type RunReference,
  type RunStatus,
} from "./flow-service/run.ts";
export { RunFailures } from "./flow-service/run-failures.ts";
export { type CreateRun, type RunFilter, type RunParams, Runs } from "./flow-service/runs.ts";
export {
  type ColumnInput,
  type CreateSourceConnection,
  type DataFormat,
  type FileProperties,
  type SourceConnection,
  type SourceConnectionFilter,
  SourceConnections,
  type SourceData,
  type SourceParams,
} from "./flow-service/source-connections.ts";
export {
  type CreateDataLakeTarget,
  type CreateTargetConnection,
  DATA_LAKE,
  TARGET_SCHEMA_VERSION,
  type TargetConnection,
  type TargetConnectionFilter,
  TargetConnections,
  type TargetData,
  type TargetParams,
  type TargetSchemaReference,
} from "./flow-service/target-connections.ts";
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
