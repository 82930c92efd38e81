import { describe, expect, it } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import {
  FULL,
  LIST,
  PROFILE,
  XED,
  accept,
  at,
  classBody,
  groupBody,
  newSchema,
  refusal,
  typeBody,
} from "./registry-kit.ts";
import { schemaBody, sent } from "./tutorial.ts";

const PAYLOADS: [string, (title?: string) => Body, string, string][] = [
  ["schemas", schemaBody, "schemas", "XDM-1012-404"],
  ["classes", classBody, "classes", "XDM-1010-404"],
  ["fieldgroups", groupBody, "mixins", "XDM-1011-404"],
  ["mixins", groupBody, "mixins", "XDM-1011-404"],
  ["datatypes", typeBody, "datatypes", "XDM-1013-404"],
];

describe.each(PAYLOADS)("%s of the organisation", (path, payload, type, notFound) => {
  const make = ({ registry }: Platform) => sent(registry("POST", `/tenant/${path}`, payload("One")), 201);

  it("are made, listed, looked up by either id, and deleted", async () => {
    const on = await platform();
    const { registry } = on;
    const made = await make(on);
    expect(made).toMatchObject({ version: "1.0", "meta:resourceType": type, "meta:containerId": "tenant" });
    expect(made.$id).toMatch(new RegExp(`^https://ns.adobe.com/emulator/${type}/[0-9a-f]{48}$`));
    expect(await sent(registry("GET", at(path, made.$id), undefined, XED), 200)).toEqual(made);
    expect(await sent(registry("GET", at(path, made["meta:altId"]), undefined, XED), 200)).toEqual(made);
    const list = await sent(registry("GET", `/tenant/${path}`, undefined, LIST), 200);
    expect(list.results).toEqual([{ $id: made.$id, "meta:altId": made["meta:altId"], version: "1.0", title: "One" }]);
    expect((await registry("DELETE", at(path, made.$id))).status).toBe(204);
    expect(refusal(await registry("GET", at(path, made.$id), undefined, XED))).toEqual([404, notFound]);
  });

  it("go up a version, and get another etag, with each PUT and PATCH", async () => {
    const on = await platform();
    const made = await make(on);
    on.emulator.clock.advance(1000);
    const put = await sent(on.registry("PUT", at(path, made.$id), payload("Two")), 200);
    expect(put).toMatchObject({ $id: made.$id, title: "Two", version: "1.1" });
    const patch = [{ op: "replace", path: "/description", value: "Another" }];
    const patched = await sent(on.registry("PATCH", at(path, made.$id), patch), 200);
    expect(patched).toMatchObject({ title: "Two", description: "Another", version: "1.2" });
    const metadata = (body: Body) => body["meta:registryMetadata"];
    expect(metadata(patched).eTag).not.toBe(metadata(put).eTag);
    expect(metadata(put)["repo:createdDate"]).toBe(metadata(made)["repo:createdDate"]);
    expect(metadata(put)["repo:lastModifiedDate"]).toBeGreaterThan(metadata(made)["repo:lastModifiedDate"]);
  });

  it("need no If-Match", async () => {
    const on = await platform();
    const made = await make(on);
    const stale = { headers: { "if-match": '"stale"' } };
    expect((await on.registry("PUT", at(path, made.$id), payload("Two"), stale)).status).toBe(200);
  });

  it("share their titles with nothing else", async () => {
    const on = await platform();
    await make(on);
    const other = path === "datatypes" ? ["classes", classBody("One")] : ["datatypes", typeBody("One")];
    expect(refusal(await on.registry("POST", `/tenant/${other[0]}`, other[1]))).toEqual([400, "XDM-1521-400"]);
    const mine = await sent(on.registry("GET", `/tenant/${path}`, undefined, LIST), 200);
    expect((await on.registry("PUT", at(path, mine.results[0].$id), payload("One"))).status).toBe(200);
  });

  it("are not to be found in the other container", async () => {
    const on = await platform();
    const { $id } = await make(on);
    const answer = await on.registry("GET", `/global/${path}/${encodeURIComponent($id)}`, undefined, XED);
    expect(refusal(answer)).toEqual([404, notFound]);
  });

  it("live in one sandbox", async () => {
    const on = await platform();
    const { $id } = await make(on);
    const prod = { headers: { ...XED.headers, "x-sandbox-name": "prod" } };
    expect((await on.registry("GET", at(path, $id), undefined, prod)).status).toBe(404);
  });
});

describe("the global container", () => {
  it.each([
    ["classes", PROFILE, "XDM Individual Profile"],
    ["fieldgroups", `${PROFILE}-person-details`, "Demographic Details"],
    ["mixins", `${PROFILE}-personal-details`, "Personal Contact Details"],
    ["datatypes", "https://ns.adobe.com/xdm/common/address", "Postal address"],
    ["behaviors", "https://ns.adobe.com/xdm/data/record", "Record Schema"],
  ])("has %s of Adobe's", async (path, id, title) => {
    const { registry } = await platform();
    const { results } = await sent(registry("GET", `/global/${path}?orderby=title`, undefined, LIST), 200);
    expect(results).toContainEqual(expect.objectContaining({ $id: id, title }));
    const one = await sent(registry("GET", `/global/${path}/${encodeURIComponent(id)}`, undefined, XED), 200);
    expect(one).toMatchObject({ $id: id, title, "meta:containerId": "global", "meta:status": "stable" });
    expect(refusal(await registry("GET", `/global/${path}/nope`, undefined, XED))[0]).toBe(404);
  });

  it("cannot be written to", async () => {
    const { registry } = await platform();
    expect((await registry("POST", "/global/classes", classBody())).status).toBe(404);
  });
});

