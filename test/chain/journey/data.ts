import { expect } from "vitest";
import { createSchema } from "../../support/chain.ts";
import { type Journey, refusalOf } from "./traveller.ts";

const SANDBOXES = "/data/foundation/sandbox-management";

/** Datasets and batches, alone and several in one call. */
export const throughCatalog: Journey = async ({ platform, parts, emulator }) => {
  const { id } = parts.dataSet;
  emulator.clock.advance(1000);
  await platform.dataSets.update(id, (draft) => {
    draft.description = "by a function";
  });
  const guarded = { headers: { "if-match": "1.0.1" } };
  const path = `/data/foundation/catalog/dataSets/${id}`;
  const byVersion = await refusalOf(
    platform.request({ method: "PATCH", path, body: { description: "a" }, ...guarded }),
  );
  expect([undefined, 412]).toContain(byVersion?.status);
  const body = [{ id: "one", resource: "/dataSets", method: "get" }];
  await platform.request({ method: "POST", path: "/data/foundation/catalog/", body });
  await platform.dataSets.delete(id);
  expect([undefined, 404]).toContain((await refusalOf(platform.dataSets.delete(id)))?.status);
};

/** Mapping sets, their versions and their expressions. */
export const throughDataPrep: Journey = async ({ platform, parts }) => {
  const input = {
    outputSchema: { schemaRef: { id: parts.schema.$id } },
    mappings: [{ sourceType: "ATTRIBUTE", source: "id", destination: "_id" }],
  } as const;
  const { id } = await platform.mappingSets.create(input);
  expect((await platform.mappingSets.replace(id, input)).version).toBe(1);
  expect((await platform.mappingSets.get(id)).id).toBe(id);
  expect((await platform.mappingSets.get(id, { version: 1 })).version).toBe(1);
  expect((await platform.mappingSets.list()).items).toHaveLength(2);
  expect([undefined, 400]).toContain(
    (await refusalOf(platform.request({ path: "/data/foundation/conversion/mappingSets" })))?.status,
  );
  const [row] = await platform.mappingSets.preview({ data: [{ id: 1 }], mappingSet: input });
  expect(row?.data).toEqual({ _id: "1" });
  // A no, or the reason for it as an error.
  const judgement = platform.expressions.validate({ expression: "upper(" });
  const refusal = await refusalOf(judgement);
  if (refusal === undefined) expect(await judgement).toBe(false);
  else expect(refusal).toMatchObject({ name: "BadRequestError", detail: expect.stringContaining("position 6") });
};

/** Schemas, their descriptors, and what the registry says of itself. */
export const throughRegistry: Journey = async ({ platform, parts }) => {
  const { $id } = parts.schema;
  const identity = {
    "@type": "xdm:descriptorIdentity",
    "xdm:sourceSchema": $id,
    "xdm:sourceVersion": 1,
    "xdm:sourceProperty": "/personID",
    "xdm:namespace": "Email",
    "xdm:property": "xdm:code",
    "xdm:isPrimary": true,
  } as const;
  const { "@id": id } = await platform.descriptors.create(identity);
  expect(await platform.descriptors.replace(id, identity)).toMatchObject({ "@id": id });
  expect((await platform.descriptors.get(id))["@type"]).toBe("xdm:descriptorIdentity");
  expect((await platform.schemas.get($id, { form: "full-desc" })).$id).toBe($id);
  await platform.schemas.update($id, [{ op: "replace", path: "/description", value: "Newer" }]);
  expect((await platform.schemaRegistry.auditLog($id))[0]?.updates).toHaveLength(1);
  expect((await platform.schemaRegistry.stats()).counts).toMatchObject({ schemas: 1 });
  for (const title of ["b", "c"]) await createSchema(platform, title);
  const titles = [];
  for await (const { title } of platform.schemas.list({ pageSize: 2 })) titles.push(title);
  expect(titles).toEqual(["Contacts", "b", "c"]);
  expect(await refusalOf(createSchema(platform, "b"))).toMatchObject({ status: 400 });
  const path = "/data/foundation/schemaregistry/tenant/schemas";
  expect([400, 406]).toContain(
    (await refusalOf(platform.request({ path, headers: { accept: "text/plain" } })))?.status,
  );
};

/** Sandboxes, which are managed by requests of one's own. */
export const throughSandboxes: Journey = async ({ platform, emulator }) => {
  await platform.request({ path: `${SANDBOXES}/sandboxTypes` });
  const body = { name: "acme", title: "Acme", type: "development" };
  await platform.request({ method: "POST", path: `${SANDBOXES}/sandboxes`, body });
  emulator.clock.advance(60_000);
  await platform.request({ method: "DELETE", path: `${SANDBOXES}/sandboxes/acme` });
  expect((await platform.sandboxes.list()).items.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["dev", "prod"]),
  );
  await platform.request({ path: `${SANDBOXES}/sandboxes/acme` });
};
