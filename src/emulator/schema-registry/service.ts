import { PLACEHOLDER_REFUSALS } from "../http/placeholder-refusals.ts";
import type { Service } from "../http/service.ts";
import { BEHAVIOR_ROUTES } from "./behaviors.ts";
import { DESCRIPTOR_ROUTES } from "./descriptors.ts";
import { RESOURCE_ROUTES } from "./resources.ts";
import { RPC_ROUTES } from "./rpc.ts";
import { STATS_ROUTES } from "./stats.ts";
import { UNION_ROUTES } from "./unions.ts";

export const SCHEMA_REGISTRY: Service = {
  prefix: "/data/foundation/schemaregistry",
  routes: [
    ...RESOURCE_ROUTES,
    ...DESCRIPTOR_ROUTES,
    ...UNION_ROUTES,
    ...BEHAVIOR_ROUTES,
    ...RPC_ROUTES,
    ...STATS_ROUTES,
  ],
  refusals: PLACEHOLDER_REFUSALS,
};
