import {
  type ExperiencePlatform,
  isUnexpectedResponseError,
  isUnknownOutcomeError,
  isValidationError,
} from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { API_KEY, client, rejection, warningsOf } from "../../support/client.ts";
import { hurry } from "../../support/hurry.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

hurry();

const ID = "f3a1dfa38a4871cf4442a33074c1f9406a593407";
const OTHER = "85dc1bc8b91516ac41163365318e38a9f1e4f351";
const SCHEMA = "https://ns.adobe.com/acme/schemas/fbc52b243d04b5d4f41eaa72a8ba58be";
const IDENTITY = {
  "@type": "xdm:descriptorIdentity",
  "xdm:sourceSchema": SCHEMA,
  "xdm:sourceVersion": 1,
  "xdm:sourceProperty": "/personalEmail/address",
  "xdm:namespace": "Email",
  "xdm:property": "xdm:code",
  "xdm:isPrimary": false,
} as const;
const DISPLAY = {
  "@id": OTHER,
  "@type": "xdm:alternateDisplayInfo",
  "xdm:sourceSchema": SCHEMA,
  "xdm:sourceVersion": 1,
  "xdm:sourceProperty": "/eventType",
  "xdm:title": { en_us: "Event Type" },
};
let server: RecordingServer;
let platform: ExperiencePlatform;

beforeEach(async () => {
  server = await recordingServer();
  platform = client(server.url);
});
afterEach(() => server.close());

describe("a list of descriptors", () => {
  const whole = [DISPLAY, { ...IDENTITY, "@id": ID }];

  test.each<[string, object]>([
    ["in results", { results: whole, _page: { next: null } }],
    ["by their types", { "xdm:alternateDisplayInfo": [whole[0]], "xdm:descriptorIdentity": [whole[1]] }],
  ])("is read %s", async (_form, body) => {
    server.respond = () => ({ body });
    expect((await platform.descriptors.list()).items).toEqual(whole);
  });

  test.each<[string, object]>([
    ["ids by type", { "xdm:alternateDisplayInfo": [OTHER], "xdm:descriptorIdentity": [ID] }],
    [
      "paths by type",
      {
        "xdm:alternateDisplayInfo": [`/tenant/descriptors/${OTHER}`],
        "xdm:descriptorIdentity": [`/tenant/descriptors/${ID}`],
        _page: { next: null },
      },
    ],
  ])("of %s gives both, id and type", async (_form, body) => {
    server.respond = () => ({ body });
    expect((await platform.descriptors.list({ form: "id" })).items).toEqual([
      { "@id": OTHER, "@type": "xdm:alternateDisplayInfo" },
      { "@id": ID, "@type": "xdm:descriptorIdentity" },
    ]);
    expect(server.requests[0]?.headers.accept).toBe("application/vnd.adobe.xdm-v2-id+json");
  });

  test("of ids in results gives ids", async () => {
    server.respond = () => ({ body: { results: [ID] } });
    expect((await platform.descriptors.list({ form: "id" })).items).toEqual([{ "@id": ID }]);
  });

  test("of nothing is empty", async () => {
    server.respond = () => ({ body: {} });
    expect((await platform.descriptors.list()).items).toEqual([]);
  });

  test("goes through its pages, in an order that is named as soon as one is needed", async () => {
    server.respond = ({ query }) => ({
      body: query.has("start")
        ? { results: [DISPLAY], _page: { next: null } }
        : { results: [], _page: { orderby: "updated", next: 1548899346989 } },
    });
    const found: string[] = [];
    for await (const descriptor of platform.descriptors.list({ where: { "@type": "xdm:descriptorIdentity" } }))
      found.push(descriptor["@id"]);
    expect(found).toEqual([OTHER]);
    expect(server.requests.map(({ query }) => Object.fromEntries(query))).toEqual([
      { property: "@type==xdm:descriptorIdentity" },
      { property: "@type==xdm:descriptorIdentity", orderby: "updated", start: "1548899346989" },
    ]);
  });

  test.each<[string, unknown]>([
    ["a word", "x"],
    ["a type without a list", { "xdm:descriptorIdentity": 5 }],
    ["a number for a descriptor", { results: [5] }],
    ["a descriptor without an id", { results: [IDENTITY] }],
  ])("that is %s is an unexpected answer", async (_what, body) => {
    server.respond = () => ({ body });
    expect(isUnexpectedResponseError(await rejection(platform.descriptors.list()))).toBe(true);
  });
});

