import { describe, expect, it } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import {
  COPY,
  CRM_TO_AEP,
  DATA_LAKE,
  HUBSPOT,
  buildParts,
  codeOf,
  mappingStep,
  onceBody,
  sent,
  sourceBody,
} from "./tutorial.ts";

const PROVIDER = "0ed90a81-07f4-4586-8190-b40eccef1c5a";
const object = (properties: Body, required: string[]): Body => ({ type: "object", properties, required });

const acme: Body = {
  name: "acme",
  providerId: PROVIDER,
  authSpec: [
    {
      name: "Key",
      spec: object({ apiKey: { type: "string" }, seat: { type: "string", format: "password" } }, ["apiKey"]),
    },
  ],
  sourceSpec: { name: "Acme", spec: object({ listId: { type: "string" }, depth: { type: "integer" } }, ["listId"]) },
  attributes: { isSource: true },
};

async function withSpec() {
  const on = await platform();
  const spec = await sent(on.flow("POST", "/connectionSpecs", acme), 201);
  const connectionSpec = { id: spec.id, version: "1.0" };
  const base = (params: Body) =>
    on.flow("POST", "/connections", { name: "a", auth: { specName: "Key", params }, connectionSpec });
  return { on, spec, connectionSpec, base };
}

describe("a connection spec of one's own", () => {
  it("is answered whole, with an audit block, and read by id, by filter and in every sandbox", async () => {
    const { on, spec } = await withSpec();
    expect(spec).toMatchObject({ ...acme, version: "1.0", sandboxName: "dev", createdClient: expect.any(String) });
    expect((await sent(on.flow("GET", `/connectionSpecs/${spec.id}`), 200)).items).toEqual([spec]);
    const prod = { headers: { "x-sandbox-name": "prod" } };
    const found = await sent(on.flow("GET", "/connectionSpecs?property=name==acme", undefined, prod), 200);
    expect(found.items).toEqual([spec]);
  });

  it("decides on credentials and on what a source is made of, and masks what it calls a password", async () => {
    const { on, connectionSpec, base } = await withSpec();
    expect(codeOf((await base({ seat: "1" })).body)).toBe("1100-400");
    const { id } = await sent(base({ apiKey: "k", seat: "4711" }), 201);
    const { auth } = (await sent(on.flow("GET", `/connections/${id}`), 200)).items[0];
    expect(auth.params).toEqual({ apiKey: "******", seat: "******" });
    const source = (params: Body) =>
      on.flow("POST", "/sourceConnections", { ...sourceBody(id), connectionSpec, data: { format: "json" }, params });
    expect((await source({ path: "x" })).body.errorDetails).toContain("listId");
    expect(codeOf((await source({ listId: "l", depth: "deep" })).body)).toBe("1100-400");
    await sent(source({ listId: "l", depth: "2" }), 201);
  });

  it("is replaced whole, keeping its id and birth; Adobe's own can be replaced, too", async () => {
    const { on, spec } = await withSpec();
    on.emulator.clock.advance(1_000);
    const replaced = await sent(
      on.flow("PUT", `/connectionSpecs/${spec.id}`, { name: "acme 2", providerId: PROVIDER }),
      200,
    );
    expect(replaced).toMatchObject({ id: spec.id, name: "acme 2", createdAt: spec.createdAt });
    expect(replaced).not.toHaveProperty("authSpec");
    expect(replaced.updatedAt).toBeGreaterThan(spec.updatedAt);
    await sent(on.flow("PUT", `/connectionSpecs/${HUBSPOT}`, { name: "mine", providerId: PROVIDER }), 200);
    const { items } = await sent(on.flow("GET", "/connectionSpecs"), 200);
    expect(items.map(({ name }: Body) => name)).toEqual(expect.arrayContaining(["mine", "acme 2"]));
    expect(items.map(({ name }: Body) => name)).not.toContain("hubspot");
  });

  it.each<[string, Body, string]>([
    ["POST", { name: "a" }, "1000-400"],
    ["POST", { providerId: PROVIDER }, "1000-400"],
    ["POST", [], "1000-400"],
  ])("%s %j is refused with %s", async (method, body, code) => {
    const on = await platform();
    for (const type of ["connectionSpecs", "flowSpecs"]) {
      expect(codeOf((await on.flow(method, `/${type}`, body)).body)).toBe(code);
    }
  });

  it("can neither be replaced when it is not there, nor filtered by what specs do not have (1423)", async () => {
    const on = await platform();
    const body = { name: "a", providerId: PROVIDER };
    expect((await on.flow("PUT", "/connectionSpecs/none", body)).status).toBe(404);
    expect((await on.flow("PUT", "/flowSpecs/none", body)).status).toBe(404);
    expect(codeOf((await on.flow("GET", "/connectionSpecs?property=state==enabled")).body)).toBe("1423-400");
  });
});

describe("a flow spec of one's own", () => {
  const flowSpec: Body = {
    name: "AcmeToAEP",
    providerId: PROVIDER,
    sourceConnectionSpecIds: [HUBSPOT],
    targetConnectionSpecIds: [DATA_LAKE],
    transformationSpecDTOS: [{ name: "Trim", spec: object({ width: { type: "integer", maximum: 9 } }, ["width"]) }],
    optionSpec: { name: "OptionSpec", spec: object({ loud: { type: "boolean" } }, []) },
  };

  const flowOf = async (on: Platform, change: Body) => {
    const { id } = await sent(on.flow("POST", "/flowSpecs", flowSpec), 201);
    const parts = await buildParts(on);
    const { scheduleParams: _, ...body } = onceBody(parts, { flowSpec: { id, version: "1.0" }, transformations: [] });
    return on.flow("POST", "/flows", { ...body, ...change });
  };

  it("is read with its transformations under the name that reads have", async () => {
    const on = await platform();
    const spec = await sent(on.flow("POST", "/flowSpecs", flowSpec), 201);
    expect(spec.transformationSpec).toEqual(flowSpec.transformationSpecDTOS);
    expect(spec).not.toHaveProperty("transformationSpecDTOS");
  });

  it("decides on its flows: a spec without schedule and Mapping asks for none", async () => {
    const on = await platform();
    const { id } = await sent(flowOf(on, { transformations: [{ name: "Trim", params: { width: "3" } }] }), 201);
    const flow = (await sent(on.flow("GET", `/flows/${id}`), 200)).items[0];
    expect(flow.transformations).toEqual([{ name: "Trim", params: { width: 3 } }]);
    expect(flow).not.toHaveProperty("scheduleParams");
    on.emulator.clock.advance(3_600_000);
    expect((await on.flow("GET", "/runs")).body.items).toEqual([]);
  });

  it.each<[string, Body]>([
    ["a step beyond its schema", { transformations: [{ name: "Trim", params: { width: 10 } }] }],
    ["a step that lacks what its schema requires", { transformations: [{ name: "Trim" }] }],
    ["an option of another type", { options: { loud: "very" } }],
  ])("refuses %s", async (_, change) => {
    expect(codeOf((await flowOf(await platform(), change)).body)).toBe("1100-400");
  });

  it("in the place of Adobe's own, it decides on what is made of that", async () => {
    const on = await platform();
    const parts = await buildParts(on);
    await sent(on.flow("PUT", `/flowSpecs/${CRM_TO_AEP}`, { ...flowSpec, sourceConnectionSpecIds: ["other"] }), 200);
    const refused = await on.flow("POST", "/flows", onceBody(parts, { transformations: [COPY, mappingStep("x")] }));
    expect(refused.body.errorDetails).toContain(HUBSPOT);
  });
});
