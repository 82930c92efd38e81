import type {
  CreateBaseConnection,
  CreateFlow,
  CreateRun,
  CreateSourceConnection,
  CreateTargetConnection,
  JsonPatch,
  ObjectType,
} from "aep-flow-service";
import type { Call, Parts } from "./call.ts";

/** Lists of this service all take the same. */
const list = ({ query }: Parts) => ({
  property: query.all("property"),
  orderBy: query.get("orderby"),
  pageSize: query.number("limit"),
});

/** A spec by its name where one is asked for, quoted as the tutorials quote it; else the list. */
const named = ({ query }: Parts): string | undefined => /^name=="?([^"]*)"?$/.exec(query.get("property") ?? "")?.[1];

const patch = ({ body, headers }: Parts) => [body as JsonPatch, { etag: headers["if-match"] ?? '"1"' }] as const;

/** The calls of Flow Service, by operation. */
export const FLOW_SERVICE: Readonly<Record<string, Call>> = {
  "GET /connections": (p, x) => p.baseConnections.list(list(x), x.options()),
  "POST /connections": (p, x) => p.baseConnections.create(x.body as CreateBaseConnection, x.options()),
  "GET /connections/{BASE_CONNECTION_ID}": (p, x) => p.baseConnections.get(x.id),
  "DELETE /connections/{BASE_CONNECTION_ID}/": (p, x) => p.baseConnections.delete(x.id),
  "PATCH /connections/{BASE_CONNECTION_ID}/": (p, x) => p.baseConnections.update(x.id, ...patch(x)),
  "GET /connections/{BASE_CONNECTION_ID}/test": (p, x) => p.baseConnections.test(x.id),
  "GET /connections/{BASE_CONNECTION_ID}/explore": (p, x) =>
    p.baseConnections.explore(
      x.id,
      { objectType: (x.query.get("objectType") ?? "root") as ObjectType, object: x.query.get("object") },
      x.options(),
    ),
  "GET /connectionSpecs": (p, x) => {
    const name = named(x);
    return name === undefined ? p.connectionSpecs.list() : p.connectionSpecs.getByName(name);
  },
  "GET /connectionSpecs/{CONNECTION_SPEC_ID}": (p, x) => p.connectionSpecs.get(x.id),
  "GET /flows": (p, x) => p.flows.list(list(x), x.options()),
  "POST /flows": (p, x) => p.flows.create(x.body as CreateFlow, x.options()),
  "GET /flows/{FLOW_ID}": (p, x) => p.flows.get(x.id),
  "DELETE /flows/{FLOW_ID}": (p, x) => p.flows.delete(x.id),
  "PATCH /flows/{FLOW_ID}": (p, x) => p.flows.update(x.id, ...patch(x)),
  "GET /flowSpecs": (p, x) => {
    const name = named(x);
    return name === undefined ? p.flowSpecs.list() : p.flowSpecs.getByName(name);
  },
  "GET /flowSpecs/{FLOW_SPEC_ID}": (p, x) => p.flowSpecs.get(x.id),
  "GET /runs": (p, x) => p.runs.list(list(x), x.options()),
  "POST /runs": (p, x) => p.runs.create(x.body as CreateRun, x.options()),
  "GET /runs/{RUN_ID}": (p, x) => p.runs.get(x.id),
  "GET /sourceConnections": (p, x) => p.sourceConnections.list(list(x), x.options()),
  "POST /sourceConnections": (p, x) => p.sourceConnections.create(x.body as CreateSourceConnection, x.options()),
  "GET /sourceConnections/{SOURCE_CONNECTION_ID}": (p, x) => p.sourceConnections.get(x.id),
  "DELETE /sourceConnections/{SOURCE_CONNECTION_ID}": (p, x) => p.sourceConnections.delete(x.id),
  "PATCH /sourceConnections/{SOURCE_CONNECTION_ID}": (p, x) => p.sourceConnections.update(x.id, ...patch(x)),
  "GET /targetConnections": (p, x) => p.targetConnections.list(list(x), x.options()),
  "POST /targetConnections": (p, x) => p.targetConnections.create(x.body as CreateTargetConnection, x.options()),
  "GET /targetConnections/{TARGET_CONNECTION_ID}": (p, x) => p.targetConnections.get(x.id),
  "DELETE /targetConnections/{TARGET_CONNECTION_ID}": (p, x) => p.targetConnections.delete(x.id),
  "PATCH /targetConnections/{TARGET_CONNECTION_ID}": (p, x) => p.targetConnections.update(x.id, ...patch(x)),
};
