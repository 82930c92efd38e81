import { PLACEHOLDER_REFUSALS } from "../http/placeholder-refusals.ts";
import type { Service } from "../http/service.ts";
import { SANDBOX_ROUTES } from "./sandboxes.ts";

export const SANDBOX_MANAGEMENT: Service = {
  prefix: "/data/foundation/sandbox-management",
  routes: SANDBOX_ROUTES,
  refusals: PLACEHOLDER_REFUSALS,
};
