import { endRoutes } from "./end-routes.ts";
import { documented } from "./fidelity.ts";
import { readSource } from "./read-entity.ts";
import { sourceBody } from "./source-body.ts";

export const SOURCE_CONNECTION_ROUTES = endRoutes({
  type: "sourceConnections",
  namedBy: "sourceConnectionIds",
  entities: ({ sourceConnections }) => sourceConnections,
  body: sourceBody,
  read: (entity, { sandbox, world }) => readSource(entity, sandbox, world),
  created: documented("OpenAPI file; tutorials, the one on drafts included (Q34)"),
});
