import { describe, expect, it } from "vitest";
import { type Body, platform } from "./kit.ts";
import { accept, at, groupBody, identityBody, newSchema, refusal } from "./registry-kit.ts";
import { sent } from "./tutorial.ts";

const PATH = "/tenant/descriptors";

async function described() {
  const on = await platform();
  const group = groupBody("Fields", {
    id: { type: "string" },
    at: { type: "string", format: "date-time" },
    plain: { type: "string" },
  });
  group.definitions.property.properties._emulator.required = ["id", "at"];
  const { $id } = await sent(on.registry("POST", "/tenant/fieldgroups", group), 201);
  const schema = await newSchema(on, "Contacts", [$id]);
  const other = await newSchema(on, "Other");
  return { ...on, schema: schema.$id as string, other: other.$id as string };
}

const about = (schema: string, type: string, change: Body = {}): Body => ({
  "@type": `xdm:${type}`,
  "xdm:sourceSchema": schema,
  "xdm:sourceVersion": 1,
  "xdm:sourceProperty": "/_emulator/id",
  ...change,
});

describe("a descriptor", () => {
  it("is made, looked up without an Accept header, replaced and deleted", async () => {
    const { registry, schema } = await described();
    const made = await sent(registry("POST", PATH, identityBody(schema)), 201);
    expect(made).toMatchObject({ ...identityBody(schema), "meta:containerId": "tenant", version: "1" });
    expect(made["@id"]).toMatch(/^[0-9a-f]{40}$/);
    const path = `${PATH}/${made["@id"]}`;
    const read = await sent(registry("GET", path), 200);
    expect(read).toMatchObject(made);
    expect(read["meta:registryMetadata"]["xdm:createdClientId"]).toEqual(expect.any(String));
    const phone = identityBody(schema, { "xdm:sourceProperty": "/mobilePhone/number", "xdm:namespace": "Phone" });
    expect(await sent(registry("PUT", path, phone), 200)).toMatchObject({ "@id": made["@id"], ...phone });
    expect((await registry("DELETE", path)).status).toBe(204);
    expect(refusal(await registry("GET", path))).toEqual([404, "XDM-1016-404"]);
    expect((await registry("DELETE", path)).status).toBe(404);
  });

  it("goes with its schema", async () => {
    const { registry, schema } = await described();
    const made = await sent(registry("POST", PATH, identityBody(schema)), 201);
    await sent(registry("DELETE", at("schemas", schema)), 204);
    expect((await registry("GET", `${PATH}/${made["@id"]}`)).status).toBe(404);
  });

  it("is refused an Accept header with a version: XDM-1009", async () => {
    const { registry, schema } = await described();
    const made = await sent(registry("POST", PATH, identityBody(schema)), 201);
    expect(refusal(await registry("GET", `${PATH}/${made["@id"]}`, undefined, accept("xed")))).toEqual([
      400,
      "XDM-1009-400",
    ]);
  });

  it.each<[string, Body]>([
    ["descriptorIdentity", { "xdm:namespace": 6, "xdm:property": "xdm:id" }],
    ["alternateDisplayInfo", { "xdm:title": { en_us: "Id" } }],
    ["descriptorReferenceIdentity", { "xdm:identityNamespace": "Email" }],
    ["descriptorOneToOne", { "xdm:destinationSchema": "OTHER", "xdm:destinationVersion": 1 }],
    ["descriptorRelationship", { "xdm:destinationSchema": "OTHER", "xdm:cardinality": "M:1" }],
    [
      "descriptorPrimaryKey",
      { "xdm:sourceProperty": ["/_emulator/id", "/_emulator/at"], "xdm:sourceVersion": undefined },
    ],
    ["descriptorVersion", { "xdm:sourceVersion": undefined }],
    ["descriptorTimestamp", { "xdm:sourceProperty": "/_emulator/at" }],
    ["descriptorDeprecated", { "xdm:sourceProperty": "/faxPhone" }],
  ])("may be an xdm:%s", async (type, change) => {
    const { registry, schema, other } = await described();
    const whole = change["xdm:destinationSchema"] ? { ...change, "xdm:destinationSchema": other } : change;
    await sent(registry("POST", PATH, about(schema, type, whole)), 201);
  });

  it.each<[string, string, Body]>([
    ["of an unknown kind", "descriptorNonsense", {}],
    ["without a namespace", "descriptorIdentity", { "xdm:property": "xdm:code" }],
    ["of another xdm:property", "descriptorIdentity", { "xdm:namespace": "Email", "xdm:property": "code" }],
    [
      "without a version",
      "descriptorReferenceIdentity",
      { "xdm:identityNamespace": "Email", "xdm:sourceVersion": undefined },
    ],
    ["about no schema", "descriptorVersion", { "xdm:sourceSchema": "https://ns.adobe.com/emulator/schemas/1" }],
    ["about no field", "descriptorVersion", { "xdm:sourceProperty": undefined }],
    ["about a field that is not there", "descriptorPrimaryKey", { "xdm:sourceProperty": "/_emulator/nonsense" }],
    ["whose path ends with a slash", "descriptorPrimaryKey", { "xdm:sourceProperty": "/personID/" }],
    ["whose path starts without one", "descriptorPrimaryKey", { "xdm:sourceProperty": "personID" }],
    ["whose path names properties", "descriptorPrimaryKey", { "xdm:sourceProperty": "/properties/personID" }],
    ["about the tenant's object", "descriptorDeprecated", { "xdm:sourceProperty": "/_emulator" }],
    ["about several fields where one is meant", "descriptorVersion", { "xdm:sourceProperty": ["/_emulator/id"] }],
    ["of a version that is not required", "descriptorVersion", { "xdm:sourceProperty": "/_emulator/plain" }],
    ["of a time that is none", "descriptorTimestamp", {}],
    ["of another cardinality", "descriptorRelationship", { "xdm:destinationSchema": "SELF", "xdm:cardinality": "N:M" }],
    ["to no schema", "descriptorRelationship", { "xdm:destinationSchema": "x", "xdm:cardinality": "1:1" }],
    ["without a text", "alternateDisplayInfo", {}],
  ])("is refused when it is one %s", async (_, type, change) => {
    const { registry, schema } = await described();
    const whole = change["xdm:destinationSchema"] === "SELF" ? { ...change, "xdm:destinationSchema": schema } : change;
    const answer = await registry("POST", PATH, about(schema, type, whole));
    expect(answer).toMatchObject({ status: 400, body: { title: "BadRequestError" } });
  });

  it("marks one primary identity of a schema, and may be rewritten as it", async () => {
    const { registry, schema } = await described();
    const made = await sent(registry("POST", PATH, identityBody(schema)), 201);
    expect((await registry("POST", PATH, identityBody(schema, { "xdm:sourceProperty": "/personID" }))).status).toBe(
      400,
    );
    expect((await registry("PUT", `${PATH}/${made["@id"]}`, identityBody(schema))).status).toBe(200);
  });
});

