import { inspect } from "node:util";
import { type ConnectionSpec, ConnectionSpecId, type ExperiencePlatform, isValidationError } from "aep-flow-service";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { client, rejection, warningsOf } from "../../support/client.ts";
import { runs } from "../../support/properties.ts";
import { type RecordingServer, recordingServer, type Reply } from "../../support/recording-server.ts";
import { nestedSecrets, shownIn } from "../../support/secrets.ts";
import { storage } from "../../specs/connection-fixtures.ts";

/*
 * What connections are checked by before they are sent: their connection spec, given or looked up.
 */

const ID = "be5ec48c-5b78-49d5-b8fa-7c89ec4569b8";
const FLOW_SERVICE = "/data/foundation/flowservice";
const LOOK_UP = `GET ${FLOW_SERVICE}/connectionSpecs/${ID}`;
const CREATE_BASE = `POST ${FLOW_SERVICE}/connections`;
const CREATE_SOURCE = `POST ${FLOW_SERVICE}/sourceConnections`;
const live = { ...storage, id: ConnectionSpecId(ID), name: "storage", version: "1.0" } as ConnectionSpec;
const params = { host: "files.example.com", password: "correct horse", port: "22" };
const auth = { specName: "Basic Authentication", params };
const base = { name: "Files", auth, connectionSpec: { id: ID } };
const source = { name: "Accounts", connectionSpec: { id: ID }, data: { format: "json" }, params: { path: "/a" } };

let server: RecordingServer;
let answerToLookUp: Reply;
let platform: ExperiencePlatform;

beforeAll(async () => {
  server = await recordingServer(({ method }) =>
    method === "GET" ? answerToLookUp : { status: 201, body: { id: ID, etag: '"1"' } },
  );
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
  answerToLookUp = { body: { items: [live] } };
  platform = client(server.url, { retries: 0 });
});

const sent = () => server.requests.map(({ method, path }) => `${method} ${path}`);

async function issuesOf(call: PromiseLike<unknown>): Promise<string[]> {
  const error = await rejection(call);
  if (!isValidationError(error)) throw error;
  return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("given the spec's id alone", () => {
  test("it is looked up once, and what is sent is what it declares", async () => {
    const lookups: unknown[] = [];
    platform.on("validation.lookup", (event) => lookups.push(event));
    await platform.baseConnections.create(base);
    await platform.baseConnections.create(base);
    await platform.sourceConnections.create({ ...source, params: { path: "/a", depth: "3" } });
    expect(sent()).toEqual([LOOK_UP, CREATE_BASE, CREATE_BASE, CREATE_SOURCE]);
    expect(lookups).toEqual([{ subject: "baseConnections.create", specId: ID }]);
    expect(server.requests[1]?.json).toEqual({
      ...base,
      auth: { ...auth, params: { ...params, port: 22 } },
      connectionSpec: { id: ID, version: "1.0" },
    });
    expect(server.requests[3]?.json).toMatchObject({ params: { path: "/a", depth: 3 } });
  });

  test("what it refuses is not sent", async () => {
    const wrong = { ...base, auth: { ...auth, params: { host: "a", password: "short" } } };
    expect(await issuesOf(platform.baseConnections.create(wrong))).toEqual([
      "auth.params.password: at least 8 characters long",
    ]);
    expect(await issuesOf(platform.baseConnections.create({ ...base, auth: { specName: "Basic" } }))).toEqual([
      'auth.specName: is not a way to authenticate that storage lists: "Basic Authentication" or "Shared Access Signature"',
    ]);
    expect(await issuesOf(platform.sourceConnections.create({ ...source, params: {} }))).toEqual([
      "params.path: is required",
    ]);
    expect(sent()).toEqual([LOOK_UP]);
  });

  test.each([
    ["base", (p: ExperiencePlatform) => p.baseConnections.create({ ...base, name: "" })],
    ["source", (p: ExperiencePlatform) => p.sourceConnections.create({ ...source, name: "" })],
  ])("a %s connection that is refused anyway costs no look-up", async (_kind, create) => {
    expect(await issuesOf(create(platform))).toEqual(["name: must not be empty"]);
    expect(sent()).toEqual([]);
  });

  test("a source connection without parameters costs none, and none are made up", async () => {
    const { params: _, ...without } = source;
    await platform.sourceConnections.create(without);
    expect(sent()).toEqual([CREATE_SOURCE]);
    expect(server.requests[0]?.json).not.toHaveProperty("params");
  });

  test("with validation off there is no look-up, and the payload goes out as it is", async () => {
    await platform.baseConnections.create({ ...base, auth: { specName: "?" } }, { validation: "off" });
    expect(sent()).toEqual([CREATE_BASE]);
  });

  test("with validation at warn it is sent all the same, with its coercions made", async () => {
    const warnings = warningsOf(platform);
    const wrong = { ...base, auth: { ...auth, params: { host: "a", port: "22" } } };
    await platform.baseConnections.create(wrong, { validation: "warn" });
    expect(warnings).toMatchObject([{ path: "auth.params.password", rule: "schema", message: "is required" }]);
    expect(server.requests[1]?.json).toMatchObject({ auth: { params: { port: 22 } } });
  });

  test("an unusual id is told once, of the payload", async () => {
    const warnings = warningsOf(platform);
    await platform.baseConnections.create({ ...base, connectionSpec: { id: "storage" } });
    expect(warnings).toMatchObject([{ path: "connectionSpec.id", rule: "unusual-id" }]);
  });
});

describe("given a spec that carries schemas", () => {
  test("nothing is looked up, and no more than its id and version is sent", async () => {
    await platform.baseConnections.create({ ...base, connectionSpec: live });
    await platform.sourceConnections.create({ ...source, connectionSpec: live });
    expect(sent()).toEqual([CREATE_BASE, CREATE_SOURCE]);
    for (const { json } of server.requests) expect(json).toMatchObject({ connectionSpec: { id: ID, version: "1.0" } });
    expect(server.requests.map(({ body }) => body).join()).not.toContain("authSpec");
  });

  test("it judges", async () => {
    const refused = platform.sourceConnections.create({
      ...source,
      connectionSpec: live,
      params: { path: 5 },
    } as never);
    expect(await issuesOf(refused)).toEqual(["params.path: must be a string, got a number"]);
    expect(
      await issuesOf(platform.baseConnections.create({ ...base, auth: { specName: "a" }, connectionSpec: live })),
    ).toHaveLength(1);
    expect(sent()).toEqual([]);
  });

  test("a schema that cannot be compiled is no matter of a connection that does not need it", async () => {
    const unsupported = { spec: { $ref: "https://elsewhere/" } };
    const connectionSpec = { ...live, sourceSpec: unsupported };
    const skipped: unknown[] = [];
    platform.on("validation.skipped", (event) => skipped.push(event));
    expect(
      await issuesOf(platform.baseConnections.create({ ...base, auth: { specName: "a" }, connectionSpec })),
    ).toHaveLength(1);
    expect(skipped).toEqual([]);
    await platform.sourceConnections.create({ ...source, connectionSpec });
    expect(skipped).toMatchObject([{ subject: "sourceConnections.create", reason: expect.stringContaining("$ref") }]);
  });
});

describe("our opinion never stops production:", () => {
  test.each<[string, Reply]>([
    ["there is no such spec", { status: 404, body: {} }],
    ["it may not be read", { status: 403, body: {} }],
    ["the platform is out of order", { status: 500, body: {} }],
    ["what is read is no spec", { body: "<html>" }],
    ["what is read says nothing", { body: { items: [{ id: ID }] } }],
  ])("the connection is sent where %s", async (_what, answer) => {
    answerToLookUp = answer;
    const skipped: { readonly subject: string }[] = [];
    platform.on("validation.skipped", (event) => skipped.push(event));
    await platform.baseConnections.create({ ...base, auth: { specName: "?" } });
    expect(sent()).toEqual([LOOK_UP, CREATE_BASE]);
    expect(skipped.map(({ subject }) => subject)).toEqual(
      answer.status === undefined && typeof answer.body === "object" ? [] : ["baseConnections.create"],
    );
  });

  test("but where the caller ends the call while the spec is looked up, nothing is sent", async () => {
    answerToLookUp = { body: { items: [live] }, delayMs: 5_000 };
    const reason = new Error("enough");
    const error = await rejection(platform.baseConnections.create(base, { signal: abortedIn(50, reason) }));
    expect(error).toMatchObject({ name: "AbortError", reason });
    expect(await rejection(platform.sourceConnections.create(source, { totalTimeoutMs: 50 }))).toMatchObject({
      name: "TimeoutError",
    });
    expect(sent()).toEqual([LOOK_UP, LOOK_UP]);
  });
});

function abortedIn(milliseconds: number, reason: Error): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), milliseconds);
  return controller.signal;
}

