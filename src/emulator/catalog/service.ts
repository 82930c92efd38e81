import { PLACEHOLDER_REFUSALS } from "../http/placeholder-refusals.ts";
import type { Service } from "../http/service.ts";
import { DATA_SET_ROUTES } from "./data-sets.ts";

export const CATALOG: Service = {
  prefix: "/data/foundation/catalog",
  routes: DATA_SET_ROUTES,
  refusals: PLACEHOLDER_REFUSALS,
};
