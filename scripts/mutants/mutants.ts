import { FLOW_SERVICE_MUTANTS } from "./flow-service.ts";
import type { Mutant, PendingMutant } from "./mutant.ts";
import { OTHER_SERVICES_MUTANTS } from "./other-services.ts";
import { CLIENT_MUTANTS } from "./whole-client.ts";

/** At least one for every point, in their order. */
export const MUTANTS: readonly (Mutant | PendingMutant)[] = [
  ...CLIENT_MUTANTS,
  ...FLOW_SERVICE_MUTANTS,
  ...OTHER_SERVICES_MUTANTS,
].sort((one, other) => one.point - other.point);
