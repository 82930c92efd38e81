import type { ExperiencePlatform } from "aep-flow-service";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { client } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

/*
 * Each of the 44 operations of the Schema Registry, as Adobe's reference lists them, and what goes over the wire for it.
 */

const SCHEMA = "https://ns.adobe.com/acme/schemas/d5cc04eb8d50190001287e4c869ebe67";
const FIELD_GROUP = "https://ns.adobe.com/acme/mixins/8779fd45d6e4eb07";
const CLASS = "https://ns.adobe.com/acme/classes/19e1d8b5098a7a76";
const DATA_TYPE = "https://ns.adobe.com/acme/datatypes/669ffcc61cf5e94e";
const UNION = "https://ns.adobe.com/xdm/context/profile__union";
const RECORD = "https://ns.adobe.com/xdm/data/record";
const DESCRIPTOR = "f3a1dfa38a4871cf4442a33074c1f9406a593407";
const PATCH = [{ op: "replace", path: "/description", value: "b" }] as const;

const NEW_SCHEMA = {
  title: "Property Information",
  description: "Property-related information.",
  type: "object",
  allOf: [{ $ref: CLASS }],
} as const;
const NEW_GROUP = {
  title: "Property Details",
  type: "object",
  "meta:intendedToExtend": [CLASS],
  definitions: { property: { properties: { _acme: { type: "object", properties: { city: { type: "string" } } } } } },
  allOf: [{ $ref: "#/definitions/property" }],
} as const;
const NEW_CLASS = { title: "New Class", description: "New.", type: "object", allOf: [{ $ref: RECORD }] } as const;
const NEW_TYPE = {
  title: "Property Construction",
  type: "object",
  properties: { yearBuilt: { type: "integer", title: "Year Built" } },
} as const;
const NEW_DESCRIPTOR = {
  "@type": "xdm:descriptorIdentity",
  "xdm:sourceSchema": SCHEMA,
  "xdm:sourceVersion": 1,
  "xdm:sourceProperty": "/personalEmail/address",
  "xdm:namespace": "Email",
  "xdm:property": "xdm:code",
  "xdm:isPrimary": true,
} as const;
const EXPORTED = [{ $id: "https://ns.adobe.com/<XDM_TENANTID_PLACEHOLDER>/mixins/443fe514", title: "Example" }];

/** `$id` as it stands in a path: encoded, and once. */
const once = (id: string) => id.replaceAll(":", "%3A").replaceAll("/", "%2F");
const LOOKUP = "application/vnd.adobe.xed+json; version=1";
const LIST = "application/vnd.adobe.xed-id+json";
/** What fetch sends when nothing is said. */
const ANY = "*/*";

type Call = (p: ExperiencePlatform) => PromiseLike<unknown>;
type Row = readonly [line: string, accept: string, call: Call, body?: object];

/** The six calls that schemas, field groups, classes and data types, and mixins, have in common. */
const six = (
  path: string,
  id: string,
  body: object,
  calls: Readonly<Record<"list" | "create" | "get" | "replace" | "update" | "delete", Call>>,
): readonly Row[] => [
  [`GET /tenant/${path}?orderby=title`, LIST, calls.list],
  [`POST /tenant/${path}`, ANY, calls.create, body],
  [`GET /tenant/${path}/${once(id)}`, LOOKUP, calls.get],
  [`PUT /tenant/${path}/${once(id)}`, ANY, calls.replace, body],
  [`PATCH /tenant/${path}/${once(id)}`, ANY, calls.update, PATCH],
  [`DELETE /tenant/${path}/${once(id)}`, ANY, calls.delete],
];

