import type { DocumentedExchange } from "../../support/exchanges.ts";
import { nameOf, operationOf } from "../../support/operations.ts";
import type { Call } from "./call.ts";
import { FLOW_SERVICE } from "./flow-service.ts";
import { CATALOG, DATA_PREP } from "./other-services.ts";
import { SCHEMA_REGISTRY } from "./schema-registry.ts";

const CALLS: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  flowservice: FLOW_SERVICE,
  schemaregistry: SCHEMA_REGISTRY,
  catalog: CATALOG,
  conversion: DATA_PREP,
};

/** How an exchange is replayed: by the typed call of its operation or, where there is none, as a raw request. */
export interface Replay {
  /** Name of the operation; undefined for a request of which the files know nothing. */
  readonly operation: string | undefined;
  readonly template: string;
  readonly call: Call | undefined;
}

export function replayOf({ service, method, path }: DocumentedExchange): Replay {
  const fact = operationOf(service, method, path);
  return {
    operation: fact && nameOf(fact),
    template: fact?.path ?? path,
    call: fact && CALLS[service]?.[`${method} ${fact.path}`],
  };
}
