import { ExperiencePlatform } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { describe, expect, test } from "vitest";
import { QUIRK_VALUES, type Quirks } from "../../src/emulator/quirks.ts";

/*
 * The client's Schema Registry resources at work on the emulator, on both sides of every switch that is about them.
 */

const PROFILE = "https://ns.adobe.com/xdm/context/profile";
const ABOUT_IT = [
  "registryErrors",
  "registryVersion",
  "registryDates",
  "fullDesc",
  "descriptorReplaced",
  "descriptorAudit",
  "classUsage",
  "auditLog",
  "schemaNext",
  "missingAccept",
] as const satisfies readonly (keyof Quirks)[];

const sides = ABOUT_IT.flatMap((name) => QUIRK_VALUES[name].map((value) => ({ name, value })));

const clientOf = (quirks: Partial<Quirks> = {}) => {
  const emulator = createEmulator({ quirks });
  return { emulator, platform: new ExperiencePlatform(emulator.clientOptions()) };
};

const group = {
  title: "Property Details",
  type: "object",
  "meta:intendedToExtend": [PROFILE],
  definitions: {
    property: {
      properties: { _emulator: { type: "object", properties: { propertyName: { type: "string", title: "Name" } } } },
    },
  },
  allOf: [{ $ref: "#/definitions/property" }],
} as const;

async function schemaOf(platform: ExperiencePlatform, title = "People", parts: string[] = []) {
  const refs = [PROFILE, `${PROFILE}-personal-details`, ...parts];
  return platform.schemas.create({
    title,
    description: "All of them",
    type: "object",
    allOf: refs.map(($ref) => ({ $ref })),
  });
}

describe.each(sides)("$name: $value", ({ name, value }) => {
  test("resources are made, changed, replaced, listed and deleted", async () => {
    const { platform } = clientOf({ [name]: value });
    const type = await platform.dataTypes.create({
      title: "Size",
      type: "object",
      properties: { area: { type: "integer" } },
    });
    const made = await platform.fieldGroups.create(group);
    const own = await platform.classes.create({
      title: "Property",
      description: "What we own",
      type: "object",
      allOf: [{ $ref: "https://ns.adobe.com/xdm/data/record" }],
    });
    const changed = await platform.fieldGroups.update(made.$id, (draft) => {
      draft.description = "New";
    });
    expect(changed).toMatchObject({ $id: made.$id, description: "New" });
    const renamed = await platform.dataTypes.replace(type.$id, { title: "Extent", type: "object", properties: {} });
    expect(renamed.title).toBe("Extent");
    await platform.classes.update(own.$id, [{ op: "replace", path: "/description", value: "Newer" }]);
    expect((await platform.classes.get(own.$id)).description).toBe("Newer");
    expect((await platform.mixins.list()).items.map(({ $id }) => $id)).toEqual([made.$id]);
    expect((await platform.fieldGroups.list({ container: "global", form: "xed" })).items.length).toBeGreaterThan(3);
    expect((await platform.behaviors.list()).items).toHaveLength(3);
    expect((await platform.behaviors.get("https://ns.adobe.com/xdm/data/record")).title).toBe("Record Schema");
    await platform.classes.delete(own.$id);
    await expect(platform.classes.get(own.$id)).rejects.toMatchObject({ name: "NotFoundError" });
  });

  test("a schema is described, enabled for Profile, and makes a union", async () => {
    const { platform, emulator } = clientOf({ [name]: value });
    const schema = await schemaOf(platform);
    await expect(platform.schemas.enableForProfile(schema.$id)).rejects.toMatchObject({ name: "BadRequestError" });
    const identity = {
      "@type": "xdm:descriptorIdentity",
      "xdm:sourceSchema": schema.$id,
      "xdm:sourceVersion": 1,
      "xdm:sourceProperty": "/personalEmail/address",
      "xdm:namespace": "Email",
      "xdm:property": "xdm:code",
      "xdm:isPrimary": true,
    } as const;
    const descriptor = await platform.descriptors.create(identity);
    expect(await platform.descriptors.replace(descriptor["@id"], identity)).toMatchObject({ "@id": descriptor["@id"] });
    expect((await platform.descriptors.get(descriptor["@id"]))["@type"]).toBe("xdm:descriptorIdentity");
    expect((await platform.descriptors.list({ where: { "xdm:isPrimary": true } })).items).toHaveLength(1);
    expect((await platform.descriptors.list({ form: "id" })).items).toEqual([{ "@id": descriptor["@id"] }]);
    const enabled = await platform.schemas.enableForProfile(schema.$id);
    expect(enabled["meta:immutableTags"]).toEqual(["union"]);
    expect((await platform.unions.list()).items.map(({ $id }) => $id)).toEqual([`${PROFILE}__union`]);
    expect((await platform.unions.get(`${PROFILE}__union`, { form: "full" })).properties).toHaveProperty("identityMap");
    await expect(platform.schemas.delete(schema.$id)).rejects.toMatchObject({ name: "BadRequestError" });
    expect(await platform.schemas.sampleData(schema.$id)).toHaveProperty("xdm:homeAddress");
    const log = await platform.schemaRegistry.auditLog(schema.$id);
    expect(log[0]?.updates).toMatchObject([{ action: "add", path: "/meta:immutableTags" }]);
    expect((await platform.schemaRegistry.stats()).counts).toMatchObject({ schemas: 1, unions: 1 });
    expect(await platform.schemaRegistry.tenantId()).toBe("emulator");
    expect(emulator.requests.filter(({ status }) => status >= 500)).toEqual([]);
  });

  test("what is exported can be imported into another sandbox", async () => {
    const { platform } = clientOf({ [name]: value });
    const { $id } = await platform.fieldGroups.create(group);
    const schema = await schemaOf(platform, "People", [$id]);
    const exported = await platform.schemaRegistry.export(schema.$id);
    const imported = await platform.inSandbox("prod").schemaRegistry.import(exported);
    expect(imported.map((each) => each.title)).toEqual(["Property Details", "People"]);
    expect((await platform.inSandbox("prod").schemas.get(schema.$id)).$id).toBe(schema.$id);
    await expect(platform.schemaRegistry.import(exported)).rejects.toMatchObject({ name: "BadRequestError" });
  });

  test("lists go through all their pages", async () => {
    const { platform } = clientOf({ [name]: value });
    for (const title of ["a", "b", "c", "d", "e"]) await schemaOf(platform, title);
    const titles = [];
    for await (const { title } of platform.schemas.list({ pageSize: 2 })) titles.push(title);
    expect(titles).toEqual(["a", "b", "c", "d", "e"]);
    expect((await platform.schemas.list({ where: { title: "c" } })).items).toHaveLength(1);
  });
});
