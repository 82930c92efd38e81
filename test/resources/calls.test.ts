import {
  type ExperiencePlatform,
  isNotFoundError,
  isUnexpectedResponseError,
  isUnknownOutcomeError,
} from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { hurry } from "../support/hurry.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

const ID = "e0bd8463-0913-4ca1-bd84-6309134ca1f6";
const SCHEMA = "https://ns.adobe.com/acme/schemas/da411446";
const DATA_SET = "5ed5639d798a22191b6987b2";
const FLOW_SERVICE = "/data/foundation/flowservice";
hurry();
let server: RecordingServer;
let platform: ExperiencePlatform;

beforeEach(async () => {
  server = await recordingServer();
  platform = client(server.url, { retries: 0 });
});
afterEach(() => server.close());

const line = () => server.requests.map(({ method, path }) => `${method} ${path}`);

test.each<[string, (p: ExperiencePlatform) => PromiseLike<unknown>, string]>([
  ["baseConnections", (p) => p.baseConnections.delete(ID), `${FLOW_SERVICE}/connections/${ID}`],
  ["sourceConnections", (p) => p.sourceConnections.delete(ID), `${FLOW_SERVICE}/sourceConnections/${ID}`],
  ["targetConnections", (p) => p.targetConnections.delete(ID), `${FLOW_SERVICE}/targetConnections/${ID}`],
  ["flows", (p) => p.flows.delete(ID), `${FLOW_SERVICE}/flows/${ID}`],
  [
    "schemas",
    (p) => p.schemas.delete(SCHEMA),
    "/data/foundation/schemaregistry/tenant/schemas/https%3A%2F%2Fns.adobe.com%2Facme%2Fschemas%2Fda411446",
  ],
  ["dataSets", (p) => p.dataSets.delete(DATA_SET), `/data/foundation/catalog/dataSets/${DATA_SET}`],
])("%s.delete sends no body and no trailing slash, and gives nothing", async (_name, call, path) => {
  server.respond = () => ({ status: 204 });
  expect(await call(platform)).toBeUndefined();
  expect(line()).toEqual([`DELETE ${path}`]);
  expect(server.requests[0]?.body).toBe("");
});

test("a schema is looked up with its $id encoded once, or by its altId, and with a version in Accept", async () => {
  server.respond = () => ({ body: { $id: SCHEMA } });
  await platform.schemas.get(SCHEMA);
  await platform.schemas.get("_acme.schemas.da411446");
  expect(server.requests.map(({ path }) => path)).toEqual([
    "/data/foundation/schemaregistry/tenant/schemas/https%3A%2F%2Fns.adobe.com%2Facme%2Fschemas%2Fda411446",
    "/data/foundation/schemaregistry/tenant/schemas/_acme.schemas.da411446",
  ]);
  expect(server.requests[0]?.headers.accept).toBe("application/vnd.adobe.xed+json; version=1");
});

describe("an entity", () => {
  test("keeps the fields nobody listed", async () => {
    server.respond = () => ({ body: { items: [{ id: ID, brandNew: { deep: [1] } }] } });
    expect(await platform.flows.get(ID)).toEqual({ id: ID, brandNew: { deep: [1] } });
  });

  test("that is not there is a NotFoundError, also where the answer is an empty list or map", async () => {
    server.respond = () => ({ body: { items: [] } });
    expect(isNotFoundError(await rejection(platform.flows.get(ID)))).toBe(true);
    server.respond = () => ({ body: {} });
    expect(isNotFoundError(await rejection(platform.dataSets.get(DATA_SET)))).toBe(true);
  });

  test.each<[string, unknown, (p: ExperiencePlatform) => PromiseLike<unknown>]>([
    ["dataset without a reference", ["x"], (p) => p.dataSets.create({ name: "a", schemaRef: { id: SCHEMA } })],
    [
      "dataset of another collection",
      ["@/batches/1"],
      (p) => p.dataSets.create({ name: "a", schemaRef: { id: SCHEMA } }),
    ],
    ["run without an etag", { id: ID }, (p) => p.runs.create({ flowId: ID })],
  ])("a created %s was created all the same: its outcome is unknown", async (_what, body, call) => {
    server.respond = () => ({ body });
    const error = await rejection(call(platform));
    expect(isUnknownOutcomeError(error) && isUnexpectedResponseError(error.cause)).toBe(true);
  });

  test.each<[string, unknown, (p: ExperiencePlatform) => PromiseLike<unknown>]>([
    ["map of no objects", { a: 1 }, (p) => p.dataSets.get(DATA_SET)],
    ["map that is a list", [], (p) => p.dataSets.get(DATA_SET)],
    ["schema that is none", "x", (p) => p.schemas.get(SCHEMA)],
    ["mapping set without an id", {}, (p) => p.mappingSets.get("500a9b747fcf4908a21917d49bd61780")],
    ["test without a result", {}, (p) => p.baseConnections.test(ID)],
    [
      "table without columns",
      { format: "flat" },
      (p) => p.baseConnections.explore(ID, { objectType: "table", object: "a" }),
    ],
    ["file that is a number", 5, (p) => p.baseConnections.explore(ID, { objectType: "file", object: "a" })],
  ])("%s is an unexpected answer", async (_what, body, call) => {
    server.respond = () => ({ body });
    expect(isUnexpectedResponseError(await rejection(call(platform)))).toBe(true);
  });
});

test.each(["@/dataSets/", "@/datasets/"])("a created dataset is read out of %s…", async (prefix) => {
  server.respond = () => ({ status: 201, body: [prefix + DATA_SET] });
  expect(await platform.dataSets.create({ name: "a", schemaRef: { id: SCHEMA } })).toEqual({ id: DATA_SET });
});

