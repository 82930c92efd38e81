export { type CompiledJsonSchema, compileJsonSchema } from "./compile/compile-json-schema.ts";
export { compileConnectionSpec, type ConnectionSpecOptions } from "./connection-spec.ts";
export type { ConnectionSpecDocument } from "./connection/connection-spec-document.ts";
export type {
  ConnectionData,
  ConnectionParams,
  ConnectionPayload,
  ConnectionSpecSchema,
} from "./connection/connection-spec-schema.ts";
export { compileFlowSpec, type FlowSpecOptions } from "./flow-spec.ts";
export type { FlowSpecDocument } from "./flow/flow-spec-document.ts";
export type { FlowData, FlowPayload, FlowSpecSchema, FlowStep } from "./flow/flow-spec-schema.ts";
export type { JsonSchema, JsonSchemaObject, JsonSchemaType } from "./json-schema.ts";
export type { MalformedPart } from "./malformed-part.ts";
export { RULES, type Rule, type RuleId, type RuleSettings, type Severity } from "./rules.ts";
export type { Coercion, SpecResult, SpecSchema } from "./spec-schema.ts";
export type {
  StandardSchemaIssue,
  StandardSchemaProps,
  StandardSchemaResult,
  StandardSchemaV1,
} from "./standard-schema.ts";
