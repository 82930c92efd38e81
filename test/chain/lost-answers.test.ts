import { ExperiencePlatform, isUnknownOutcomeError } from "aep-flow-service";
import { createEmulator } from "aep-flow-service/emulator";
import { describe, expect, test } from "vitest";
import { QUIRK_VALUES } from "../../src/emulator/quirks.ts";
import { createOnce, partsOf } from "../support/chain.ts";
import { rejection } from "../support/client.ts";
import { hurry } from "../support/hurry.ts";

/*
 * The whole chain on a network that loses the answer to every single create, once it has been carried out. What the emulator echoes differs from
 * what was sent (masked secrets, strings for numbers, fields filled in), on every side of every switch.
 */

hurry();

/** Loses the answer to each create, except for a mapping set, whose service does not tell who made it. */
function losing(emulator: ReturnType<typeof createEmulator>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const isCreate = request.method === "POST" && !/\/(token\/v3|mappingSets)$/.test(new URL(request.url).pathname);
    const response = await emulator.fetch(request);
    if (isCreate)
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) });
    return response;
  };
}

const sides = Object.entries(QUIRK_VALUES).flatMap(([name, values]) => values.map((value) => ({ name, value })));

describe("every create is found, and none is made twice", () => {
  test.each(sides.filter(({ value }) => value !== "refuse"))("$name: $value", async ({ name, value }) => {
    const emulator = createEmulator({ quirks: { [name]: value } });
    const platform = new ExperiencePlatform({ ...emulator.clientOptions(), fetch: losing(emulator) });
    const parts = await partsOf(platform);
    const flowSpec = await platform.flowSpecs.getByName("CRMToAEP");
    const flow = await createOnce(platform, parts, flowSpec, new Date(emulator.clock.now() + 60_000));

    const posts = emulator.requests.filter(({ method, path }) => method === "POST" && path !== "/ims/token/v3");
    expect(posts.map(({ path }) => path.split("/").at(-1))).toEqual([
      "connections",
      "sourceConnections",
      "schemas",
      "dataSets",
      "targetConnections",
      "mappingSets",
      "flows",
    ]);
    const read = await platform.flows.get(flow.id);
    expect(read.sourceConnectionIds).toEqual([parts.source.id]);
    expect(read.etag).toBe(flow.etag);
    expect((await platform.dataSets.get(parts.dataSet.id)).schemaRef?.id).toBe(parts.schema.$id);
  });
});

test("two creates of one content are two entities, also when both answers are lost", async () => {
  const emulator = createEmulator();
  const platform = new ExperiencePlatform({ ...emulator.clientOptions(), fetch: losing(emulator) });
  const input = { name: "Contacts", schemaRef: { id: "https://ns.adobe.com/acme/schemas/1234" } };
  await platform.dataSets.list();
  const healthy = new ExperiencePlatform(emulator.clientOptions());
  const schema = await healthy.schemas.create({
    title: "Contacts",
    description: "People",
    type: "object",
    allOf: [{ $ref: "https://ns.adobe.com/xdm/context/profile" }],
  });
  const create = () => platform.dataSets.create({ ...input, schemaRef: { id: schema.$id } });

  const first = await create();
  const second = await create();
  expect(first.id).not.toBe(second.id);

  // At the same time they cannot be told apart: neither takes what may be the other's.
  const [third, fourth] = await Promise.all([rejection(create()), rejection(create())]);
  for (const error of [third, fourth]) {
    if (!isUnknownOutcomeError(error)) throw error;
    expect(error.candidates).toHaveLength(2);
    expect(error.candidates.map(({ id }) => id)).not.toContain(first.id);
  }
});

test("a mapping set in the reference's words has a candidate, and find() looks again", async () => {
  const emulator = createEmulator();
  const healthy = new ExperiencePlatform(emulator.clientOptions());
  const schema = await healthy.schemas.create({
    title: "Contacts",
    description: "People",
    type: "object",
    allOf: [{ $ref: "https://ns.adobe.com/xdm/context/profile" }],
  });
  const platform = new ExperiencePlatform({
    ...emulator.clientOptions(),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const response = await emulator.fetch(request);
      if (request.method === "POST" && request.url.endsWith("/mappingSets"))
        throw new TypeError("fetch failed", { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) });
      return response;
    },
  });
  const error = await rejection(
    platform.mappingSets.create({
      outputSchema: { schemaRef: { id: schema.$id } },
      mappings: [{ sourceType: "ATTRIBUTE", source: "Vid", destination: "_id" }],
    }),
  );
  if (!isUnknownOutcomeError(error)) throw error;
  expect(error.candidates).toHaveLength(1);
  expect(await error.find?.()).toEqual(error.candidates);
  expect((await healthy.mappingSets.get(error.candidates[0]?.id ?? "")).version).toBe(0);
});
