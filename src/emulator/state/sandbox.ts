import type { JsonObject } from "../json.ts";
import type { CatalogObject } from "./catalog-object.ts";
import type { Entity } from "./entity.ts";
import type { Flow } from "./flow.ts";
import type { MappingSet } from "./mapping-set.ts";
import type { RegistryChange } from "./registry-change.ts";
import type { Run } from "./run.ts";
import type { SandboxAbout } from "./sandbox-about.ts";
import type { Stateful } from "./stateful.ts";

/** Everything one sandbox holds; no two sandboxes share any of it. */
export interface Sandbox {
  readonly name: string;
  readonly id: string;
  readonly about: SandboxAbout;
  readonly connections: Map<string, Stateful>;
  readonly sourceConnections: Map<string, Stateful>;
  readonly targetConnections: Map<string, Stateful>;
  readonly flows: Map<string, Flow>;
  readonly runs: Map<string, Run>;
  /** By `$id`, as are the other resources of the Schema Registry. */
  readonly schemas: Map<string, Entity>;
  readonly classes: Map<string, Entity>;
  readonly fieldGroups: Map<string, Entity>;
  readonly dataTypes: Map<string, Entity>;
  /** By `@id`. */
  readonly descriptors: Map<string, Entity>;
  /** What has been changed of the registry's resources, by `$id`; the last change first. */
  readonly registryLog: Map<string, RegistryChange[]>;
  readonly dataSets: Map<string, CatalogObject>;
  readonly batches: Map<string, CatalogObject>;
  readonly mappingSets: Map<string, MappingSet>;
  /** Landed records by dataset id. */
  readonly records: Map<string, JsonObject[]>;
}

export function createSandbox(name: string, id: string, about: SandboxAbout): Sandbox {
  return {
    name,
    id,
    about,
    connections: new Map(),
    sourceConnections: new Map(),
    targetConnections: new Map(),
    flows: new Map(),
    runs: new Map(),
    schemas: new Map(),
    classes: new Map(),
    fieldGroups: new Map(),
    dataTypes: new Map(),
    descriptors: new Map(),
    registryLog: new Map(),
    dataSets: new Map(),
    batches: new Map(),
    mappingSets: new Map(),
    records: new Map(),
  };
}