test.each([
  [201, { "@id": ID }],
  [200, { "@id": ID, ...IDENTITY }],
])("a replacement that is answered %i is done", async (status, body) => {
  server.respond = () => ({ status, body });
  expect((await platform.descriptors.replace(ID, IDENTITY))["@id"]).toBe(ID);
});

describe("a descriptor", () => {
  test("of a type that is not documented is sent, with a warning", async () => {
    const warnings = warningsOf(platform);
    server.respond = () => ({ status: 201, body: { "@id": ID } });
    const input = { "@type": "xdm:descriptorNew", "xdm:sourceSchema": SCHEMA, "xdm:brandNew": [1] };
    await platform.descriptors.create(input);
    expect(server.requests[0]?.json).toEqual(input);
    expect(warnings.map(({ path, rule }) => [path, rule])).toEqual([["@type", "unknown-value"]]);
  });

  test.each([
    ["personalEmail", "xdm:sourceProperty: must be a JSON Pointer"],
    ["/personalEmail/", "xdm:sourceProperty: must be a JSON Pointer"],
  ])("of the field %s is refused", async (property, message) => {
    const error = await rejection(platform.descriptors.create({ ...IDENTITY, "xdm:sourceProperty": property }));
    if (!isValidationError(error)) throw error;
    expect(`${error.issues[0]?.path}: ${error.issues[0]?.message}`).toContain(message);
    expect(server.requests).toEqual([]);
  });

  test("may have a key of several fields", async () => {
    server.respond = () => ({ status: 201, body: { "@id": ID } });
    const key = {
      "@type": "xdm:descriptorPrimaryKey",
      "xdm:sourceSchema": SCHEMA,
      "xdm:sourceProperty": ["/a", "/b"],
    } as const;
    await platform.descriptors.create(key);
    expect(server.requests[0]?.json).toEqual(key);
  });
});

describe("a descriptor whose answer was lost", () => {
  /** First silence; then a list that holds what is given, on its second page. */
  const lost = (marks: object) => {
    server.respond = ({ method, query }) => {
      if (method === "POST") return { status: 503 };
      if (!query.has("start")) return { body: { results: [DISPLAY], _page: { next: "1" } } };
      return { body: { results: [{ ...IDENTITY, "@id": ID, ...marks }], _page: { next: null } } };
    };
    return platform.descriptors.create(IDENTITY).withResponse();
  };
  const now = () => Date.now() + 1_000;

  test.each<[string, () => object]>([
    [
      "its metadata",
      () => ({ "meta:registryMetadata": { "repo:createdDate": now(), "xdm:createdClientId": API_KEY } }),
    ],
    ["fields of its own", () => ({ created: now(), createdClient: API_KEY })],
  ])("is found by type and schema where %s tell who made it", async (_what, marks) => {
    const { data, recovered } = await lost(marks());
    expect({ id: data["@id"], recovered }).toEqual({ id: ID, recovered: true });
    expect(server.requests[1]?.query.getAll("property")).toEqual([
      "@type==xdm:descriptorIdentity",
      `xdm:sourceSchema==${SCHEMA}`,
    ]);
  });

  test("is only a candidate where nothing tells", async () => {
    const error = await rejection(lost({}));
    if (!isUnknownOutcomeError(error)) throw error;
    expect(error.candidates.map(({ id }) => id)).toEqual([ID]);
    expect(server.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });
});
