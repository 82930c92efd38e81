import {
  type ExperiencePlatform,
  isConflictError,
  isUnexpectedResponseError,
  isUnknownOutcomeError,
} from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { API_KEY, client, rejection } from "../../support/client.ts";
import { hurry } from "../../support/hurry.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

hurry();

const SCHEMA = "https://ns.adobe.com/acme/schemas/50649eb1b040bf04";
let server: RecordingServer;
let platform: ExperiencePlatform;

beforeEach(async () => {
  server = await recordingServer();
  platform = client(server.url);
});
afterEach(() => server.close());

describe("a create whose answer was lost", () => {
  const creates: Readonly<Record<string, (p: ExperiencePlatform) => PromiseLike<{ $id: string }>>> = {
    schemas: (p) => p.schemas.create({ title: "A & b", description: "c", type: "object", allOf: [{ $ref: "d" }] }),
    fieldgroups: (p) => p.fieldGroups.create({ title: "A & b", type: "object", "meta:intendedToExtend": ["_xdm.a"] }),
    classes: (p) => p.classes.create({ title: "A & b", description: "c", type: "object", allOf: [{ $ref: "d" }] }),
    datatypes: (p) => p.dataTypes.create({ title: "A & b", type: "object", properties: { a: { type: "string" } } }),
  };

  test.each(Object.entries(creates))(
    "of %s is looked for by its title, whole, and not repeated",
    async (path, create) => {
      server.respond = ({ method, query }) => {
        const [post] = server.requests;
        if (method === "POST") return { status: 503 };
        expect(Object.fromEntries(query)).toEqual({ property: "title==A & b", orderby: "title" });
        const made = {
          ...(post?.json as object),
          $id: `https://ns.adobe.com/acme/${path}/1`,
          "meta:registryMetadata": { "repo:createdDate": Date.now() + 1_000, "xdm:createdClientId": API_KEY },
        };
        return { body: { results: [made] } };
      };
      expect((await create(platform)).$id).toBe(`https://ns.adobe.com/acme/${path}/1`);
      expect(server.requests.map((request) => `${request.method} ${request.path.split("/").at(-1)}`)).toEqual([
        `POST ${path}`,
        `GET ${path}`,
      ]);
      expect(server.requests[1]?.headers.accept).toBe("application/vnd.adobe.xed+json");
    },
  );

  test("of an import ends with an UnknownOutcomeError: nothing tells its parts from others", async () => {
    server.respond = () => ({ status: 503 });
    expect(isUnknownOutcomeError(await rejection(platform.schemaRegistry.import([{ $id: SCHEMA }])))).toBe(true);
    expect(server.requests).toHaveLength(1);
  });
});

test("a title that is taken is a ConflictError for every kind of resource", async () => {
  server.respond = () => ({
    status: 400,
    body: { type: "http://ns.adobe.com/aep/errors/XDM-1521-400", title: "Title not unique", status: 400 },
  });
  const input = { title: "a", type: "object" } as const;
  expect(isConflictError(await rejection(platform.dataTypes.create(input)))).toBe(true);
  expect(isConflictError(await rejection(platform.fieldGroups.create({ ...input, "meta:intendedToExtend": [] })))).toBe(
    true,
  );
});

describe("statistics", () => {
  const STATS = {
    imsOrg: "1@AdobeOrg",
    tenantId: "acme",
    counts: { schemas: 4, mixins: 38 },
    classUsage: { "https://ns.adobe.com/xdm/context/profile": [{ $id: SCHEMA, title: "Simple Profile" }] },
  };

  test("come as they are, and the tenant id alone", async () => {
    server.respond = () => ({ body: STATS });
    expect(await platform.schemaRegistry.stats()).toEqual(STATS);
    expect(await platform.schemaRegistry.tenantId()).toBe("acme");
  });

  test("without a tenant id are an unexpected answer", async () => {
    server.respond = () => ({ body: { counts: {} } });
    expect(isUnexpectedResponseError(await rejection(platform.schemaRegistry.tenantId()))).toBe(true);
  });
});

describe("an audit log", () => {
  const change = { id: SCHEMA, xdmType: "schemas", action: "remove", path: "/meta:usageCount", value: 0 };

  test.each<[string, object]>([
    ["updates", { updatedTime: "02-19-2021 05:43:56", updates: [change] }],
    ["auditTrails", { updated: 1606255582281, auditTrails: [change] }],
  ])("is read where changes are called %s", async (_name, entry) => {
    server.respond = () => ({ body: [{ id: SCHEMA, ...entry }] });
    const [first] = await platform.schemaRegistry.auditLog(SCHEMA);
    expect(first).toMatchObject({ ...entry, updates: [change] });
  });
});

test("what was exported is imported just as it is, and comes back with the tenant's own ids", async () => {
  const part = (tenant: string) => ({
    $id: `https://ns.adobe.com/${tenant}/mixins/443fe514`,
    "meta:resourceType": "mixins",
    definitions: { customFields: { properties: { [`_${tenant}`]: { type: "object", "meta:xdmType": "object" } } } },
    "meta:intendedToExtend": [],
  });
  server.respond = ({ method }) => ({ body: [part(method === "GET" ? "<XDM_TENANTID_PLACEHOLDER>" : "acme")] });
  const exported = await platform.schemaRegistry.export("_acme.mixins.443fe514");
  expect(await platform.inSandbox("prod").schemaRegistry.import(exported)).toEqual([part("acme")]);
  expect(server.requests[1]?.json).toEqual([part("<XDM_TENANTID_PLACEHOLDER>")]);
  expect(server.requests.map(({ headers }) => headers["x-sandbox-name"])).toEqual(["dev", "prod"]);
});

test("sample data is a record as it is", async () => {
  const record = { "@id": "/uri-reference", "xdm:tags": ["https://ns.adobe.com/xdm/common/uri"] };
  server.respond = () => ({ body: record });
  expect(await platform.schemas.sampleData(SCHEMA)).toEqual(record);
});

test.each<[string, (p: ExperiencePlatform) => PromiseLike<unknown>, unknown]>([
  ["export", (p) => p.schemaRegistry.export(SCHEMA), { $id: SCHEMA }],
  ["audit log", (p) => p.schemaRegistry.auditLog(SCHEMA), ["x"]],
  ["record", (p) => p.schemas.sampleData(SCHEMA), []],
  ["class", (p) => p.classes.get(SCHEMA), { title: "without an id" }],
  ["behavior", (p) => p.behaviors.get("_xdm.data.record"), "x"],
  ["descriptor", (p) => p.descriptors.get("f3a1dfa38a4871cf4442a33074c1f9406a593407"), []],
  ["set of statistics", (p) => p.schemaRegistry.stats(), []],
])("a %s of no form we know is an unexpected answer", async (_what, call, body) => {
  server.respond = () => ({ body });
  expect(isUnexpectedResponseError(await rejection(call(platform)))).toBe(true);
});
