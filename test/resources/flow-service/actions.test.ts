import { type ExperiencePlatform, isUnknownOutcomeError, isValidationError } from "aep-flow-service";
import { afterEach, beforeEach, expect, test } from "vitest";
import { client, rejection } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const ID = "f9377f50-607a-4818-b77f-50607a181860";
const ETAG = '"2f0276fa-0000-0200-0000-5eab3abb0000"';
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => ({ body: { id: ID, etag: ETAG } }));
});
afterEach(() => server.close());

const platform = () => client(server.url);
const sent = () =>
  server.requests.map(({ method, path, query }) => `${method} ${path.split("/flowservice")[1]}?${query.toString()}`);

test.each<[string, (p: ExperiencePlatform) => PromiseLike<unknown>, string]>([
  ["a base connection is published", (p) => p.baseConnections.publish(ID), `/connections/${ID}/action?op=publish`],
  [
    "a source connection is published",
    (p) => p.sourceConnections.publish(ID),
    `/sourceConnections/${ID}/action?op=publish`,
  ],
  [
    "a target connection is published",
    (p) => p.targetConnections.publish(ID),
    `/targetConnections/${ID}/action?op=publish`,
  ],
  ["a flow is published", (p) => p.flows.publish(ID), `/flows/${ID}/action?op=publish`],
  ["a flow is enabled", (p) => p.flows.enable(ID), `/flows/${ID}/action?op=enable`],
  ["a flow is disabled", (p) => p.flows.disable(ID), `/flows/${ID}/action?op=disable`],
  ["a run is tried again", (p) => p.runs.retry(ID), `/runs/${ID}/action?op=re-trigger`],
])("%s by an action, its name in the documents' own case and without a body", async (_what, call, address) => {
  expect(await call(platform())).toEqual({ id: ID, etag: ETAG });
  expect(sent()).toEqual([`POST ${address}`]);
  expect(server.requests[0]?.body).toBe("");
  expect(server.requests[0]?.headers["if-match"]).toBeUndefined();
});

test("a provider's action takes a sub-operation and tells how far it is", async () => {
  const body = { percentCompleted: 50, status: { value: "IN_PROGRESS" } };
  await platform().flows.action(ID, "FINALIZE_UPDATE", { subOp: "PROGRESS", body });
  await platform().baseConnections.action(ID, "FINALIZE", { subOp: "APPLY" });
  expect(sent()).toEqual([
    `POST /flows/${ID}/action?op=FINALIZE_UPDATE&subOp=PROGRESS`,
    `POST /connections/${ID}/action?op=FINALIZE&subOp=APPLY`,
  ]);
  expect(server.requests[0]?.json).toEqual(body);
});

test("an action on a flow or a run can be guarded by an etag", async () => {
  await platform().flows.enable(ID, { etag: ETAG });
  await platform().flows.action(ID, "disable", { etag: ETAG });
  await platform().runs.retry(ID, { etag: ETAG });
  expect(server.requests.map(({ headers }) => headers["if-match"])).toEqual([ETAG, ETAG, ETAG]);
});

test("an action without a name is refused before it is sent", async () => {
  const error = await rejection(platform().flows.action(ID, " "));
  expect(isValidationError(error) && error.issues[0]?.path).toEqual(["op"]);
  expect(server.requests).toEqual([]);
});

test("an action is not repeated when its answer is lost", async () => {
  server.respond = (_request, response) => {
    response.destroy();
    return undefined;
  };
  await rejection(platform().flows.publish(ID));
  expect(server.requests).toHaveLength(1);
});

test.each<[string, unknown, object]>([
  ["a reference", { id: "new", etag: '"2"' }, { id: "new", etag: '"2"' }],
  ["a reference in a list", { items: [{ id: "new", etag: '"2"' }] }, { id: "new", etag: '"2"' }],
  ["a run, its etag misspelled", { id: ID, eTag: '"2"', flowId: "f", metrics: {} }, { id: ID, etag: '"2"' }],
  ["an id alone", { id: ID }, { id: ID }],
])("what trying a run again answers is read as %s", async (_what, body, result) => {
  server.respond = () => ({ body });
  expect(await platform().runs.retry(ID)).toEqual(result);
});

test("an answer without an id leaves open whether the run is tried again", async () => {
  server.respond = () => ({ body: {} });
  expect(isUnknownOutcomeError(await rejection(platform().runs.retry(ID)))).toBe(true);
});
