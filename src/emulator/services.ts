import { CATALOG } from "./catalog/service.ts";
import { DATA_ACCESS } from "./data-access/service.ts";
import { DATA_PREP } from "./data-prep/service.ts";
import { FLOW_SERVICE } from "./flow-service/service.ts";
import type { Service } from "./http/service.ts";
import { SANDBOX_MANAGEMENT } from "./sandbox-management/service.ts";
import { SCHEMA_REGISTRY } from "./schema-registry/service.ts";

/** Every Adobe service the emulator speaks for. */
export const SERVICES: readonly Service[] = [
  FLOW_SERVICE,
  SCHEMA_REGISTRY,
  CATALOG,
  DATA_ACCESS,
  DATA_PREP,
  SANDBOX_MANAGEMENT,
];
