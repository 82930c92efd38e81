import { PLACEHOLDER_REFUSALS } from "../http/placeholder-refusals.ts";
import type { Service } from "../http/service.ts";
import { EXPRESSION_ROUTES } from "./expressions.ts";
import { MAPPING_SET_ROUTES } from "./mapping-sets.ts";
import { TRY_ROUTES } from "./try-mapping-set.ts";

export const DATA_PREP: Service = {
  prefix: "/data/foundation/conversion",
  routes: [...TRY_ROUTES, ...MAPPING_SET_ROUTES, ...EXPRESSION_ROUTES],
  refusals: PLACEHOLDER_REFUSALS,
};
