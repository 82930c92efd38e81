import { PLACEHOLDER_REFUSALS } from "../http/placeholder-refusals.ts";
import type { Service } from "../http/service.ts";
import { batchedRoutes } from "./batched.ts";
import { BATCH_ROUTES } from "./batches.ts";
import { DATA_SET_FILE_ROUTES } from "./data-set-files.ts";
import { DATA_SET_ROUTES } from "./data-sets.ts";
import { EMPTY_ROUTES } from "./empty-collections.ts";
import { TAG_ROUTES } from "./tags.ts";

const OBJECT_ROUTES = [...DATA_SET_ROUTES, ...DATA_SET_FILE_ROUTES, ...BATCH_ROUTES, ...TAG_ROUTES, ...EMPTY_ROUTES];

export const CATALOG: Service = {
  prefix: "/data/foundation/catalog",
  routes: [...OBJECT_ROUTES, ...batchedRoutes(OBJECT_ROUTES)],
  refusals: PLACEHOLDER_REFUSALS,
};
