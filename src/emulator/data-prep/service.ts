import { PLACEHOLDER_REFUSALS } from "../http/placeholder-refusals.ts";
import type { Service } from "../http/service.ts";
import { MAPPING_SET_ROUTES } from "./mapping-sets.ts";

export const DATA_PREP: Service = {
  prefix: "/data/foundation/conversion",
  routes: MAPPING_SET_ROUTES,
  refusals: PLACEHOLDER_REFUSALS,
};