describe("a full look-up", () => {
  it("has the fields of class, field groups and data types, in one tree", async () => {
    const on = await platform();
    const type = await sent(on.registry("POST", "/tenant/datatypes", typeBody()), 201);
    const one = await sent(on.registry("POST", "/tenant/fieldgroups", groupBody()), 201);
    const construction = { propertyConstruction: { $ref: type.$id } };
    const two = await sent(on.registry("POST", "/tenant/fieldgroups", groupBody("More", construction)), 201);
    const schema = await newSchema(on, "Contacts", [one.$id, two.$id]);
    const full = await sent(on.registry("GET", at("schemas", schema.$id), undefined, FULL), 200);
    expect(full).not.toHaveProperty("allOf");
    expect(full.required).toEqual(["_id"]);
    expect(full.properties._id["meta:xdmField"]).toBe("@id");
    expect(full.properties.homeAddress.properties.city.type).toBe("string");
    const own = full.properties._emulator.properties;
    expect(Object.keys(own)).toEqual(["propertyName", "propertyType", "squareFeet", "propertyConstruction"]);
    expect(own.propertyConstruction).toMatchObject({ type: "object", properties: { yearBuilt: { type: "integer" } } });
  });

  it("ends where a data type leads back to itself", async () => {
    const { registry } = await platform();
    const type = await sent(registry("POST", "/tenant/datatypes", typeBody()), 201);
    const parent = { op: "add", path: "/properties/parent", value: { $ref: type.$id } };
    await sent(registry("PATCH", at("datatypes", type.$id), [parent]), 200);
    const full = await sent(registry("GET", at("datatypes", type.$id), undefined, FULL), 200);
    expect(full.properties.parent.properties.yearBuilt.type).toBe("integer");
  });

  it("has no texts in the notext form, and keeps a field that is called title", async () => {
    const { registry } = await platform();
    const group = groupBody("One", { title: { type: "string", title: "Title of the book" } });
    const { $id } = await sent(registry("POST", "/tenant/fieldgroups", group), 201);
    const bare = await sent(registry("GET", at("fieldgroups", $id), undefined, accept("xed-full-notext")), 200);
    expect(bare).not.toHaveProperty("title");
    expect(bare.properties._emulator.properties).toEqual({ title: { type: "string", "meta:xdmType": "string" } });
  });
});

describe("a payload", () => {
  it.each([
    ["a schema without a description", "schemas", { ...schemaBody(), description: undefined }],
    ["a schema of no class", "schemas", { ...schemaBody(), allOf: [{ $ref: `${PROFILE}-person-details` }] }],
    [
      "a schema of a class that does not exist",
      "schemas",
      { ...schemaBody(), allOf: [{ $ref: "https://ns.adobe.com/emulator/classes/1" }] },
    ],
    ["a class without a behavior", "classes", { ...classBody(), allOf: [] }],
    ["a field group for no class", "fieldgroups", { ...groupBody(), "meta:intendedToExtend": undefined }],
    ["a part that is not defined", "fieldgroups", { ...groupBody(), definitions: {} }],
    ["a data type of another type", "datatypes", { ...typeBody(), type: "string" }],
  ])("is refused when it is %s", async (_, path, body) => {
    const { registry } = await platform();
    expect(await registry("POST", `/tenant/${path}`, body)).toMatchObject({
      status: 400,
      body: { title: "BadRequestError" },
    });
  });

  it("may not have custom fields beside the tenant's object: XDM-1021", async () => {
    const { registry } = await platform();
    const definitions = { property: { properties: { propertyName: { type: "string" } } } };
    const answer = await registry("POST", "/tenant/fieldgroups", { ...groupBody(), definitions });
    expect(refusal(answer)).toEqual([400, "XDM-1021-400"]);
  });

  it("may have the tenant's object inside one of Adobe's", async () => {
    const { registry } = await platform();
    const mine = { _emulator: { type: "object", properties: { nickname: { type: "string" } } } };
    const definitions = { property: { properties: { person: { type: "object", properties: mine } } } };
    expect((await registry("POST", "/tenant/fieldgroups", { ...groupBody(), definitions })).status).toBe(201);
  });

  it("may not have names that start with an underscore", async () => {
    const { registry } = await platform();
    const answer = await registry("POST", "/tenant/fieldgroups", groupBody("One", { _secret: { type: "string" } }));
    expect(refusal(answer)).toEqual([400, "XDM-1022-400"]);
  });

  it("may not take a field group that is meant for another class", async () => {
    const { registry } = await platform();
    const body = {
      ...schemaBody(),
      allOf: [{ $ref: PROFILE }, { $ref: "https://ns.adobe.com/xdm/context/experienceevent-web" }],
    };
    expect((await registry("POST", "/tenant/schemas", body)).body.detail).toContain("experienceevent-web");
  });
});

describe("a resource that another one refers to", () => {
  it("cannot be deleted", async () => {
    const on = await platform();
    const group = await sent(on.registry("POST", "/tenant/fieldgroups", groupBody()), 201);
    const schema = await newSchema(on, "Contacts", [group.$id]);
    expect((await on.registry("DELETE", at("fieldgroups", group.$id))).body.detail).toContain(schema.$id);
    await on.registry("DELETE", at("schemas", schema.$id));
    expect((await on.registry("DELETE", at("fieldgroups", group.$id))).status).toBe(204);
  });
});
