import { PLACEHOLDER_REFUSALS } from "../http/placeholder-refusals.ts";
import type { Service } from "../http/service.ts";
import { SCHEMA_ROUTES } from "./schemas.ts";
import { STATS_ROUTES } from "./stats.ts";

export const SCHEMA_REGISTRY: Service = {
  prefix: "/data/foundation/schemaregistry",
  routes: [...SCHEMA_ROUTES, ...STATS_ROUTES],
  refusals: PLACEHOLDER_REFUSALS,
};
