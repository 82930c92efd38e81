import { expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.ts";
import { connect } from "./kit.ts";

const START = Date.UTC(2026, 0, 5);

test.each([
  ["hubspot", 24],
  ["salesforce", 3],
] as const)("%s is a whole dataflow that runs", async (name, landed) => {
  const emulator = createEmulator({ seed: 1, now: () => START });
  const made = emulator.given[name]();
  expect(Object.values(made).every((id) => id !== "" && id !== undefined)).toBe(true);
  expect(emulator.requests).toEqual([]);
  emulator.clock.advance(60_000);
  expect(emulator.records(made.dataSetId)).toHaveLength(landed);
  const on = await connect(emulator);
  const { body } = await on.flow("GET", `/flows/${made.flowId}`);
  expect(body.items[0].transformations[1].params.mappingId).toBe(made.mappingSetId);
  expect(body.items[0].sourceConnectionIds).toEqual([made.sourceConnectionId]);
});

test("amazonS3 lands the file's rows once", () => {
  const emulator = createEmulator({ seed: 1, now: () => START });
  const { dataSetId } = emulator.given.amazonS3();
  emulator.clock.advance(60_000);
  expect(emulator.records(dataSetId)).toHaveLength(3);
  emulator.clock.advance(24 * 3_600_000);
  expect(emulator.records(dataSetId)).toHaveLength(3);
});

test("it stands in the sandbox it is asked for, starts when it is told to, and can be made twice", async () => {
  const emulator = createEmulator({ seed: 1, now: () => START });
  const later = emulator.given.hubspot({ sandboxName: "prod", startTime: START + 3_600_000 });
  const twice = emulator.given.hubspot({ sandboxName: "prod" });
  expect(twice.flowId).not.toBe(later.flowId);
  emulator.clock.advance(60_000);
  expect([later, twice].map(({ dataSetId }) => emulator.records(dataSetId).length)).toEqual([0, 24]);
  const [dev, prod] = await Promise.all(["dev", "prod"].map((sandbox) => connect(emulator, sandbox)));
  expect((await dev?.flow("GET", "/flows"))?.body.items).toEqual([]);
  expect((await prod?.flow("GET", "/flows"))?.body.items).toHaveLength(2);
});

test("no fault befalls it, and one seed makes the same ids", () => {
  const made = [1, 2].map(() => {
    const emulator = createEmulator({ seed: 4, now: () => START });
    emulator.faults.add({ status: 500 });
    return emulator.given.hubspot();
  });
  expect(made[1]).toEqual(made[0]);
});

test("a sandbox that does not exist is refused", () => {
  expect(() => createEmulator().given.hubspot({ sandboxName: "nowhere" })).toThrow(/There is no sandbox named nowhere/);
});

test("it can be made over HTTP", async () => {
  const emulator = createEmulator();
  const make = (name: string) => emulator.fetch(`http://localhost/_emulator/given/${name}`, { method: "POST" });
  expect(await (await make("hubspot")).json()).toMatchObject({ flowId: expect.any(String) });
  const refused = await make("oracle");
  expect([refused.status, await refused.json()]).toEqual([
    400,
    { message: "There is no dataflow oracle to start from: give one of hubspot, salesforce, amazonS3." },
  ]);
});
