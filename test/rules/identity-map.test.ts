import { ExperiencePlatform } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { expect, test } from "vitest";
import { identityMap } from "../../src/payloads/rules/identity-map.ts";
import { partsOf } from "../support/chain.ts";
import { warningsOf } from "../support/client.ts";

const onto = (destination: unknown) => ({ mappings: [{ destination: "_id" }, { destination }] });

test.each(["identityMap", "identityMap.ECID[0].id", "identityMap['ECID']", "/identityMap/Email", ".identityMap.Email"])(
  "a mapping onto %s is told",
  (destination) => {
    expect(identityMap(onto(destination))).toMatchObject([
      { path: ["mappings", 1, "destination"], rule: "identity-map" },
    ]);
  },
);

test.each(["identityMapping", "_acme.identityMap2", "person.name", "identitymap_id", undefined, 5])(
  "a mapping onto %s is none",
  (destination) => {
    expect(identityMap(onto(destination))).toEqual([]);
  },
);

const mapping = { sourceType: "ATTRIBUTE", source: "Vid", destination: "identityMap.CRM[0].id" };
const inReference = (id: string) => ({ outputSchema: { schemaRef: { id } }, mappings: [mapping] });
const inTutorials = (xdmSchema: string) => ({
  xdmSchema,
  mappings: [{ sourceAttribute: "Vid", destinationXdmPath: "identityMap.CRM[0].id" }],
});

type Call = (platform: ExperiencePlatform, schemaId: string, id: string) => PromiseLike<unknown>;
const CALLS: readonly [call: string, path: string, act: Call][] = [
  ["create", "mappings.0.destination", (p, schemaId) => p.mappingSets.create(inReference(schemaId))],
  ["create", "mappings.0.destinationXdmPath", (p, schemaId) => p.mappingSets.create(inTutorials(schemaId))],
  ["replace", "mappings.0.destination", (p, schemaId, id) => p.mappingSets.replace(id, inReference(schemaId))],
  [
    "update",
    "mappings.2.destination",
    (p, _schemaId, id) => p.mappingSets.update(id, (draft) => void draft.mappings.push(mapping), { version: 0 }),
  ],
  ["validate", "mappings.0.destination", (p, schemaId) => p.mappingSets.validate(inReference(schemaId))],
  [
    "preview",
    "mappings.0.destination",
    (p, schemaId) => p.mappingSets.preview({ data: [{ Vid: "1" }], mappingSet: inReference(schemaId) }),
  ],
];

test.each(CALLS)("it is told by mappingSets.%s at %s", async (_call, path, act) => {
  const platform = new ExperiencePlatform(createEmulator().clientOptions());
  const { schema, mapping: made } = await partsOf(platform);
  const warnings = warningsOf(platform);
  // Whether the platform takes it is another question.
  await Promise.allSettled([act(platform, schema.$id, made.id)]);
  const told = warnings.filter(({ rule }) => rule === "identity-map");
  expect(told.map((warning) => warning.path)).toEqual([path]);
});
