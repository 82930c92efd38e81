import { type ExperiencePlatform, isValidationError } from "aep-flow-service";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { client, rejection } from "../../support/client.ts";
import { type RecordingServer, recordingServer } from "../../support/recording-server.ts";

const SCHEMA = "https://ns.adobe.com/acme/schemas/da411446";
let server: RecordingServer;
let platform: ExperiencePlatform;

beforeEach(async () => {
  server = await recordingServer(() => ({ body: { $id: SCHEMA, "@id": "f3a1dfa3", results: [] } }));
  platform = client(server.url);
});
afterEach(() => server.close());

const accepts = () => server.requests.map(({ headers }) => headers.accept);
const paths = () => server.requests.map(({ path }) => decodeURIComponent(path).split("/schemaregistry")[1]);

describe("the form of an answer", () => {
  test.each([
    ["xed", "xed"],
    ["full", "xed-full"],
    ["notext", "xed-notext"],
    ["full-notext", "xed-full-notext"],
    ["full-desc", "xed-full-desc"],
    ["deprecatefield", "xed-deprecatefield"],
  ] as const)("of a look-up, %s, is asked for by %s and a version", async (form, type) => {
    await platform.schemas.get(SCHEMA, { form });
    expect(accepts()).toEqual([`application/vnd.adobe.${type}+json; version=1`]);
  });

  test("of a list is asked for without a version", async () => {
    await platform.schemas.list({ form: "id" });
    await platform.schemas.list({ form: "xed" });
    expect(accepts()).toEqual(["application/vnd.adobe.xed-id+json", "application/vnd.adobe.xed+json"]);
  });

  test("can be any other by the call's own Accept", async () => {
    await platform.schemas.get(SCHEMA, { headers: { accept: "application/vnd.adobe.xed-new+json; version=2" } });
    await platform.descriptors.list({}, { headers: { Accept: "application/vnd.adobe.xdm-link+json" } });
    expect(accepts()).toEqual(["application/vnd.adobe.xed-new+json; version=2", "application/vnd.adobe.xdm-link+json"]);
  });

  test("names another major version when there is one", async () => {
    await platform.schemas.get(SCHEMA, { version: 2 });
    expect(accepts()).toEqual(["application/vnd.adobe.xed+json; version=2"]);
  });
});

describe("the container", () => {
  test.each([
    ["https://ns.adobe.com/xdm/context/profile", "global"],
    ["_xdm.context.profile", "global"],
    ["https://ns.adobe.com/experience/campaign/event", "global"],
    ["_experience.campaign.event", "global"],
    ["_experiences.classes.19e1d8b5", "tenant"],
    ["https://ns.adobe.com/acme/classes/19e1d8b5", "tenant"],
    ["_acme.classes.19e1d8b5", "tenant"],
    ["_xdmlike.classes.19e1d8b5", "tenant"],
    ["https://ns.adobe.com/xdm/context/profile__union", "tenant"],
  ])("of %s is %s, by itself", async (id, container) => {
    await platform.classes.get(id);
    expect(paths()).toEqual([`/${container}/classes/${id}`]);
  });

  test("is the one that is given", async () => {
    await platform.classes.get("_partner.classes.12", { container: "global" });
    await platform.classes.get("_xdm.context.profile", { container: "tenant" });
    await platform.fieldGroups.list({ container: "global" });
    await platform.descriptors.get("f3a1dfa38a4871cf4442a33074c1f9406a593407", { container: "global" });
    expect(paths()).toEqual([
      "/global/classes/_partner.classes.12",
      "/tenant/classes/_xdm.context.profile",
      "/global/fieldgroups",
      "/global/descriptors/f3a1dfa38a4871cf4442a33074c1f9406a593407",
    ]);
  });

  test.each<[string, (p: ExperiencePlatform) => PromiseLike<unknown>]>([
    [
      "replace",
      (p) =>
        p.classes.replace("_xdm.context.profile", {
          title: "a",
          description: "b",
          type: "object",
          allOf: [{ $ref: "c" }],
        }),
    ],
    ["update", (p) => p.classes.update("_xdm.context.profile", [{ op: "remove", path: "/title" }])],
    ["delete", (p) => p.classes.delete("https://ns.adobe.com/xdm/context/profile")],
    ["enableForProfile", (p) => p.schemas.enableForProfile("https://ns.adobe.com/xdm/schemas/x")],
  ])("of Adobe's own is not written to by %s", async (method, call) => {
    const error = await rejection(call(platform));
    if (!isValidationError(error)) throw error;
    expect(error.message).toContain(method);
    expect(error.issues[0]?.message).toContain("read-only");
    expect(server.requests).toEqual([]);
  });
});
