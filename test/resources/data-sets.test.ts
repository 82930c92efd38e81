import { isPreconditionFailedError, isUpdateConflictError, isValidationError } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../support/client.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

const ID = "5ba9452f7de80400007fc52a";
const SCHEMA = "https://ns.adobe.com/acme/schemas/719c4e19184402c27595e65b931a142b";
const CONTENT_TYPE = "application/vnd.adobe.xed-full-notext+json; version=1";
const REFERENCE = [`@/dataSets/${ID}`];
let server: RecordingServer;

beforeEach(async () => {
  server = await recordingServer(() => ({ body: REFERENCE }));
});
afterEach(() => server.close());

const dataSets = () => client(server.url).dataSets;
const last = () => server.requests.at(-1);
const sent = () => JSON.parse(last()?.body ?? "null");
const writes = () => server.requests.filter(({ method }) => method !== "GET");

/** Reads give this dataset, writes its reference. */
function holding(dataSet: object, headers: Record<string, string> = {}) {
  server.respond = ({ method }) => (method === "GET" ? { headers, body: { [ID]: dataSet } } : { body: REFERENCE });
}

describe("a write answers the id out of its reference:", () => {
  test("a replacement, with the media type filled in", async () => {
    expect(await dataSets().replace(ID, { name: "a", schemaRef: { id: SCHEMA } })).toEqual({ id: ID });
    expect(last()).toMatchObject({ method: "PUT", path: `/data/foundation/catalog/dataSets/${ID}` });
    expect(sent()).toEqual({ name: "a", schemaRef: { id: SCHEMA, contentType: CONTENT_TYPE } });
    expect(last()?.headers["if-match"]).toBeUndefined();
  });

  test("some fields, as JSON", async () => {
    expect(await dataSets().update(ID, { description: "b", tags: { team: ["crm"] } })).toEqual({ id: ID });
    expect(last()).toMatchObject({ method: "PATCH", path: `/data/foundation/catalog/dataSets/${ID}` });
    expect(last()?.headers["content-type"]).toBe("application/json");
    expect(sent()).toEqual({ description: "b", tags: { team: ["crm"] } });
  });

  test("a JSON Patch, under its own media type", async () => {
    const patch = [{ op: "add", path: "/tags/unifiedProfile", value: ["enabled:true", "isUpsert:true"] }] as const;
    expect(await dataSets().update(ID, patch, { version: "1.0.6" })).toEqual({ id: ID });
    expect(last()?.headers).toMatchObject({ "content-type": "application/json-patch+json", "if-match": "1.0.6" });
    expect(sent()).toEqual(patch);
  });

  test("a deep merge, on its own path", async () => {
    const fields = {
      extensions: { adobe_lakeHouse: { rowExpiration: { ttlValue: "P3Y" } } },
      classification: { dataBehavior: "time-series", managedBy: "CUSTOMER" },
    };
    expect(await dataSets().merge(ID, fields)).toEqual({ id: ID });
    expect(last()).toMatchObject({ method: "PATCH", path: `/data/foundation/catalog/v2/dataSets/${ID}` });
    expect(sent()).toEqual(fields);
  });
});

describe("to validate only", () => {
  test("a new dataset is posted as such, and nothing of the answer is needed", async () => {
    server.respond = () => ({ body: undefined });
    expect(await dataSets().validate({ name: "a", schemaRef: { id: SCHEMA } })).toBeUndefined();
    expect(last()).toMatchObject({ method: "POST", path: "/data/foundation/catalog/dataSets" });
    expect(last()?.headers.pragma).toBe("validate-only");
  });

  test("a replacement is put as such, also by a client that may only read", async () => {
    server.respond = () => ({ body: undefined });
    const reader = client(server.url, { readOnly: true });
    const input = { name: "a", schemaRef: { id: SCHEMA } };
    expect(await reader.dataSets.replace(ID, input, { validateOnly: true })).toEqual({ id: ID });
    expect(last()?.headers.pragma).toBe("validate-only");
  });
});

