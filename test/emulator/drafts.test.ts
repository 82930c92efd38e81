import { expect, it } from "vitest";
import { type Body, type Platform, platform } from "./kit.ts";
import {
  CLOUD_TO_AEP,
  DATA_LAKE,
  HUBSPOT,
  baseBody,
  buildParts,
  codeOf,
  mappingStep,
  recurringBody,
  sent,
  sourceBody,
  targetBody,
} from "./tutorial.ts";

const AZURE = { id: "be5ec48c-5b78-49d5-b8fa-7c89ec4569b8", version: "1.0" };
const CLOUD = { id: CLOUD_TO_AEP, version: "1.0" };

/** As the tutorial on drafts prints it: `userId` where the spec says `userid`. */
const azureBody: Body = {
  name: "ACME Azure File Storage Base Connection",
  description: "Azure File Storage base connection for ACME data (DRAFT)",
  auth: { specName: "Basic Authentication", params: { host: "h", userId: "u", password: "p" } },
  connectionSpec: AZURE,
};

const fileBody = (baseConnectionId: string): Body => ({
  name: "ACME Azure File Storage Source Connection",
  baseConnectionId,
  data: { format: "delimited" },
  params: { path: "/acme/summerCampaign/account.csv", type: "file" },
  connectionSpec: AZURE,
});

/** The four drafts of the tutorial. */
async function drafts(on: Platform, flowChange: Body = {}) {
  const parts = await buildParts(on);
  const id = async (path: string, body: Body) => (await sent(on.flow("POST", `${path}?mode=draft`, body), 201)).id;
  const base = await id("/connections", azureBody);
  const source = await id("/sourceConnections", fileBody(base));
  const target = await id("/targetConnections", targetBody(parts.schema, parts.dataSet));
  const flow = await id("/flows", {
    name: "ACME Azure File Storage Dataflow",
    sourceConnectionIds: [source],
    targetConnectionIds: [target],
    flowSpec: CLOUD,
    ...flowChange,
  });
  const at = { base: `/connections/${base}`, source: `/sourceConnections/${source}`, flow: `/flows/${flow}` };
  return { parts, at: { ...at, target: `/targetConnections/${target}` } };
}

const publish = (on: Platform, path: string, op = "publish") => on.flow("POST", `${path}/action?op=${op}`);
const stateOf = async (on: Platform, path: string) => (await sent(on.flow("GET", path), 200)).items[0].state;

it("the tutorial on drafts replays, from the specs that support them to the flow", async () => {
  const on = await platform();
  const spec = (await sent(on.flow("GET", `/connectionSpecs/${AZURE.id}`), 200)).items[0];
  const flowSpec = (await sent(on.flow("GET", '/flowSpecs?property=name=="CloudStorageToAEP"'), 200)).items[0];
  expect([spec, flowSpec].map(({ attributes }) => attributes.isDraftModeSupported)).toEqual([true, true]);
  const { at } = await drafts(on);
  for (const path of [at.base, at.source, at.target, at.flow]) {
    expect(await stateOf(on, path)).toBe("draft");
    const { etag } = (await sent(on.flow("GET", path), 200)).items[0];
    const answer = await sent(publish(on, path), 200);
    expect(answer).toEqual({ id: path.split("/")[2], etag: expect.not.stringContaining(etag) });
    expect(await stateOf(on, path)).toBe("enabled");
  }
});

it("publishing goes by an order: base, then source and target, then flow (1422)", async () => {
  const on = await platform();
  const { at } = await drafts(on);
  const refused = async (path: string) => codeOf((await publish(on, path)).body);
  expect([await refused(at.flow), await refused(at.source)]).toEqual(["1422-400", "1422-400"]);
  await sent(publish(on, at.base, "PUBLISH"), 200);
  await sent(publish(on, at.source), 200);
  expect(await refused(at.flow)).toBe("1422-400");
  await sent(publish(on, at.target), 200);
  await sent(publish(on, at.flow), 200);
  expect(await refused(at.flow)).toBe("1422-400");
});

it("a draft runs nothing; published, its schedule begins", async () => {
  const on = await platform();
  const parts = await buildParts(on);
  const body = recurringBody(parts);
  const { id } = await sent(on.flow("POST", "/flows?mode=draft", body), 201);
  on.emulator.clock.advance(3_600_000);
  expect((await on.flow("GET", "/runs")).body.items).toEqual([]);
  await sent(publish(on, `/flows/${id}`), 200);
  on.emulator.clock.advance(2_000);
  expect((await on.flow("GET", `/runs?property=flowId==${id}`)).body.items).toHaveLength(1);
});

it("a draft may be filled in by patches, and is held to its spec when it is published", async () => {
  const on = await platform({ quirks: { publishIncomplete: "refuse" } });
  const { at, parts } = await drafts(on);
  for (const path of [at.base, at.source, at.target]) await sent(publish(on, path), 200);
  expect(codeOf((await publish(on, at.flow)).body)).toBe("1317-400");
  const patch = [
    { op: "add", path: "/scheduleParams", value: { startTime: "4000000000", frequency: "minute", interval: "5" } },
    { op: "add", path: "/transformations", value: [mappingStep(parts.mapping)] },
  ];
  const { etag } = (await sent(on.flow("GET", at.flow), 200)).items[0];
  const early = await on.flow("PATCH", at.flow, patch, { headers: { "if-match": etag } });
  expect(codeOf(early.body)).toBe("1362-400");
  await sent(on.flow("PATCH", at.flow, patch.slice(1), { headers: { "if-match": etag } }), 200);
  expect(codeOf((await publish(on, at.flow)).body)).toBe("1317-400");
});

it("a draft without credentials is taken, and not published", async () => {
  const on = await platform();
  const { auth: _, ...bare } = baseBody();
  const { id } = await sent(on.flow("POST", "/connections?mode=draft", bare), 201);
  expect(codeOf((await publish(on, `/connections/${id}`)).body)).toBe("1415-400");
  expect(codeOf((await on.flow("POST", "/connections", bare)).body)).toBe("1415-400");
});

it("what is no draft cannot stand on one", async () => {
  const on = await platform();
  const { id } = await sent(on.flow("POST", "/connections?mode=draft", baseBody()), 201);
  expect(codeOf((await on.flow("POST", "/sourceConnections", sourceBody(id))).body)).toBe("1422-400");
});

it.each([
  ["/connections?mode=final", "1000-400"],
  ["/connections?Mode=draft", "1451-400"],
])("%s is refused with %s", async (path, code) => {
  const on = await platform();
  expect(codeOf((await on.flow("POST", path, baseBody())).body)).toBe(code);
});

it("mode is refused inside a flow (1368), and drafts where the spec supports none", async () => {
  const on = await platform();
  const parts = await buildParts(on);
  expect(codeOf((await on.flow("POST", "/flows", { ...recurringBody(parts), mode: "draft" })).body)).toBe("1368-400");
  const spec = { name: "No drafts", providerId: "p", attributes: { isDraftModeSupported: false } };
  await sent(on.flow("PUT", `/connectionSpecs/${HUBSPOT}`, spec), 200);
  expect(codeOf((await on.flow("POST", "/connections?mode=draft", baseBody())).body)).toBe("1100-400");
  expect(DATA_LAKE).toBe("c604ff05-7f1a-43c0-8e18-33bf874cb11c");
});