const OPERATIONS: readonly Row[] = [
  ["GET /stats", ANY, (p) => p.schemaRegistry.stats()],
  ...six("schemas", SCHEMA, NEW_SCHEMA, {
    list: (p) => p.schemas.list(),
    create: (p) => p.schemas.create(NEW_SCHEMA),
    get: (p) => p.schemas.get(SCHEMA),
    replace: (p) => p.schemas.replace(SCHEMA, NEW_SCHEMA),
    update: (p) => p.schemas.update(SCHEMA, PATCH),
    delete: (p) => p.schemas.delete(SCHEMA),
  }),
  ...six("fieldgroups", FIELD_GROUP, NEW_GROUP, {
    list: (p) => p.fieldGroups.list(),
    create: (p) => p.fieldGroups.create(NEW_GROUP),
    get: (p) => p.fieldGroups.get(FIELD_GROUP),
    replace: (p) => p.fieldGroups.replace(FIELD_GROUP, NEW_GROUP),
    update: (p) => p.fieldGroups.update(FIELD_GROUP, PATCH),
    delete: (p) => p.fieldGroups.delete(FIELD_GROUP),
  }),
  ...six("classes", CLASS, NEW_CLASS, {
    list: (p) => p.classes.list(),
    create: (p) => p.classes.create(NEW_CLASS),
    get: (p) => p.classes.get(CLASS),
    replace: (p) => p.classes.replace(CLASS, NEW_CLASS),
    update: (p) => p.classes.update(CLASS, PATCH),
    delete: (p) => p.classes.delete(CLASS),
  }),
  ...six("datatypes", DATA_TYPE, NEW_TYPE, {
    list: (p) => p.dataTypes.list(),
    create: (p) => p.dataTypes.create(NEW_TYPE),
    get: (p) => p.dataTypes.get(DATA_TYPE),
    replace: (p) => p.dataTypes.replace(DATA_TYPE, NEW_TYPE),
    update: (p) => p.dataTypes.update(DATA_TYPE, PATCH),
    delete: (p) => p.dataTypes.delete(DATA_TYPE),
  }),
  ...six("mixins", FIELD_GROUP, NEW_GROUP, {
    list: (p) => p.mixins.list(),
    create: (p) => p.mixins.create(NEW_GROUP),
    get: (p) => p.mixins.get(FIELD_GROUP),
    replace: (p) => p.mixins.replace(FIELD_GROUP, NEW_GROUP),
    update: (p) => p.mixins.update(FIELD_GROUP, PATCH),
    delete: (p) => p.mixins.delete(FIELD_GROUP),
  }),
  ["GET /tenant/descriptors", "application/vnd.adobe.xdm-v2+json", (p) => p.descriptors.list()],
  [`GET /tenant/descriptors/${DESCRIPTOR}`, "application/vnd.adobe.xdm+json", (p) => p.descriptors.get(DESCRIPTOR)],
  ["POST /tenant/descriptors", ANY, (p) => p.descriptors.create(NEW_DESCRIPTOR), NEW_DESCRIPTOR],
  [
    `PUT /tenant/descriptors/${DESCRIPTOR}`,
    ANY,
    (p) => p.descriptors.replace(DESCRIPTOR, NEW_DESCRIPTOR),
    NEW_DESCRIPTOR,
  ],
  [`DELETE /tenant/descriptors/${DESCRIPTOR}`, ANY, (p) => p.descriptors.delete(DESCRIPTOR)],
  ["GET /tenant/unions?orderby=title", LIST, (p) => p.unions.list()],
  [`GET /tenant/unions/${once(UNION)}`, LOOKUP, (p) => p.unions.get(UNION)],
  ["GET /global/behaviors", LIST, (p) => p.behaviors.list()],
  [`GET /global/behaviors/${once(RECORD)}`, LOOKUP, (p) => p.behaviors.get(RECORD)],
  [`GET /rpc/export/${once(SCHEMA)}`, LOOKUP, (p) => p.schemaRegistry.export(SCHEMA)],
  ["POST /rpc/import", ANY, (p) => p.schemaRegistry.import(EXPORTED), EXPORTED],
  [`GET /rpc/sampledata/${once(SCHEMA)}`, LOOKUP, (p) => p.schemas.sampleData(SCHEMA)],
  [`GET /rpc/auditlog/${once(CLASS)}`, ANY, (p) => p.schemaRegistry.auditLog(CLASS)],
];

let server: RecordingServer;
let platform: ExperiencePlatform;
beforeAll(async () => {
  server = await recordingServer(({ method, path }) => {
    if (method === "DELETE") return { status: 204 };
    if (/\/(export|import|auditlog)/.test(path)) return { body: [] };
    // Enough of every kind of answer.
    return {
      status: method === "POST" ? 201 : 200,
      body: { $id: SCHEMA, "@id": DESCRIPTOR, tenantId: "acme", results: [] },
    };
  });
  platform = client(server.url);
});
afterAll(() => server.close());

test("there are 44, no two of them alike", () => {
  expect(new Set(OPERATIONS.map(([line]) => line)).size).toBe(44);
  expect(OPERATIONS).toHaveLength(44);
});

describe.each(OPERATIONS.map(([line, accept, call, body]) => ({ line, accept, call, body })))(
  "$line",
  ({ line, accept, call, body }) => {
    test("is sent so, with this Accept, and without an If-Match", async () => {
      server.requests.length = 0;
      await call(platform);
      const sent = server.requests.map(({ method, path, query }) => {
        const search = query.size === 0 ? "" : `?${query}`;
        return `${method} ${path.replace("/data/foundation/schemaregistry", "")}${search}`;
      });
      expect(sent).toEqual([line]);
      const [request] = server.requests;
      expect(request?.headers.accept).toBe(accept);
      expect(request?.headers["if-match"]).toBeUndefined();
      expect(request?.json).toEqual(body);
    });
  },
);
