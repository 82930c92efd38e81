import type {
  CreateBaseConnection,
  CreateConnectionSpec,
  CreateFlow,
  CreateFlowSpec,
  CreateRun,
  CreateSourceConnection,
  CreateTargetConnection,
  JsonPatch,
  ObjectType,
  ReplaceRun,
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

/** Whether a draft is created. */
const draft = ({ query, options }: Parts) => ({ draft: query.get("mode") === "draft", ...options() });

const exploration = ({ query }: Parts) => ({
  objectType: (query.get("objectType") ?? "root") as ObjectType,
  object: query.get("object"),
});

const patch = ({ body, headers }: Parts) => [body as JsonPatch, { etag: headers["if-match"] ?? '"1"' }] as const;

/** The calls of Flow Service, by operation. */
export const FLOW_SERVICE: Readonly<Record<string, Call>> = {
  "GET /connections": (p, x) => p.baseConnections.list(list(x), x.options()),
  "POST /connections": (p, x) => p.baseConnections.create(x.body as CreateBaseConnection, draft(x)),
  "GET /connections/{BASE_CONNECTION_ID}": (p, x) => p.baseConnections.get(x.id),
  "DELETE /connections/{BASE_CONNECTION_ID}/": (p, x) => p.baseConnections.delete(x.id),
  "PATCH /connections/{BASE_CONNECTION_ID}/": (p, x) => p.baseConnections.update(x.id, ...patch(x)),
  "GET /connections/{BASE_CONNECTION_ID}/test": (p, x) => p.baseConnections.test(x.id),
  "GET /connections/{BASE_CONNECTION_ID}/explore": (p, x) =>
    p.baseConnections.explore(x.id, exploration(x), x.options()),
  "GET /connectionSpecs": (p, x) => {
    const name = named(x);
    return name === undefined ? p.connectionSpecs.list() : p.connectionSpecs.getByName(name);
  },
  "GET /connectionSpecs/{CONNECTION_SPEC_ID}": (p, x) => p.connectionSpecs.get(x.id),
  "GET /flows": (p, x) => p.flows.list(list(x), x.options()),
  "POST /flows": (p, x) => p.flows.create(x.body as CreateFlow, draft(x)),
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
  "POST /sourceConnections": (p, x) => p.sourceConnections.create(x.body as CreateSourceConnection, draft(x)),
  "GET /sourceConnections/{SOURCE_CONNECTION_ID}": (p, x) => p.sourceConnections.get(x.id),
  "DELETE /sourceConnections/{SOURCE_CONNECTION_ID}": (p, x) => p.sourceConnections.delete(x.id),
  "PATCH /sourceConnections/{SOURCE_CONNECTION_ID}": (p, x) => p.sourceConnections.update(x.id, ...patch(x)),
  "GET /targetConnections": (p, x) => p.targetConnections.list(list(x), x.options()),
  "POST /targetConnections": (p, x) => p.targetConnections.create(x.body as CreateTargetConnection, draft(x)),
  "GET /targetConnections/{TARGET_CONNECTION_ID}": (p, x) => p.targetConnections.get(x.id),
  "DELETE /targetConnections/{TARGET_CONNECTION_ID}": (p, x) => p.targetConnections.delete(x.id),
  "PATCH /targetConnections/{TARGET_CONNECTION_ID}": (p, x) => p.targetConnections.update(x.id, ...patch(x)),
  "POST /connections/{BASE_CONNECTION_ID}/action": (p, x) => p.baseConnections.publish(x.id),
  "GET /connections/{BASE_CONNECTION_ID}/configs": (p, x) => p.baseConnections.configs(x.id),
  "POST /connections/search": (p) => p.baseConnections.search(),
  "POST /connectionSpecs": (p, x) => p.connectionSpecs.create(x.body as CreateConnectionSpec),
  "PUT /connectionSpecs/{CONNECTION_SPEC_ID}": (p, x) =>
    p.connectionSpecs.replace(x.id, x.body as CreateConnectionSpec),
  "GET /connectionSpecs/{CONNECTION_SPEC_ID}/explore": (p, x) =>
    p.connectionSpecs.explore(x.id, exploration(x), x.options()),
  "GET /connectionSpecs/{CONNECTION_SPEC_ID}/configs": (p, x) => p.connectionSpecs.configs(x.id),
  "POST /flows/search": (p) => p.flows.search(),
  "POST /flows/{FLOW_ID}/action": (p, x) => p.flows.publish(x.id),
  "POST /flowSpecs": (p, x) => p.flowSpecs.create(x.body as CreateFlowSpec),
  "PUT /flowSpecs/{FLOW_SPEC_ID}": (p, x) => p.flowSpecs.replace(x.id, x.body as CreateFlowSpec),
  "POST /flowSpecs/search": (p) => p.flowSpecs.search(),
  "PUT /runs/{RUN_ID}": (p, x) => p.runs.replace(x.id, x.body as ReplaceRun, { etag: x.headers["if-match"] ?? '"1"' }),
  "POST /runs/{RUN_ID}/action": (p, x) => p.runs.retry(x.id),
  "POST /sourceConnections/{SOURCE_CONNECTION_ID}/action": (p, x) => p.sourceConnections.publish(x.id),
  "POST /targetConnections/{TARGET_CONNECTION_ID}/action": (p, x) => p.targetConnections.publish(x.id),
};
