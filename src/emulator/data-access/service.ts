import { PLACEHOLDER_REFUSALS } from "../http/placeholder-refusals.ts";
import type { Service } from "../http/service.ts";
import { DATA_ACCESS_ROUTES } from "./batches.ts";

export const DATA_ACCESS: Service = {
  prefix: "/data/foundation/export",
  routes: DATA_ACCESS_ROUTES,
  refusals: PLACEHOLDER_REFUSALS,
};
