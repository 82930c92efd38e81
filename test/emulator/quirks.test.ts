import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createEmulator } from "../../src/emulator/index.ts";
import { QUIRK_VALUES, type Quirks, resolveQuirks } from "../../src/emulator/quirks.ts";
import { type Platform, connect, platform } from "./kit.ts";
import { CRM_TO_AEP, baseBody, buildParts, codeOf, onceBody, recurringBody, schemaBody, sent } from "./tutorial.ts";

const withQuirks = (quirks: Partial<Quirks>) => platform({ quirks });
const params = { windowStartTime: 0, windowEndTime: 1_651_585_956_700, deltaColumn: { name: "updatedAt" } };

async function flowOn(on: Platform, recurring = false): Promise<string> {
  const parts = await buildParts(on);
  return (await sent(on.flow("POST", "/flows", recurring ? recurringBody(parts) : onceBody(parts)), 201)).id;
}
async function readFlow(on: Platform, recurring = false) {
  const id = await flowOn(on, recurring);
  return { id, flow: (await on.flow("GET", `/flows/${id}`)).body.items[0] };
}

describe("each switch", () => {
  it("getById: a list of one, or the entity itself", async () => {
    for (const [value, has] of [
      ["items", true],
      ["bare", false],
    ] as const) {
      const on = await withQuirks({ getById: value });
      const { id } = (await on.flow("POST", "/connections", baseBody())).body;
      const { body } = await on.flow("GET", `/connections/${id}`);
      expect("items" in body).toBe(has);
      expect((has ? body.items[0] : body).id).toBe(id);
    }
  });

  it("flowSpecList: a list, or the one flow spec itself", async () => {
    const path = "/flowSpecs?property=name==CRMToAEP";
    expect((await (await withQuirks({ flowSpecList: "items" })).flow("GET", path)).body.items[0].id).toBe(CRM_TO_AEP);
    const bare = await withQuirks({ flowSpecList: "bare" });
    expect((await bare.flow("GET", path)).body.id).toBe(CRM_TO_AEP);
    expect((await bare.flow("GET", "/flowSpecs")).body.items).toHaveLength(6);
  });

  it("transformationKey: singular or plural", async () => {
    for (const transformationKey of QUIRK_VALUES.transformationKey) {
      const on = await withQuirks({ transformationKey });
      const { body } = await on.flow("GET", "/flowSpecs");
      expect(body.items[1][transformationKey]).toHaveLength(1);
      await flowOn(on);
    }
  });

  it("scheduleEcho: strings, or numbers", async () => {
    const text = await readFlow(await withQuirks({ scheduleEcho: "string" }), true);
    expect(text.flow.scheduleParams).toEqual({ startTime: "1591043454", frequency: "minute", interval: "15" });
    const number = await readFlow(await withQuirks({ scheduleEcho: "number" }), true);
    expect(number.flow.scheduleParams).toEqual({ startTime: 1591043454, frequency: "minute", interval: 15 });
  });

  it("mappingVersionEcho: a string, or a number", async () => {
    const text = await readFlow(await withQuirks({ mappingVersionEcho: "string" }));
    expect(text.flow.transformations[0].params.mappingVersion).toBe("0");
    const number = await readFlow(await withQuirks({ mappingVersionEcho: "number" }), true);
    expect(number.flow.transformations[0].params.mappingVersion).toBeUndefined();
    expect(number.flow.transformations[1].params.mappingVersion).toBe(0);
  });

  it("flowRunsLink: a query, or a path", async () => {
    const query = await readFlow(await withQuirks({ flowRunsLink: "query" }));
    expect(query.flow.runs).toBe(`/runs?property=flowId==${query.id}`);
    const path = await readFlow(await withQuirks({ flowRunsLink: "path" }));
    expect(path.flow.runs).toBe(`/flows/${path.id}/runs`);
  });

  it("runCreated: a reference, a list of it, or the run", async () => {
    const order = async (runCreated: Quirks["runCreated"]) => {
      const on = await withQuirks({ runCreated });
      return sent(on.flow("POST", "/runs", { flowId: await flowOn(on), params }), 201);
    };
    expect(Object.keys(await order("ref"))).toEqual(["id", "etag"]);
    expect(Object.keys((await order("items")).items[0])).toEqual(["id", "etag"]);
    expect((await order("run")).metrics.statusSummary.status).toBe("inProgress");
  });

  it("runTimes: seconds, or milliseconds", async () => {
    const end = async (runTimes: Quirks["runTimes"]) => {
      const on = await withQuirks({ runTimes });
      const { id } = await sent(on.flow("POST", "/runs", { flowId: await flowOn(on), params }), 201);
      on.emulator.clock.advance(1500);
      const run = (await on.flow("GET", `/runs/${id}`)).body.items[0];
      return run.activities[0].durationSummary.extensions.windowEnd;
    };
    expect(await end("seconds")).toBe(params.windowEndTime * 1000);
    expect(await end("milliseconds")).toBe(params.windowEndTime);
  });

  it("runFields: as documented, or as the OpenAPI file spells them", async () => {
    const keys = async (runFields: Quirks["runFields"]) => {
      const on = await withQuirks({ runFields });
      await flowOn(on);
      return Object.keys((await on.flow("GET", "/runs")).body.items[0]);
    };
    expect(await keys("activities")).toEqual(expect.arrayContaining(["activities", "etag"]));
    expect(await keys("activites")).toEqual(expect.arrayContaining(["activites", "eTag"]));
  });

  it("runStatusCase: camel case, or upper case", async () => {
    const states = async (runStatusCase: Quirks["runStatusCase"]) => {
      const on = await withQuirks({ runStatusCase });
      const id = await flowOn(on);
      const going = (await on.flow("GET", "/runs")).body.items[0].state;
      on.emulator.clock.advance(1500);
      const { metrics, activities } = (await on.flow("GET", "/runs")).body.items[0];
      const flow = (await on.flow("GET", `/flows/${id}`)).body.items[0];
      return [going, metrics.statusSummary.status, activities[0].statusSummary.status, flow.lastRunDetails.state];
    };
    expect(await states("camel")).toEqual(["inProgress", "success", "success", "success"]);
    expect(await states("upper")).toEqual(["IN_PROGRESS", "SUCCESS", "SUCCESS", "SUCCESS"]);
  });

  it("pastStartTime: accepted, or refused with 1360", async () => {
    await flowOn(await withQuirks({ pastStartTime: "accept" }));
    const on = await withQuirks({ pastStartTime: "refuse" });
    const parts = await buildParts(on);
    expect(codeOf((await on.flow("POST", "/flows", onceBody(parts))).body)).toBe("1360-400");
    const scheduleParams = { startTime: Math.ceil(Date.now() / 1000) + 60, frequency: "once" };
    await sent(on.flow("POST", "/flows", onceBody(parts, { scheduleParams })), 201);
  });

  it("listLinks: an empty _links on the last page, or none", async () => {
    expect((await (await withQuirks({ listLinks: "empty" })).flow("GET", "/flows")).body).toEqual({
      items: [],
      _links: {},
    });
    expect((await (await withQuirks({ listLinks: "absent" })).flow("GET", "/flows")).body).toEqual({ items: [] });
  });

  it("listCount: no count beside the items, or one", async () => {
    expect((await (await withQuirks({ listCount: "absent" })).flow("GET", "/flows")).body.count).toBeUndefined();
    expect((await (await withQuirks({ listCount: "present" })).flow("GET", "/flows")).body.count).toBe(0);
  });

  it("errorTypeScheme: https, or http", async () => {
    for (const errorTypeScheme of QUIRK_VALUES.errorTypeScheme) {
      const { flow } = await withQuirks({ errorTypeScheme });
      expect((await flow("GET", "/flows/x")).body.type).toBe(
        `${errorTypeScheme}://ns.adobe.com/aep/errors/FLOW-1439-404`,
      );
    }
  });

  it("schemaNext: a sort key, or a URL", async () => {
    const next = async (schemaNext: Quirks["schemaNext"]) => {
      const { registry } = await withQuirks({ schemaNext });
      for (const title of ["a", "b"]) await sent(registry("POST", "/tenant/schemas", schemaBody(title)), 201);
      const headers = { accept: "application/vnd.adobe.xed-id+json" };
      return (await registry("GET", "/tenant/schemas?orderby=title&limit=1", undefined, { headers })).body._page.next;
    };
    expect(await next("value")).toBe("a");
    expect(new URL(await next("uri")).searchParams.get("start")).toBe("a");
  });

  it("missingAccept: 406, or 400", async () => {
    for (const missingAccept of QUIRK_VALUES.missingAccept) {
      const { registry } = await withQuirks({ missingAccept });
      expect((await registry("GET", "/tenant/schemas")).status).toBe(Number(missingAccept));
    }
  });
});