describe("the list of descriptors", () => {
  const listed = async (form: string, query = "") => {
    const { registry, schema } = await described();
    const one = await sent(registry("POST", PATH, identityBody(schema)), 201);
    const two = await sent(registry("POST", PATH, about(schema, "descriptorVersion")), 201);
    const body = await sent(registry("GET", `${PATH}${query}`, undefined, accept(form, false)), 200);
    return { body, one: one["@id"], two: two["@id"] };
  };

  it("has a list for each type that there is", async () => {
    const { body, one, two } = await listed("xdm");
    expect(Object.keys(body)).toEqual(["xdm:descriptorIdentity", "xdm:descriptorVersion"]);
    expect(body["xdm:descriptorIdentity"]).toMatchObject([{ "@id": one, "xdm:namespace": "Email" }]);
    expect(body["xdm:descriptorVersion"]).toMatchObject([{ "@id": two }]);
  });

  it("has ids, or paths, when asked for them", async () => {
    const ids = await listed("xdm-id");
    expect(ids.body["xdm:descriptorVersion"]).toEqual([ids.two]);
    const links = await listed("xdm-link");
    expect(links.body["xdm:descriptorIdentity"]).toEqual([`/tenant/descriptors/${links.one}`]);
  });

  it("comes in pages in the forms with v2", async () => {
    const { body } = await listed("xdm-v2", "?orderby=@type&limit=1");
    expect(body.results).toMatchObject([{ "@type": "xdm:descriptorIdentity" }]);
    expect(body._page).toEqual({ orderby: "@type", next: "xdm:descriptorIdentity", count: 1 });
    expect(body._links.next.href).toContain("start=xdm%3AdescriptorIdentity");
  });

  it("is filtered by property", async () => {
    const { body } = await listed("xdm", "?property=xdm:isPrimary==true");
    expect(Object.keys(body)).toEqual(["xdm:descriptorIdentity"]);
  });

  it("takes other Accept headers than other lists: XDM-1008", async () => {
    const { registry } = await platform();
    expect(refusal(await registry("GET", PATH, undefined, accept("xed", false)))).toEqual([400, "XDM-1008-400"]);
    expect((await registry("GET", PATH)).status).toBe(406);
  });

  it("is empty in the global container", async () => {
    const { registry } = await platform();
    expect(await sent(registry("GET", "/global/descriptors", undefined, accept("xdm", false)), 200)).toEqual({});
    expect((await registry("GET", "/global/descriptors/1")).status).toBe(404);
  });
});

describe("the descriptors of a schema show in its look-ups", () => {
  it("as a list, and as marks on what is deprecated", async () => {
    const { registry, schema } = await described();
    const made = await sent(
      registry("POST", PATH, about(schema, "descriptorDeprecated", { "xdm:sourceProperty": "/faxPhone/number" })),
      201,
    );
    const full = await sent(registry("GET", at("schemas", schema), undefined, accept("xed-full-desc")), 200);
    expect(full["meta:descriptors"]).toMatchObject([{ "@id": made["@id"] }]);
    const marked = await sent(registry("GET", at("schemas", schema), undefined, accept("xed-deprecatefield")), 200);
    expect(marked.properties.faxPhone.properties.number["meta:status"]).toBe("deprecated");
    expect(marked.properties.faxPhone.properties.extension).not.toHaveProperty("meta:status");
  });
});
