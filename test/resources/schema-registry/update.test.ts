import {
  type ExperiencePlatform,
  isUnknownOutcomeError,
  isValidationError,
  type OperationKind,
} from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../../support/client.ts";
import { hurry } from "../../support/hurry.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

hurry();

const ID = "https://ns.adobe.com/acme/schemas/d5cc04eb8d50190001287e4c869ebe67";
const CLASS = "https://ns.adobe.com/acme/classes/19e1d8b5098a7a76e2c10a81cbc99590";
const GROUP = "https://ns.adobe.com/acme/mixins/e49cbb2eec33618f686b8344b4597ecf";
/** As the guide prints it, with a field nobody has listed. */
const STORED = {
  title: "Property Information",
  description: "Property-related information.",
  type: "object",
  allOf: [{ $ref: CLASS }],
  "meta:class": CLASS,
  "meta:extends": [CLASS, "https://ns.adobe.com/xdm/data/record"],
  "meta:containerId": "tenant",
  $id: ID,
  version: "1.0",
  "meta:registryMetadata": { "repo:createDate": 1552088461236, "repo:lastModifiedDate": 1552088461236 },
  brandNew: { deep: [1, { a: "b" }] },
};
const APPEND = [
  { op: "add", path: "/allOf/-", value: { $ref: GROUP } },
  { op: "add", path: "/meta:extends/-", value: GROUP },
] as const;
let server: RecordingServer;
let platform: ExperiencePlatform;
let kinds: OperationKind[];

beforeEach(async () => {
  server = await recordingServer(() => ({ body: STORED }));
  platform = client(server.url);
  kinds = [];
  platform.on("request", ({ kind }) => kinds.push(kind));
});
afterEach(() => server.close());

const methods = () => server.requests.map(({ method }) => method);

describe("an update by a patch", () => {
  test("sends the patch as it is, and gives what the registry answers", async () => {
    server.respond = () => ({ body: { ...STORED, version: "1.1" } });
    expect(await platform.schemas.update(ID, APPEND)).toEqual({ ...STORED, version: "1.1" });
    expect(methods()).toEqual(["PATCH"]);
    expect(server.requests[0]?.json).toEqual(APPEND);
    expect(kinds).toEqual(["action"]);
  });

  test("is not repeated when its answer was lost: a list would be added to twice", async () => {
    server.respond = (_request, response) => {
      response.destroy();
      return undefined;
    };
    expect(isUnknownOutcomeError(await rejection(platform.schemas.update(ID, APPEND)))).toBe(true);
    expect(methods()).toEqual(["PATCH"]);
  });

  test("is refused when it is none", async () => {
    expect(isValidationError(await rejection(platform.schemas.update(ID, [])))).toBe(true);
    expect(server.requests).toEqual([]);
  });
});

describe("an update by a function", () => {
  test("reads the resource as it was written, sends what was changed and nothing else", async () => {
    await platform.schemas.update(ID, (schema) => {
      schema.allOf?.push({ $ref: GROUP });
      schema.description = "Property information.";
    });
    expect(methods()).toEqual(["GET", "PATCH"]);
    expect(server.requests[0]?.headers.accept).toBe("application/vnd.adobe.xed+json; version=1");
    expect(server.requests[1]?.json).toEqual([
      { op: "replace", path: "/description", value: "Property information." },
      { op: "add", path: "/allOf/-", value: { $ref: GROUP } },
    ]);
    expect(kinds).toEqual(["read", "action"]);
  });

  test("shows the fields nobody has listed, and leaves them alone", async () => {
    let seen: object = {};
    await platform.schemas.update(ID, (schema) => {
      seen = structuredClone(schema);
      schema.title = "Properties";
    });
    expect(seen).toEqual(STORED);
    expect(server.requests[1]?.json).toEqual([{ op: "replace", path: "/title", value: "Properties" }]);
  });

  test("that changes nothing sends nothing", async () => {
    expect(await platform.schemas.update(ID, () => undefined)).toEqual(STORED);
    expect(methods()).toEqual(["GET"]);
  });

  test("reaches into the fields of a field group", async () => {
    const field = { title: "City", type: "string" };
    const stored = { $id: GROUP, definitions: { property: { properties: { _acme: { properties: { a: {} } } } } } };
    server.respond = () => ({ body: stored });
    await platform.fieldGroups.update(GROUP, (group) => {
      const own = group.definitions?.property?.properties?._acme?.properties;
      if (own !== undefined) own.city = field;
    });
    expect(server.requests[1]?.json).toEqual([
      { op: "add", path: "/definitions/property/properties/_acme/properties/city", value: field },
    ]);
  });
});

describe("enabling a schema for Profile", () => {
  test("reads it, adds the tag, and can be repeated", async () => {
    server.respond = ({ method }) => {
      if (method === "GET") return { body: STORED };
      if (methods().length === 2) return { status: 503, headers: { "retry-after": "0" } };
      return { body: { ...STORED, "meta:immutableTags": ["union"] } };
    };
    const schema = await platform.schemas.enableForProfile(ID);
    expect(schema["meta:immutableTags"]).toEqual(["union"]);
    expect(methods()).toEqual(["GET", "PATCH", "PATCH"]);
    expect(server.requests[1]?.json).toEqual([{ op: "add", path: "/meta:immutableTags", value: ["union"] }]);
    expect(kinds).toEqual(["read", "idempotent", "idempotent"]);
  });

  test("keeps the tags that are there", async () => {
    server.respond = () => ({ body: { ...STORED, "meta:immutableTags": ["other"] } });
    await platform.schemas.enableForProfile(ID);
    expect(server.requests[1]?.json).toEqual([{ op: "add", path: "/meta:immutableTags", value: ["other", "union"] }]);
  });

  test("sends nothing when it is enabled already", async () => {
    server.respond = () => ({ body: { ...STORED, "meta:immutableTags": ["union"] } });
    expect(await platform.schemas.enableForProfile(ID)).toMatchObject({ "meta:immutableTags": ["union"] });
    expect(methods()).toEqual(["GET"]);
  });
});

test("a replacement is repeated until it is answered, for it ends the same", async () => {
  server.respond = () =>
    server.requests.length === 1 ? { status: 503, headers: { "retry-after": "0" } } : { body: STORED };
  const { title, description } = STORED;
  await platform.schemas.replace(ID, { title, description, type: "object", allOf: [{ $ref: CLASS }] });
  expect(methods()).toEqual(["PUT", "PUT"]);
});
