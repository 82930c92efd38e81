import { flowProblem } from "../errors/flow.ts";
import type { Service } from "../http/service.ts";
import { CONNECTION_SPEC_ROUTES } from "./connection-specs.ts";
import { CONNECTION_ROUTES } from "./connections.ts";
import { FLOW_SPEC_ROUTES } from "./flow-specs.ts";
import { FLOW_ROUTES } from "./flows.ts";
import { RUN_ROUTES } from "./runs.ts";
import { SOURCE_CONNECTION_ROUTES } from "./source-connections.ts";
import { TARGET_CONNECTION_ROUTES } from "./target-connections.ts";

export const FLOW_SERVICE: Service = {
  prefix: "/data/foundation/flowservice",
  routes: [
    ...CONNECTION_ROUTES,
    ...CONNECTION_SPEC_ROUTES,
    ...SOURCE_CONNECTION_ROUTES,
    ...TARGET_CONNECTION_ROUTES,
    ...FLOW_SPEC_ROUTES,
    ...FLOW_ROUTES,
    ...RUN_ROUTES,
  ],
  refusals: {
    sandboxMissing: () => flowProblem("2105-400", "The x-sandbox-name header is missing."),
    sandboxUnknown: (name) => flowProblem("2100-404", `There is no sandbox named ${name}.`),
    bodyEmpty: () => flowProblem("1405-400", "The request body is empty."),
    bodyMalformed: (why) => flowProblem("1000-400", why),
    queryUnknown: (name) => flowProblem("1451-400", `The query parameter ${name} is unknown.`),
  },
};