test("a spec that was replaced is looked up again", async () => {
  await platform.baseConnections.create(base);
  await platform.connectionSpecs.replace(ID, { name: "storage", providerId: ID }).catch(() => undefined);
  await platform.baseConnections.create(base);
  expect(sent().filter((request) => request === LOOK_UP)).toHaveLength(2);
});

describe("check", () => {
  test("says the same, and creates nothing", async () => {
    expect(await platform.baseConnections.check(base)).toEqual({ issues: [], warnings: [] });
    const { issues } = await platform.baseConnections.check({ ...base, auth: { specName: "Basic Authentication" } });
    expect(issues.map(({ path }) => path.join("."))).toEqual(["auth.params.host", "auth.params.password"]);
    const odd = { ...source, params: { path: "/a", x: 1 } };
    expect(await platform.sourceConnections.check(odd)).toMatchObject({
      issues: [],
      warnings: [{ rule: "unknown-field" }],
    });
    expect(sent()).toEqual([LOOK_UP]);
  });
});

test("no value of auth.params shows in what a refusal, an event or the log tells", async () => {
  const spec = { properties: { field0: { enum: ["a"] }, field1: { type: "string" } }, required: ["other"] };
  const connectionSpec = { id: ID, authSpec: [{ name: "Key", spec }] };
  await fc.assert(
    fc.asyncProperty(nestedSecrets, fc.constantFrom("error", "warn"), async ({ secrets, params }, validation) => {
      const seen: unknown[] = [];
      const write = (message: string, fields?: object) => void seen.push(message, fields);
      const logger = { debug: write, info: write, warn: write, error: write };
      const watched = client(server.url, { retries: 0, logger });
      watched.on("validation.warning", (event) => seen.push(event));
      const input = { name: "Files", auth: { specName: "Key", params }, connectionSpec };
      seen.push(await watched.baseConnections.create(input, { validation }).catch((error: unknown) => error));
      seen.push(await watched.baseConnections.check(input));
      const options = { depth: 10, showHidden: true, maxStringLength: null } as const;
      expect(shownIn(seen.map((one) => inspect(one, options) + JSON.stringify(one)).join(), secrets)).toEqual([]);
    }),
    runs(20),
  );
});
