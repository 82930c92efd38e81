import { describe, expect, it } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import {
  FULL,
  IDENTITY_MAP,
  LIST,
  PROFILE,
  UNION,
  XED,
  at,
  groupBody,
  identityBody,
  newSchema,
  refusal,
  unionSchema,
} from "./registry-kit.ts";
import { dataSetBody, schemaBody, sent } from "./tutorial.ts";

const enable = ({ registry }: Platform, { $id }: Body) => registry("PATCH", at("schemas", $id), UNION);
const describeField = ({ registry }: Platform, body: Body) => sent(registry("POST", "/tenant/descriptors", body), 201);

describe("enabling a schema for Profile", () => {
  it("needs a primary identity first: XDM-1528", async () => {
    const on = await platform();
    const schema = await newSchema(on);
    expect(refusal(await enable(on, schema))).toEqual([400, "XDM-1528-400"]);
    await describeField(on, identityBody(schema.$id, { "xdm:isPrimary": false }));
    expect(refusal(await enable(on, schema))).toEqual([400, "XDM-1528-400"]);
    await describeField(on, identityBody(schema.$id, { "xdm:sourceProperty": "/personID" }));
    expect((await sent(enable(on, schema), 200))["meta:immutableTags"]).toEqual(["union"]);
  });

  it("needs none with the identityMap field group", async () => {
    const on = await platform();
    expect((await enable(on, await newSchema(on, "Contacts", [IDENTITY_MAP]))).status).toBe(200);
  });

  it("needs a reference identity for each relationship: XDM-1526", async () => {
    const on = await platform();
    const [schema, other] = [await newSchema(on), await newSchema(on, "Other")];
    await describeField(on, identityBody(schema.$id));
    const relation = {
      "@type": "xdm:descriptorOneToOne",
      "xdm:sourceSchema": schema.$id,
      "xdm:sourceVersion": 1,
      "xdm:sourceProperty": "/personID",
      "xdm:destinationSchema": other.$id,
      "xdm:destinationVersion": 1,
    };
    await describeField(on, relation);
    expect(refusal(await enable(on, schema))).toEqual([400, "XDM-1526-400"]);
    await describeField(on, {
      "@type": "xdm:descriptorReferenceIdentity",
      "xdm:sourceSchema": schema.$id,
      "xdm:sourceVersion": 1,
      "xdm:sourceProperty": "/personID",
      "xdm:identityNamespace": "Email",
    });
    expect((await enable(on, schema)).status).toBe(200);
  });

  it("needs the namespaces of a relationship to be the same: XDM-1527", async () => {
    const on = await platform();
    const [schema, other] = [await newSchema(on), await unionSchema(on, "Other")];
    const field = { "xdm:sourceSchema": schema.$id, "xdm:sourceVersion": 1, "xdm:sourceProperty": "/personID" };
    await describeField(on, identityBody(schema.$id));
    const destination = { "xdm:destinationSchema": other.$id, "xdm:destinationVersion": 1 };
    await describeField(on, { "@type": "xdm:descriptorOneToOne", ...field, ...destination });
    await describeField(on, {
      "@type": "xdm:descriptorReferenceIdentity",
      ...field,
      "xdm:identityNamespace": "Phone",
    });
    expect(refusal(await enable(on, schema))).toEqual([400, "XDM-1527-400"]);
  });

  it("cannot be undone", async () => {
    const on = await platform();
    const { $id } = await unionSchema(on);
    const removal = [{ op: "remove", path: "/meta:immutableTags" }];
    expect((await on.registry("PATCH", at("schemas", $id), removal)).status).toBe(400);
    const put = await sent(on.registry("PUT", at("schemas", $id), schemaBody("Renamed")), 200);
    expect(put["meta:immutableTags"]).toEqual(["union"]);
    expect((await on.registry("DELETE", at("schemas", $id))).status).toBe(400);
  });

  it("keeps its primary identity from being taken away: 403", async () => {
    const on = await platform();
    const { $id } = await unionSchema(on);
    const groups = await sent(
      on.registry("GET", "/tenant/descriptors", undefined, {
        headers: { accept: "application/vnd.adobe.xdm-id+json" },
      }),
      200,
    );
    const path = `/tenant/descriptors/${groups["xdm:descriptorIdentity"][0]}`;
    expect((await on.registry("DELETE", path)).status).toBe(403);
    expect((await on.registry("PUT", path, identityBody($id, { "xdm:isPrimary": false }))).status).toBe(403);
    expect((await on.registry("GET", path)).body["xdm:isPrimary"]).toBe(true);
  });
});

