import { describe, expect, it } from "vitest";
import { type Body, type Platform, connect, HOST, platform } from "./kit.ts";
import {
  UNION,
  XED,
  at,
  classBody,
  groupBody,
  identityBody,
  newSchema,
  refusal,
  typeBody,
  unionSchema,
} from "./registry-kit.ts";
import { sent } from "./tutorial.ts";

const rpc = (name: string, id: string) => `/rpc/${name}/${encodeURIComponent(id)}`;

/** A schema of a field group of a data type. */
async function nested(on: Platform) {
  const type = await sent(on.registry("POST", "/tenant/datatypes", typeBody()), 201);
  const fields = { construction: { $ref: type.$id }, name: { type: "string" } };
  const group = await sent(on.registry("POST", "/tenant/fieldgroups", groupBody("Property Details", fields)), 201);
  const schema = await newSchema(on, "Contacts", [group.$id]);
  return { type, group, schema };
}

describe("an export", () => {
  it("has what the resource depends on first, and a placeholder for the tenant", async () => {
    const on = await platform();
    const { schema } = await nested(on);
    const exported = await sent(on.registry("GET", rpc("export", schema.$id)), 200);
    expect(exported.map((each: Body) => each["meta:resourceType"])).toEqual(["datatypes", "mixins", "schemas"]);
    expect(exported[0].$id).toMatch(/^https:\/\/ns\.adobe\.com\/<XDM_TENANTID_PLACEHOLDER>\/datatypes\//);
    expect(exported[1].definitions.property.properties).toHaveProperty("_<XDM_TENANTID_PLACEHOLDER>");
    expect(exported[2]).not.toHaveProperty("imsOrg");
    expect(JSON.stringify(exported)).not.toContain("emulator");
  });

  it("takes any Accept header, and the altId", async () => {
    const on = await platform();
    const { group } = await nested(on);
    const link = { headers: { accept: "application/vnd.adobe.xdm-link+json" } };
    expect(await sent(on.registry("GET", rpc("export", group["meta:altId"]), undefined, link), 200)).toHaveLength(2);
    expect(refusal(await on.registry("GET", rpc("export", "nope")))).toEqual([404, "XDM-1012-404"]);
  });
});

describe("an import", () => {
  const exported = async (on: Platform) => {
    const { schema } = await nested(on);
    return sent(on.registry("GET", rpc("export", schema.$id)), 200);
  };

  it("makes the same resources in another sandbox", async () => {
    const on = await platform();
    const payload = await exported(on);
    const prod = await connect(on.emulator, "prod", HOST);
    const imported = await sent(prod.registry("POST", "/rpc/import", payload), 200);
    expect(imported.map((each: Body) => each.title)).toEqual(["Property Construction", "Property Details", "Contacts"]);
    const [, , schema] = imported;
    expect(await sent(prod.registry("GET", at("schemas", schema.$id), undefined, XED), 200)).toEqual(schema);
    const original = await sent(on.registry("GET", at("schemas", schema.$id), undefined, XED), 200);
    expect(schema["meta:extends"]).toEqual(original["meta:extends"]);
    expect(schema["meta:sandboxId"]).not.toBe(original["meta:sandboxId"]);
  });

  it("fails where an id or a title is taken: XDM-3005, and then makes nothing", async () => {
    const on = await platform();
    const payload = await exported(on);
    expect(refusal(await on.registry("POST", "/rpc/import", payload))).toEqual([400, "XDM-3005-400"]);
    const prod = await connect(on.emulator, "prod", HOST);
    await sent(prod.registry("POST", "/tenant/classes", classBody("Contacts")), 201);
    expect(refusal(await prod.registry("POST", "/rpc/import", payload))).toEqual([400, "XDM-3005-400"]);
    expect((await prod.registry("GET", "/stats")).body.counts).toMatchObject({ datatypes: 0, mixins: 0, schemas: 0 });
  });

  it.each([[{}], [[1]], [[{ title: "x" }]]])("refuses %j", async (payload) => {
    const { registry } = await platform();
    expect(refusal(await registry("POST", "/rpc/import", payload))).toEqual([400, "XDM-3005-400"]);
  });

  it("takes nobody out of the order of Profile: the union tag is left behind", async () => {
    const on = await platform();
    const { $id } = await unionSchema(on);
    const payload = await sent(on.registry("GET", rpc("export", $id)), 200);
    const prod = await connect(on.emulator, "prod", HOST);
    const [schema] = await sent(prod.registry("POST", "/rpc/import", payload), 200);
    expect(schema).not.toHaveProperty("meta:immutableTags");
    await sent(prod.registry("POST", "/tenant/descriptors", identityBody(schema.$id)), 201);
    expect((await prod.registry("PATCH", at("schemas", schema.$id), UNION)).status).toBe(200);
  });
});

describe("sample data", () => {
  it("has a value in every field, under the names of standard XDM, and is always the same", async () => {
    const on = await platform();
    const { schema } = await nested(on);
    const sample = await sent(on.registry("GET", rpc("sampledata", schema.$id)), 200);
    expect(sample).toMatchObject({
      "@id": "/uri-reference",
      "repo:createDate": "2004-10-23T12:00:00-06:00",
      "xdm:person": { "xdm:birthDate": "2018-01-12", "xdm:name": { "xdm:firstName": "string" } },
      "xdm:mobilePhone": { "xdm:primary": false, "xdm:status": "active" },
      _emulator: { name: "string", construction: { yearBuilt: 2431, propertyType: "freeStanding" } },
    });
    expect(await sent(on.registry("GET", rpc("sampledata", schema["meta:altId"])), 200)).toEqual(sample);
  });

  it("is not to be had of anything but a schema", async () => {
    const on = await platform();
    const { type } = await nested(on);
    expect(refusal(await on.registry("GET", rpc("sampledata", type.$id)))).toEqual([404, "XDM-1012-404"]);
  });
});

describe("the audit log", () => {
  it("tells each change, the last one first", async () => {
    const on = await platform();
    const { $id } = await newSchema(on);
    expect(await sent(on.registry("GET", rpc("auditlog", $id)), 200)).toEqual([]);
    on.emulator.clock.set(Date.UTC(2027, 0, 2, 3, 4, 5));
    const again = await connect(on.emulator);
    const change = (op: string, path: string, value?: unknown) =>
      again.registry("PATCH", at("schemas", $id), [{ op, path, value }]);
    await sent(change("replace", "/description", "Other people"), 200);
    await sent(change("remove", "/allOf/2"), 200);
    const log = await sent(again.registry("GET", rpc("auditlog", $id)), 200);
    expect(log).toHaveLength(2);
    expect(log[0].updates).toContainEqual({
      id: $id,
      xdmType: "schemas",
      action: "remove",
      path: "/allOf/2",
      value: expect.objectContaining({ $ref: "https://ns.adobe.com/xdm/context/profile-personal-details" }),
    });
    expect(log[1]).toMatchObject({
      id: $id,
      updatedTime: "01-02-2027 03:04:05",
      clientId: on.emulator.clientOptions().credentials.clientId,
      updates: [{ action: "replace", path: "/description", value: "Other people" }],
    });
  });
});

describe("the stats", () => {
  it("count what the organisation has, and say which classes are used", async () => {
    const on = await platform();
    await nested(on);
    await unionSchema(on, "Enabled");
    const stats = await sent(on.registry("GET", "/stats"), 200);
    expect(stats.counts).toEqual({ schemas: 2, mixins: 1, datatypes: 1, classes: 0, unions: 1 });
    expect(stats.recentlyCreatedResources[0]).toMatchObject({
      title: "Enabled",
      "meta:classTitle": "XDM Individual Profile",
    });
    expect(stats.classUsage).toMatchObject([{ title: "XDM Individual Profile", numberOfSchemas: 2 }]);
  });

  it("tell what has changed last", async () => {
    const on = await platform();
    const { schema } = await nested(on);
    on.emulator.clock.advance(1000);
    await sent(on.registry("PATCH", at("schemas", schema.$id), [{ op: "replace", path: "/title", value: "New" }]), 200);
    const { recentlyUpdatedResources } = (await on.registry("GET", "/stats")).body;
    expect(recentlyUpdatedResources).toMatchObject([{ title: "New", version: "1.1" }]);
    expect(recentlyUpdatedResources[0]["meta:updated"]).toMatch(/^\w{3} \w{3} \d\d \d{4} [\d:]{8} GMT\+0000 \(UTC\)$/);
  });
});
