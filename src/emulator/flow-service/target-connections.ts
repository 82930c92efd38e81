import { endRoutes } from "./end-routes.ts";
import { documented } from "./fidelity.ts";
import { readConnection } from "./read-entity.ts";
import { targetBody } from "./target-body.ts";

export const TARGET_CONNECTION_ROUTES = endRoutes({
  type: "targetConnections",
  namedBy: "targetConnectionIds",
  entities: ({ targetConnections }) => targetConnections,
  body: targetBody,
  read: (entity, { sandbox, world }) => readConnection(entity, sandbox, world),
  created: documented("OpenAPI file; tutorials (Q12)", "The data lake is the only target there is."),
});