test.each([
  ["fields of the wrong type", { name: 1 }],
  ["an empty name", { name: "" }],
])("%s are refused before they are sent", async (_what, fields) => {
  // @ts-expect-error what the compiler would refuse
  expect(isValidationError(await rejection(dataSets().update(ID, fields)))).toBe(true);
  expect(server.requests).toEqual([]);
});

test.each(["", " ", 3])("a version that is none (%j) is refused before anything is sent", async (version) => {
  // @ts-expect-error what the compiler would refuse
  const error = await rejection(dataSets().update(ID, { name: "a" }, { version }));
  expect(isValidationError(error) && error.issues[0]?.path).toEqual(["version"]);
  expect(server.requests).toEqual([]);
});

test("asked for some fields, one that has none of them is still itself", async () => {
  server.respond = () => ({ body: { [ID]: {} } });
  expect(await dataSets().get(ID, { properties: ["name", "schemaRef"] })).toEqual({ id: ID });
  expect(last()?.query.get("properties")).toBe("name,schemaRef");
});

describe("a change by a function", () => {
  test("sends what has changed, guarded by the version that was read", async () => {
    holding({ name: "a", version: "1.0.6", stranger: { kept: true }, tags: { foo: ["bar"] } });
    const result = await dataSets().update(ID, (dataSet) => {
      dataSet.name = "b";
      dataSet.tags = { ...dataSet.tags, team: ["crm"] };
    });
    expect(result).toEqual({ id: ID });
    expect(last()?.headers).toMatchObject({ "if-match": "1.0.6", "content-type": "application/json-patch+json" });
    expect(sent()).toEqual([
      { op: "replace", path: "/name", value: "b" },
      { op: "add", path: "/tags/team", value: ["crm"] },
    ]);
  });

  test("takes the version out of the E-Tag header where there is one", async () => {
    holding({ name: "a", version: "1.0.6" }, { "e-tag": "1.0.7" });
    await dataSets().update(ID, (dataSet) => {
      dataSet.name = "b";
    });
    expect(last()?.headers["if-match"]).toBe("1.0.7");
  });

  test("that changes nothing sends nothing", async () => {
    holding({ name: "a", version: "1.0.6" });
    expect(await dataSets().update(ID, () => undefined)).toEqual({ id: ID });
    expect(writes()).toEqual([]);
  });

  test("cannot change what the platform writes by itself", async () => {
    holding({ name: "a", version: "1.0.6", created: 1 });
    const error = await rejection(
      dataSets().update(ID, (dataSet) => {
        dataSet.created = 2;
      }),
    );
    expect(isValidationError(error) && error.issues[0]?.path).toEqual(["created"]);
    expect(writes()).toEqual([]);
  });

  test("takes no version besides", async () => {
    // @ts-expect-error what the compiler would refuse
    const error = await rejection(dataSets().update(ID, () => undefined, { version: "1.0.6" }));
    expect(isValidationError(error) && error.issues[0]?.path).toEqual(["version"]);
    expect(server.requests).toEqual([]);
  });

  test("is made again on what is there when somebody else was faster", async () => {
    const states = [
      { name: "a", version: "1.0.6" },
      { name: "a", description: "theirs", version: "1.0.7" },
    ];
    server.respond = ({ method, headers }) => {
      if (method === "GET") return { body: { [ID]: states.shift() } };
      return headers["if-match"] === "1.0.7" ? { body: REFERENCE } : { status: 412, body: {} };
    };
    await dataSets().update(ID, (dataSet) => {
      dataSet.name = "b";
    });
    expect(writes().map(({ headers }) => headers["if-match"])).toEqual(["1.0.6", "1.0.7"]);
  });

  test("is the caller's to settle when somebody else has changed the same field", async () => {
    const states = [
      { name: "a", version: "1.0.6" },
      { name: "theirs", version: "1.0.7" },
    ];
    server.respond = ({ method }) =>
      method === "GET" ? { body: { [ID]: states.shift() } } : { status: 412, body: {} };
    const error = await rejection(
      dataSets().update(ID, (dataSet) => {
        dataSet.name = "ours";
      }),
    );
    expect(isUpdateConflictError(error)).toBe(true);
  });
});