describe("the switches together", () => {
  it("default to their first value", () => {
    const firsts = Object.entries(QUIRK_VALUES).map(([name, [first]]) => [name, first]);
    expect(resolveQuirks()).toEqual(Object.fromEntries(firsts));
  });

  it("stand in the documentation with their values, the default first", () => {
    const page = readFileSync(new URL("../../docs/emulator.md", import.meta.url), "utf8");
    const [, section = ""] = page.split("## Switches");
    const rows = [...section.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(([, name, values = ""]) => [
      name,
      [...values.matchAll(/`([^`]+)`/g)].map(([, value]) => value),
    ]);
    expect(Object.fromEntries(rows)).toEqual(QUIRK_VALUES);
  });

  it("are refused by name when there is no such switch or value", () => {
    expect(() => createEmulator({ quirks: JSON.parse('{"getByID":"bare"}') })).toThrow('no quirk "getByID"');
    expect(() => createEmulator({ quirks: JSON.parse('{"getById":"naked"}') })).toThrow('one of "items", "bare"');
    expect(() => createEmulator({ quirks: JSON.parse('{"toString":"x"}') })).toThrow('no quirk "toString"');
  });

  it("all on their second value still carry the tutorial", async () => {
    const seconds = Object.fromEntries(
      Object.entries(QUIRK_VALUES).map(([name, values]) => [name, values.at(-1)]),
    ) as Partial<Quirks>;
    const emulator = createEmulator({ quirks: { ...seconds, pastStartTime: "accept" } });
    const on = await connect(emulator);
    const parts = await buildParts(on);
    await sent(on.flow("POST", "/flows", onceBody(parts)), 201);
    emulator.clock.advance(1500);
    expect(emulator.records(parts.dataSet)).toHaveLength(24);
  });
});
