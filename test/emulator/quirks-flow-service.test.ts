import { describe, expect, it } from "vitest";
import type { Quirks } from "../../src/emulator/quirks.ts";
import { type Body, type Platform, platform } from "./kit.ts";
import { baseBody, buildParts, codeOf, mappingStep, onceBody, recurringBody, sent, sourceBody } from "./tutorial.ts";

/*
 * The other sides of the switches of Flow Service; their first sides are what the other tests see.
 */

const withQuirks = (quirks: Partial<Quirks>) => platform({ quirks });
const rename = (name: string) => [{ op: "replace", path: "/name", value: name }];
const anyVersion = { headers: { "if-match": "*" } };

async function withConnection(quirks: Partial<Quirks>) {
  const on = await withQuirks(quirks);
  const { id, etag } = await sent(on.flow("POST", "/connections", baseBody()), 201);
  return { on, path: `/connections/${id}`, etag };
}

async function withFailedRun(quirks: Partial<Quirks>) {
  const on = await withQuirks(quirks);
  const parts = await buildParts(on);
  const source = { ...sourceBody(parts.base), params: { path: "Hubspot.Nothing" } };
  const { id } = await sent(on.flow("POST", "/sourceConnections", source), 201);
  await sent(on.flow("POST", "/flows", onceBody({ ...parts, source: id })), 201);
  on.emulator.clock.advance(2_000);
  return { on, run: (await sent(on.flow("GET", "/runs"), 200)).items[0] };
}

describe("refusals", () => {
  it("notFound: 1439 with 400", async () => {
    const { status, body } = await (await withQuirks({ notFound: "400" })).flow("GET", "/flows/none");
    expect([status, codeOf(body), body.status]).toEqual([400, "1439-400", 400]);
  });

  it("ifMatch: only as the etag is printed", async () => {
    const { on, path, etag } = await withConnection({ ifMatch: "verbatim" });
    const patch = (match: string) => on.flow("PATCH", path, rename("b"), { headers: { "if-match": match } });
    expect((await patch(etag.replaceAll('"', ""))).status).toBe(412);
    await sent(patch(etag), 200);
  });

  it("staleEtag: a message with both versions, and nothing else", async () => {
    const { on, path, etag } = await withConnection({ staleEtag: "legacy" });
    const { status, body } = await on.flow("PATCH", path, rename("b"), { headers: { "if-match": '"old"' } });
    expect([status, Object.keys(body)]).toEqual([412, ["errorMessage"]]);
    expect(body.errorMessage).toContain(etag);
    expect(body.errorMessage).toContain('"old"');
  });
});

describe("answers", () => {
  it("patchAnswer: the entity in a list, for sources and targets", async () => {
    const on = await withQuirks({ patchAnswer: "items" });
    const parts = await buildParts(on);
    const patched = async (path: string) => sent(on.flow("PATCH", path, rename("b"), anyVersion), 200);
    expect((await patched(`/sourceConnections/${parts.source}`)).items[0]).toMatchObject({
      id: parts.source,
      name: "b",
    });
    expect((await patched(`/targetConnections/${parts.target}`)).items[0].id).toBe(parts.target);
    expect(await patched(`/connections/${parts.base}`)).toEqual({ id: parts.base, etag: expect.any(String) });
  });

  it("runReplaced: nothing but the id", async () => {
    const { on, run } = await withFailedRun({ runReplaced: "id" });
    expect(await sent(on.flow("PUT", `/runs/${run.id}`, { params: {} }, anyVersion), 200)).toEqual({ id: run.id });
  });

  it("runRetried: the same run, whole, which starts anew", async () => {
    const { on, run } = await withFailedRun({ runRetried: "same" });
    on.emulator.clock.advance(60_000);
    const again = await sent(on.flow("POST", `/runs/${run.id}/action?op=re-trigger`), 200);
    expect(again).toMatchObject({ id: run.id, flowId: run.flowId, createdAt: run.createdAt });
    expect(again.etag).not.toBe(run.etag);
    expect(again.metrics.statusSummary.status).toBe("inProgress");
    expect((await sent(on.flow("GET", "/runs"), 200)).items).toHaveLength(1);
  });

  it("activityIds: UUIDs, the same at each look, and names", async () => {
    const { on, run } = await withFailedRun({ activityIds: "uuid" });
    expect(run.activities[0]).toMatchObject({ id: expect.stringMatching(/^[\da-f-]{36}$/), name: "copyActivity" });
    expect((await sent(on.flow("GET", "/runs"), 200)).items[0].activities).toEqual(run.activities);
  });

  it("lastOperationUpdated: how often", async () => {
    const on = await withQuirks({ lastOperationUpdated: "count" });
    const { id } = await sent(on.flow("POST", "/flows", onceBody(await buildParts(on))), 201);
    const updated = async () => (await sent(on.flow("GET", `/flows/${id}`), 200)).items[0].lastOperation.updated;
    expect(await updated()).toBe(0);
    await sent(on.flow("PATCH", `/flows/${id}`, rename("b"), anyVersion), 200);
    expect(await updated()).toBe(1);
  });
});

