import type { ExperiencePlatform } from "aep-flow-service";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { client } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * Each of the 45 operations that Adobe's reference lists for Flow Service is one a method sends. Paths are without the trailing slash that
 * the reference has on two of them and the tutorials on none.
 */

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const SCHEMA = "https://ns.adobe.com/acme/schemas/da411446";
const ETAG = { etag: '"1"' };
const PATCH = [{ op: "replace", path: "/name", value: "a" }] as const;
const SPEC = { name: "a", providerId: ID };
const CONNECTION_SPEC = { id: ID, authSpec: [] };
const FLOW = {
  name: "a",
  flowSpec: { id: ID, scheduleSpec: {} },
  sourceConnectionIds: [ID],
  targetConnectionIds: [ID],
};

const OPERATIONS: Readonly<Record<string, (p: ExperiencePlatform) => PromiseLike<unknown>>> = {
  "GET /connections": (p) => p.baseConnections.list(),
  "POST /connections": (p) =>
    p.baseConnections.create({ name: "a", auth: { specName: "b" }, connectionSpec: CONNECTION_SPEC }),
  "GET /connections/{id}": (p) => p.baseConnections.get(ID),
  "DELETE /connections/{id}": (p) => p.baseConnections.delete(ID),
  "PATCH /connections/{id}": (p) => p.baseConnections.update(ID, PATCH, ETAG),
  "GET /connections/{id}/test": (p) => p.baseConnections.test(ID),
  "GET /connections/{id}/explore": (p) => p.baseConnections.explore(ID, { objectType: "root" }),
  "GET /connections/{id}/configs": (p) => p.baseConnections.configs(ID),
  "POST /connections/{id}/action": (p) => p.baseConnections.publish(ID),
  "POST /connections/search": (p) => p.baseConnections.search(),
  "GET /connectionSpecs": (p) => p.connectionSpecs.list(),
  "POST /connectionSpecs": (p) => p.connectionSpecs.create(SPEC),
  "GET /connectionSpecs/{id}": (p) => p.connectionSpecs.get(ID),
  "PUT /connectionSpecs/{id}": (p) => p.connectionSpecs.replace(ID, SPEC),
  "GET /connectionSpecs/{id}/explore": (p) => p.connectionSpecs.explore(ID, { objectType: "root" }),
  "GET /connectionSpecs/{id}/configs": (p) => p.connectionSpecs.configs(ID),
  "GET /flows": (p) => p.flows.list(),
  "POST /flows": (p) => p.flows.create(FLOW),
  "GET /flows/{id}": (p) => p.flows.get(ID),
  "DELETE /flows/{id}": (p) => p.flows.delete(ID),
  "PATCH /flows/{id}": (p) => p.flows.update(ID, PATCH, ETAG),
  "POST /flows/{id}/action": (p) => p.flows.enable(ID),
  "POST /flows/search": (p) => p.flows.search(),
  "GET /flowSpecs": (p) => p.flowSpecs.list(),
  "POST /flowSpecs": (p) => p.flowSpecs.create(SPEC),
  "GET /flowSpecs/{id}": (p) => p.flowSpecs.get(ID),
  "PUT /flowSpecs/{id}": (p) => p.flowSpecs.replace(ID, SPEC),
  "POST /flowSpecs/search": (p) => p.flowSpecs.search(),
  "GET /runs": (p) => p.runs.list(),
  "POST /runs": (p) => p.runs.create({ flowId: ID }),
  "GET /runs/{id}": (p) => p.runs.get(ID),
  "PUT /runs/{id}": (p) => p.runs.replace(ID, { flowId: ID }, ETAG),
  "POST /runs/{id}/action": (p) => p.runs.retry(ID),
  "GET /sourceConnections": (p) => p.sourceConnections.list(),
  "POST /sourceConnections": (p) => p.sourceConnections.create({ name: "a", connectionSpec: { id: ID } }),
  "GET /sourceConnections/{id}": (p) => p.sourceConnections.get(ID),
  "PATCH /sourceConnections/{id}": (p) => p.sourceConnections.update(ID, PATCH, ETAG),
  "DELETE /sourceConnections/{id}": (p) => p.sourceConnections.delete(ID),
  "POST /sourceConnections/{id}/action": (p) => p.sourceConnections.publish(ID),
  "GET /targetConnections": (p) => p.targetConnections.list(),
  "POST /targetConnections": (p) =>
    p.targetConnections.create({ schemaId: SCHEMA, dataSetId: "5ed5639d798a22191b6987b2" }),
  "GET /targetConnections/{id}": (p) => p.targetConnections.get(ID),
  "PATCH /targetConnections/{id}": (p) => p.targetConnections.update(ID, PATCH, ETAG),
  "DELETE /targetConnections/{id}": (p) => p.targetConnections.delete(ID),
  "POST /targetConnections/{id}/action": (p) => p.targetConnections.publish(ID),
};

let server: RecordingServer;

beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
});

test("there are 45", () => {
  expect(Object.keys(OPERATIONS)).toHaveLength(45);
});

test.each(Object.entries(OPERATIONS))("%s is sent, and its answer in a list is read", async (operation, call) => {
  server.respond = ({ path }) => ({
    body: path.endsWith("/configs")
      ? { items: [{ columnName: "a", columnType: "string" }] }
      : path.endsWith("/test")
        ? { result: true }
        : { items: [{ id: ID, etag: '"1"', name: "a" }] },
  });
  await call(client(server.url));
  expect(
    server.requests.map(
      ({ method, path }) => `${method} ${path.replace("/data/foundation/flowservice", "").replace(ID, "{id}")}`,
    ),
  ).toEqual([operation]);
});
