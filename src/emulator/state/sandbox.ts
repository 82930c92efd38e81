import type { JsonObject } from "../json.ts";
import type { CatalogObject } from "./catalog-object.ts";
import type { Entity } from "./entity.ts";
import type { Flow } from "./flow.ts";
import type { MappingSet } from "./mapping-set.ts";
import type { Run } from "./run.ts";

/** Everything one sandbox holds; no two sandboxes share any of it. */
export interface Sandbox {
  readonly name: string;
  readonly id: string;
  readonly connections: Map<string, Entity>;
  readonly sourceConnections: Map<string, Entity>;
  readonly targetConnections: Map<string, Entity>;
  readonly flows: Map<string, Flow>;
  readonly runs: Map<string, Run>;
  /** By `$id`. */
  readonly schemas: Map<string, Entity>;
  readonly dataSets: Map<string, CatalogObject>;
  readonly batches: Map<string, CatalogObject>;
  readonly mappingSets: Map<string, MappingSet>;
  /** Landed records by dataset id. */
  readonly records: Map<string, JsonObject[]>;
}

export function createSandbox(name: string, id: string): Sandbox {
  return {
    name,
    id,
    connections: new Map(),
    sourceConnections: new Map(),
    targetConnections: new Map(),
    flows: new Map(),
    runs: new Map(),
    schemas: new Map(),
    dataSets: new Map(),
    batches: new Map(),
    mappingSets: new Map(),
    records: new Map(),
  };
}
