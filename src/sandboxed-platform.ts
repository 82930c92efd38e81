import type { ApiPromise } from "./http/api-promise.ts";
import type { Transport } from "./http/transport.ts";
import type { EventListener, EventName, Events } from "./observe/events.ts";
import type { CallOptions } from "./options.ts";
import { Batches } from "./resources/catalog/batches.ts";
import { DataSets } from "./resources/catalog/data-sets.ts";
import { Expressions } from "./resources/data-prep/expressions.ts";
import { MappingSets } from "./resources/data-prep/mapping-sets.ts";
import { BaseConnections } from "./resources/flow-service/base-connections.ts";
import { ConnectionSpecs } from "./resources/flow-service/connection-specs.ts";
import { FlowSpecs } from "./resources/flow-service/flow-specs.ts";
import { Flows } from "./resources/flow-service/flows.ts";
import { Runs } from "./resources/flow-service/runs.ts";
import { SourceConnections } from "./resources/flow-service/source-connections.ts";
import type { SpecCache } from "./resources/flow-service/spec-cache.ts";
import { TargetConnections } from "./resources/flow-service/target-connections.ts";
import { type RawRequest, rawOperation } from "./resources/raw.ts";
import type { SchemaFacts } from "./resources/schema-facts.ts";
import { Sandboxes } from "./resources/sandboxes/sandboxes.ts";
import { Behaviors } from "./resources/schema-registry/behaviors.ts";
import { Classes } from "./resources/schema-registry/classes.ts";
import { DataTypes } from "./resources/schema-registry/data-types.ts";
import { Descriptors } from "./resources/schema-registry/descriptors.ts";
import { FieldGroups } from "./resources/schema-registry/field-groups.ts";
import { Mixins } from "./resources/schema-registry/mixins.ts";
import { SchemaRegistry } from "./resources/schema-registry/schema-registry.ts";
import { Schemas } from "./resources/schema-registry/schemas.ts";
import { Unions } from "./resources/schema-registry/unions.ts";

/** What a client shares with its likes for other sandboxes. */
export interface Shared {
  readonly transport: Transport;
  readonly events: Events;
  readonly specs: SpecCache;
  readonly facts: SchemaFacts;
}

/** Every resource, in one organisation and sandbox. Made by {@link ExperiencePlatform} and by `inSandbox`. */
export class SandboxedPlatform {
  readonly baseConnections: BaseConnections;
  readonly connectionSpecs: ConnectionSpecs;
  readonly sourceConnections: SourceConnections;
  readonly targetConnections: TargetConnections;
  readonly flowSpecs: FlowSpecs;
  readonly flows: Flows;
  readonly runs: Runs;
  readonly schemas: Schemas;
  readonly fieldGroups: FieldGroups;
  readonly classes: Classes;
  readonly dataTypes: DataTypes;
  readonly descriptors: Descriptors;
  readonly unions: Unions;
  readonly behaviors: Behaviors;
  /** @deprecated Use `fieldGroups`: both have the same members. */
  readonly mixins: Mixins;
  readonly schemaRegistry: SchemaRegistry;
  readonly dataSets: DataSets;
  readonly batches: Batches;
  readonly mappingSets: MappingSets;
  readonly expressions: Expressions;
  readonly sandboxes: Sandboxes;
  readonly #shared: Shared;

  constructor(shared: Shared) {
    const { transport, specs, facts } = shared;
    this.#shared = shared;
    this.baseConnections = new BaseConnections(transport, specs);
    this.connectionSpecs = new ConnectionSpecs(transport, specs);
    this.sourceConnections = new SourceConnections(transport, specs);
    this.targetConnections = new TargetConnections(transport, facts);
    this.flowSpecs = new FlowSpecs(transport, specs);
    this.flows = new Flows(transport, specs, facts);
    this.runs = new Runs(transport);
    this.schemas = new Schemas(transport);
    this.fieldGroups = new FieldGroups(transport);
    this.classes = new Classes(transport);
    this.dataTypes = new DataTypes(transport);
    this.descriptors = new Descriptors(transport);
    this.unions = new Unions(transport);
    this.behaviors = new Behaviors(transport);
    this.mixins = new Mixins(transport);
    this.schemaRegistry = new SchemaRegistry(transport);
    this.dataSets = new DataSets(transport, facts);
    this.batches = new Batches(transport);
    this.mappingSets = new MappingSets(transport, facts);
    this.expressions = new Expressions(transport);
    this.sandboxes = new Sandboxes(transport);
  }

  /**
   * The same client for another sandbox: it shares the token and everything else.
   *
   * @example
   * ```ts
   * const production = platform.inSandbox("prod");
   * ```
   */
  inSandbox(sandboxName: string): SandboxedPlatform {
    return new SandboxedPlatform({ ...this.#shared, transport: this.#shared.transport.inSandbox(sandboxName) });
  }

  /**
   * Sends what this package did not foresee, through the same transport: headers, token, limits and errors are those of every other call.
   *
   * @example
   * ```ts
   * const stats = await platform.request({ path: "/data/foundation/schemaregistry/stats" });
   * ```
   */
  request(request: RawRequest, options?: CallOptions): ApiPromise<unknown> {
    return this.#shared.transport.call(() => rawOperation(request), options);
  }

  /**
   * Listens to what the client does. Gives back the function that stops listening.
   *
   * @example
   * ```ts
   * const stop = platform.on("validation.warning", ({ subject, issue }) => console.warn(subject, issue.path, issue.message));
   * stop();
   * ```
   */
  on<Name extends EventName>(name: Name, listener: EventListener<Name>): () => void {
    return this.#shared.events.on(name, listener);
  }
}
