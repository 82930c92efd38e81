export type { ConsoleCredential, ConsoleProject, ConsoleProjectCredential } from "./auth/console.ts";
export type { Credentials, OAuthCredentials, TokenCredentials } from "./auth/credentials.ts";
export { DEFAULT_SCOPES } from "./auth/credentials.ts";
export type { CachedToken, TokenCache } from "./auth/token-cache.ts";
export type { TokenEvent } from "./observe/token-event.ts";
export type { Environment } from "./env.ts";
export * from "./errors/index.ts";
export type { ResponseInfo, WithResponse } from "./http/api-promise.ts";
export { ApiPromise } from "./http/api-promise.ts";
export { CountableList } from "./http/countable-list.ts";
export { List } from "./http/list.ts";
export type { HttpMethod } from "./http/operation.ts";
export { Page } from "./http/page.ts";
export type { Query, QueryValue } from "./http/query.ts";
export * from "./ids.ts";
export type { Middleware, MiddlewareContext, Next } from "./http/wire/middleware.ts";
export type { CallFacts, EventListener, EventName, PlatformEvents } from "./observe/events.ts";
export type { Logger } from "./observe/logger.ts";
export type { OperationKind } from "./operation-kind.ts";
export type { CallOptions, PlatformOptions } from "./options.ts";
export type { Findings } from "./payloads/check.ts";
export type { Validation, ValidationLevel } from "./payloads/validation.ts";
export { ExperiencePlatform } from "./platform.ts";
export * from "./resources/index.ts";
export type { SandboxedPlatform } from "./sandboxed-platform.ts";
export type {
  Coercion,
  CompiledJsonSchema,
  ConnectionData,
  ConnectionParams,
  ConnectionPayload,
  ConnectionSpecDocument,
  ConnectionSpecOptions,
  ConnectionSpecSchema,
  FlowData,
  FlowPayload,
  FlowSpecDocument,
  FlowSpecOptions,
  FlowSpecSchema,
  FlowStep,
  JsonSchema,
  JsonSchemaObject,
  JsonSchemaType,
  MalformedPart,
  Rule,
  RuleId,
  RuleSettings,
  Severity,
  SpecResult,
  SpecSchema,
  StandardSchemaIssue,
  StandardSchemaProps,
  StandardSchemaResult,
  StandardSchemaV1,
} from "./specs/index.ts";
export { compileConnectionSpec, compileFlowSpec, compileJsonSchema, RULES } from "./specs/index.ts";
export { VERSION } from "./version.ts";