describe("a union", () => {
  it("comes to be with the first schema of its class that is enabled", async () => {
    const on = await platform();
    expect((await sent(on.registry("GET", "/tenant/unions", undefined, LIST), 200)).results).toEqual([]);
    await unionSchema(on);
    const { results } = await sent(on.registry("GET", "/tenant/unions", undefined, LIST), 200);
    expect(results).toEqual([
      {
        $id: `${PROFILE}__union`,
        "meta:altId": "_xdm.context.profile__union",
        version: "1.0",
        title: "XDM Individual Profile",
      },
    ]);
  });

  it("has the fields of all its schemas, and three of its own", async () => {
    const on = await platform();
    const group = await sent(on.registry("POST", "/tenant/fieldgroups", groupBody()), 201);
    await unionSchema(on);
    await unionSchema(on, "Other", [group.$id]);
    const path = at("unions", `${PROFILE}__union`);
    const full = await sent(on.registry("GET", path, undefined, FULL), 200);
    expect(Object.keys(full.properties)).toEqual(
      expect.arrayContaining(["person", "_emulator", "identityMap", "timeSeriesEvents", "segmentMembership"]),
    );
    const raw = await sent(on.registry("GET", path, undefined, XED), 200);
    expect(raw.allOf.map((part: Body) => part.$ref)).toContain(group.$id);
  });

  it("can be looked up among the schemas too", async () => {
    const on = await platform();
    await unionSchema(on);
    const union = await sent(on.registry("GET", at("schemas", `${PROFILE}__union`), undefined, XED), 200);
    expect(union["meta:resourceType"]).toBe("unions");
    expect(refusal(await on.registry("GET", at("unions", "nope"), undefined, XED))[0]).toBe(404);
  });

  it("is filled by the schemas that two filters find", async () => {
    const on = await platform();
    await newSchema(on, "Not enabled");
    const { $id } = await unionSchema(on);
    const query = `?property=meta:immutableTags==union&property=meta:class==${PROFILE}`;
    const { results } = await sent(on.registry("GET", `/tenant/schemas${query}`, undefined, LIST), 200);
    expect(results.map((each: Body) => each.$id)).toEqual([$id]);
  });

  it("refuses a field that is of another type in another of its schemas: XDM-1413", async () => {
    const on = await platform();
    const text = await sent(
      on.registry("POST", "/tenant/fieldgroups", groupBody("Text", { size: { type: "string" } })),
      201,
    );
    const number = groupBody("Number", { size: { type: "integer" } });
    const whole = await sent(on.registry("POST", "/tenant/fieldgroups", number), 201);
    await unionSchema(on, "One", [text.$id]);
    const { $id } = await unionSchema(on, "Two");
    const patch = [{ op: "add", path: "/allOf/-", value: { $ref: whole.$id } }];
    expect(refusal(await on.registry("PATCH", at("schemas", $id), patch))).toEqual([400, "XDM-1413-400"]);
  });
});

describe("a schema that a dataset was made from", () => {
  const used = async () => {
    const on = await platform();
    const group = await sent(on.registry("POST", "/tenant/fieldgroups", groupBody()), 201);
    const schema = await newSchema(on, "Contacts", [group.$id]);
    await sent(on.catalog("POST", "/dataSets", dataSetBody(schema.$id)), 201);
    return { ...on, group, schema };
  };
  const field = (name: string) => `/definitions/property/properties/_emulator/properties/${name}`;

  it.each([
    ["loses a field", [{ op: "remove", path: field("propertyName") }]],
    ["gets a field of another type", [{ op: "replace", path: `${field("squareFeet")}/type`, value: "string" }]],
    ["allows fewer values", [{ op: "remove", path: `${field("propertyType")}/enum/0` }]],
    [
      "requires more",
      [{ op: "add", path: "/definitions/property/properties/_emulator/required", value: ["propertyName"] }],
    ],
  ])("is kept from a change of its field group by which it %s", async (_, patch) => {
    const { registry, group, schema } = await used();
    const { status, body } = await registry("PATCH", at("fieldgroups", group.$id), patch);
    expect([status, body.title]).toEqual([400, "BadRequestError"]);
    expect(body.detail).toContain(schema.$id);
  });

  it("takes more fields, more values and other texts", async () => {
    const { registry, group } = await used();
    const patch = [
      { op: "add", path: field("propertyCity"), value: { type: "string", title: "Property City" } },
      { op: "add", path: `${field("propertyType")}/enum/-`, value: "sauna" },
      { op: "replace", path: `${field("propertyName")}/title`, value: "Its name" },
    ];
    expect((await registry("PATCH", at("fieldgroups", group.$id), patch)).status).toBe(200);
  });

  it("cannot be deleted, nor lose a field group", async () => {
    const { registry, schema } = await used();
    expect((await registry("DELETE", at("schemas", schema.$id))).status).toBe(400);
    const patch = [{ op: "remove", path: "/allOf/3" }];
    expect((await registry("PATCH", at("schemas", schema.$id), patch)).status).toBe(400);
  });

  it("may be changed in any way before", async () => {
    const on = await platform();
    const schema = await newSchema(on);
    const patch = [{ op: "remove", path: "/allOf/2" }];
    const { allOf } = await sent(on.registry("PATCH", at("schemas", schema.$id), patch), 200);
    expect(allOf).toHaveLength(2);
  });
});