describe("actions", () => {
  it.each([
    ["lower", "disable", "DISABLE"],
    ["upper", "DISABLE", "disable"],
  ] as const)("actionCase: %s", async (actionCase, right, wrong) => {
    const on = await withQuirks({ actionCase });
    const { id } = await sent(on.flow("POST", "/flows", onceBody(await buildParts(on))), 201);
    expect((await on.flow("POST", `/flows/${id}/action?op=${wrong}`)).body.errorDetails).toContain(right);
    await sent(on.flow("POST", `/flows/${id}/action?op=${right}`), 200);
  });

  it("actionCase: hyphens are lower case, underscores upper", async () => {
    const { on, run } = await withFailedRun({ actionCase: "upper" });
    expect((await on.flow("POST", `/runs/${run.id}/action?op=re-trigger`)).status).toBe(400);
    await sent(on.flow("POST", `/runs/${run.id}/action?op=RE_TRIGGER`), 200);
  });

  it("subOp: refused where it means nothing (1436)", async () => {
    const on = await withQuirks({ subOp: "refuse" });
    const { id } = await sent(on.flow("POST", "/flows", onceBody(await buildParts(on))), 201);
    expect(codeOf((await on.flow("POST", `/flows/${id}/action?op=DISABLE&subOp=APPLY`)).body)).toBe("1436-400");
    await sent(on.flow("POST", `/flows/${id}/action?op=FINALIZE&subOp=APPLY`), 200);
  });

  it("publishIncomplete: a flow needs what its spec requires", async () => {
    const on = await withQuirks({ publishIncomplete: "refuse" });
    const { scheduleParams: _, transformations: __, ...bare } = recurringBody(await buildParts(on));
    const { id } = await sent(on.flow("POST", "/flows?mode=draft", bare), 201);
    expect(codeOf((await on.flow("POST", `/flows/${id}/action?op=publish`)).body)).toBe("1317-400");
  });
});

describe("filters", () => {
  const found = async (on: Platform, property: string) =>
    (await sent(on.flow("GET", `/connections?property=${encodeURIComponent(property)}`), 200)).items.map(
      ({ name }: Body) => name,
    );

  async function withConnections(quirks: Partial<Quirks>) {
    const on = await withQuirks(quirks);
    for (const name of ["Alpha", "Beta", "Gamma, Inc"]) {
      await sent(on.flow("POST", "/connections", { ...baseBody(), name }), 201);
    }
    return on;
  }

  it.each([
    ["values", "name==Alpha,state==draft", ["Alpha"]],
    ["filters", "name==Alpha,state==draft", []],
    ["filters", "name==Alpha,Beta,state==enabled", ["Alpha", "Beta"]],
    ["filters", 'name=="Gamma, Inc",Beta', ["Beta", "Gamma, Inc"]],
    ["values", 'name=="Gamma, Inc",Beta', ["Beta", "Gamma, Inc"]],
  ] as const)("propertyCommas %s: %s", async (propertyCommas, property, expected) => {
    expect(await found(await withConnections({ propertyCommas }), property)).toEqual(expected);
  });

  it("filterCase: without regard to case", async () => {
    expect(await found(await withConnections({ filterCase: "ignore" }), "name==ALPHA")).toEqual(["Alpha"]);
    expect(await found(await withConnections({ filterCase: "exact" }), "name==ALPHA")).toEqual([]);
  });
});

it("no switch changes what a flow is held to", async () => {
  const on = await withQuirks({ publishIncomplete: "accept" });
  const parts = await buildParts(on);
  const body = recurringBody(parts, { interval: 5 });
  const { id } = await sent(on.flow("POST", "/flows?mode=draft", { ...body, scheduleParams: undefined }), 201);
  const patch = [{ op: "replace", path: "/transformations", value: [mappingStep(parts.mapping, 9)] }];
  await sent(on.flow("PATCH", `/flows/${id}`, patch, anyVersion), 200);
  expect(codeOf((await on.flow("POST", `/flows/${id}/action?op=publish`)).body)).toBe("1412-400");
});
