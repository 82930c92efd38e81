import type { JsonObject } from "../json.ts";
import type { Entity } from "./entity.ts";
import type { Flow } from "./flow.ts";
import type { Run } from "./run.ts";
import type { Stateful } from "./stateful.ts";

/** Everything one sandbox holds; no two sandboxes share any of it. */
export interface Sandbox {
  readonly name: string;
  readonly id: string;
  readonly connections: Map<string, Stateful>;
  readonly sourceConnections: Map<string, Stateful>;
  readonly targetConnections: Map<string, Stateful>;
  readonly flows: Map<string, Flow>;
  readonly runs: Map<string, Run>;
  /** By `$id`. */
  readonly schemas: Map<string, Entity>;
  readonly dataSets: Map<string, Entity>;
  readonly mappingSets: Map<string, Entity>;
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
    mappingSets: new Map(),
    records: new Map(),
  };
}