describe("a 412 after the answer to the first try was lost", () => {
  const lost = (entity: object) => {
    server.respond = ({ method }) => {
      if (method === "GET") return { body: { [ID]: entity } };
      return server.requests.length === 1
        ? { status: 503, headers: { "retry-after": "0" } }
        : { status: 412, body: {} };
    };
    return dataSets().merge(ID, { description: "new" }, { version: "1.0.6" }).withResponse();
  };

  test("is a success when the change is there, and was made just now", async () => {
    const { data, recovered } = await lost({ description: "new", updated: Date.now() + 1_000 });
    expect({ data, recovered }).toEqual({ data: { id: ID }, recovered: true });
    expect(last()?.path).toBe(`/data/foundation/catalog/dataSets/${ID}`);
  });

  test.each([
    ["the change is not there", { description: "old", updated: Date.now() + 1_000 }],
    ["it was made before", { description: "new", updated: Date.now() - 10 * 60_000 }],
    ["the platform does not say when", { description: "new" }],
  ])("is a conflict when %s", async (_what, entity) => {
    expect(isPreconditionFailedError(await rejection(lost(entity)))).toBe(true);
  });
});

describe("to enable one for Profile", () => {
  const tagsSent = () => writes().map(({ body }) => JSON.parse(body));

  test.each<[string, object, boolean, unknown[]]>([
    [
      "a dataset without tags is given them",
      {},
      false,
      [{ op: "add", path: "/tags", value: { unifiedProfile: ["enabled:true"], unifiedIdentity: ["enabled:true"] } }],
    ],
    [
      "other tags stay as they are",
      { tags: { foo: ["bar"] } },
      true,
      [
        { op: "add", path: "/tags/unifiedProfile", value: ["enabled:true", "isUpsert:true"] },
        { op: "add", path: "/tags/unifiedIdentity", value: ["enabled:true"] },
      ],
    ],
    [
      "what was off is switched on",
      { tags: { unifiedProfile: ["enabled:false"], unifiedIdentity: ["enabled:true"] } },
      false,
      [{ op: "replace", path: "/tags/unifiedProfile/0", value: "enabled:true" }],
    ],
  ])("%s", async (_what, dataSet, upsert, patch) => {
    holding({ version: "1.0.6", ...dataSet });
    expect(await dataSets().enableForProfile(ID, { upsert })).toEqual({ id: ID });
    expect(tagsSent()).toEqual([patch]);
    expect(last()?.headers["if-match"]).toBe("1.0.6");
  });

  test.each([["enabled:true"], ["enabled: true"]])("one that is enabled already (%j) is left alone", async (on) => {
    holding({ version: "1.0.6", tags: { unifiedProfile: [on, "isUpsert: true"], unifiedIdentity: [on] } });
    expect(await dataSets().enableForProfile(ID, { upsert: true })).toEqual({ id: ID });
    expect(writes()).toEqual([]);
  });

  test("the refusal for a schema that is not enabled says what to do", async () => {
    const detail = "To enable profile datasets the schema should be valid";
    server.respond = ({ method }) =>
      method === "GET"
        ? { body: { [ID]: { version: "1.0.6" } } }
        : { status: 400, body: { type: "/placeholder/type/uri", status: 400, title: "BadRequestError", detail } };
    expect(await rejection(dataSets().enableForProfile(ID))).toMatchObject({
      detail,
      remedy: expect.stringContaining("meta:immutableTags"),
    });
  });
});