describe("defaults", () => {
  beforeEach(() => {
    server.respond = () => ({ status: 400, body: {} });
  });

  const bodyOf = async (call: PromiseLike<unknown>) => {
    await rejection(call);
    return server.requests.at(-1)?.json;
  };

  test("of a dataset: the media type with its version", async () => {
    expect(await bodyOf(platform.dataSets.create({ name: "a", schemaRef: { id: SCHEMA } }))).toEqual({
      name: "a",
      schemaRef: { id: SCHEMA, contentType: "application/vnd.adobe.xed-full-notext+json; version=1" },
    });
  });

  test("of a target: the data lake", async () => {
    const expected = {
      name: "a",
      data: { schema: { id: SCHEMA, version: "application/vnd.adobe.xed-full+json;version=1" } },
      params: { dataSetId: DATA_SET },
      connectionSpec: { id: "c604ff05-7f1a-43c0-8e18-33bf874cb11c", version: "1.0" },
    };
    expect(
      await bodyOf(platform.targetConnections.create({ name: "a", schemaId: SCHEMA, dataSetId: DATA_SET })),
    ).toEqual(expected);
    expect(
      await bodyOf(
        platform.targetConnections.create({
          name: "a",
          data: { schema: { id: SCHEMA } },
          params: { dataSetId: DATA_SET },
        }),
      ),
    ).toEqual(expected);
  });

  test("of a mapping set: the tutorials' for their words, the reference's media type for its own", async () => {
    const mapping = { sourceAttribute: "Vid", destinationXdmPath: "_id" };
    expect(await bodyOf(platform.mappingSets.create({ xdmSchema: SCHEMA, mappings: [mapping] }))).toEqual({
      version: 0,
      xdmVersion: "1.0",
      id: null,
      xdmSchema: SCHEMA,
      mappings: [mapping],
    });
    const mappings = [{ sourceType: "ATTRIBUTE", source: "Vid", destination: "_id" }];
    expect(
      await bodyOf(platform.mappingSets.create({ outputSchema: { schemaRef: { id: SCHEMA } }, mappings })),
    ).toEqual({
      outputSchema: { schemaRef: { id: SCHEMA, contentType: "application/vnd.adobe.xed-full+json;version=1" } },
      mappings,
    });
  });

  test("of a spec reference: version 1.0", async () => {
    const sent = await bodyOf(
      platform.sourceConnections.create({ name: "a", connectionSpec: { id: ID, version: undefined } }),
    );
    expect(sent).toEqual({ name: "a", connectionSpec: { id: ID, version: "1.0" } });
  });

  test("of a run: none; its dates become epoch seconds, rounded up", async () => {
    const params = { startTime: new Date("2030-01-01T00:00:00.001Z"), windowStartTime: 5 };
    expect(await bodyOf(platform.runs.create({ flowId: ID, params }))).toEqual({
      flowId: ID,
      params: { startTime: Date.parse("2030-01-01T00:00:01Z") / 1000, windowStartTime: 5 },
    });
  });
});

describe("looking a spec up", () => {
  const spec = (name: string, ...sourceConnectionSpecIds: string[]) => ({ id: ID, name, sourceConnectionSpecIds });

  test("by name asks with the name in quotes, and takes only the exact one", async () => {
    server.respond = () => ({ body: { items: [spec("crmtoaep"), spec("CRMToAEP")] } });
    expect((await platform.flowSpecs.getByName("CRMToAEP")).name).toBe("CRMToAEP");
    expect(server.requests[0]?.query.get("property")).toBe('name=="CRMToAEP"');
    expect(isNotFoundError(await rejection(platform.connectionSpecs.getByName("CRM")))).toBe(true);
  });

  test("for a source takes the one flow spec that lists it", async () => {
    server.respond = () => ({ body: { items: [{ id: "old", name: "2020" }, spec("a", "x"), spec("b", "y", "z")] } });
    expect((await platform.flowSpecs.forSource("z")).name).toBe("b");
  });

  test.each([
    ["none", [spec("a", "x")], /no flow spec lists/],
    ["several", [spec("a", "z"), spec("b", "z")], /several flow specs list the connection spec z: a, b/],
  ])("for a source that %s lists says so, and names the way out", async (_what, items, message) => {
    server.respond = () => ({ body: { items } });
    const error = await rejection(platform.flowSpecs.forSource("z"));
    expect(isNotFoundError(error) && error.message).toMatch(message);
    expect(isNotFoundError(error) && error.remedy).toMatch(/getByName/);
  });
});

describe("explore", () => {
  test("sends its parameters in the tutorials' spelling", async () => {
    server.respond = () => ({ body: { schema: { columns: [] } } });
    await platform.baseConnections.explore(ID, { objectType: "table", object: "a b", preview: true });
    expect(Object.fromEntries(server.requests[0]?.query ?? [])).toEqual({
      objectType: "table",
      object: "a b",
      preview: "true",
    });
  });

  test("reads the bare list of a root, and whatever a file or REST source answers", async () => {
    server.respond = () => ({ body: [{ type: "table", name: "a", path: "a" }] });
    expect(await platform.baseConnections.explore(ID, { objectType: "root" })).toEqual([
      { type: "table", name: "a", path: "a" },
    ]);
    server.respond = () => ({ body: { data: [{ a: 1 }] } });
    expect(await platform.baseConnections.explore(ID, { objectType: "rest", object: "json" })).toEqual({
      data: [{ a: 1 }],
    });
  });
});

test.each([
  [{ result: true }, true],
  [false, false],
])("test() reads %j", async (body, expected) => {
  server.respond = () => ({ body });
  expect(await platform.baseConnections.test(ID)).toBe(expected);
});
