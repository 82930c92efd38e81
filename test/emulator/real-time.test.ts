import { beforeEach, expect, test } from "vitest";
import { createEmulator } from "../../src/emulator/index.ts";
import { connect } from "./kit.ts";

/*
 * Time that passes by itself, with nothing but reads in between: nobody tells the emulator that something falls due.
 */

const START = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;

let time = START;
beforeEach(() => {
  time = START;
});

async function running() {
  const emulator = createEmulator({ seed: 1, now: () => time, runDurationMs: 1_000 });
  const on = await connect(emulator);
  const { flowId, dataSetId } = emulator.given.hubspot({ startTime: START + MINUTE });
  const runs = async () => {
    const { body } = await on.flow("GET", `/runs?property=flowId==${flowId}`);
    return body.items.map(({ state }: { state: string }) => state);
  };
  return { emulator, on, runs, dataSetId };
}

test("a run starts, ends and is followed by the next one, as readers look on", async () => {
  const { runs } = await running();
  expect(await runs()).toEqual([]);
  time = START + MINUTE - 1;
  expect(await runs()).toEqual([]);
  time = START + MINUTE;
  expect(await runs()).toEqual(["inProgress"]);
  time += 1_000;
  expect(await runs()).toEqual(["completed"]);
  time += 15 * MINUTE;
  expect(await runs()).toEqual(["completed", "completed"]);
});

test("records land although only the runs were looked at before", async () => {
  const { emulator, runs, dataSetId } = await running();
  time = START + MINUTE;
  await runs();
  time += 1_000;
  expect(emulator.records(dataSetId).length).toBeGreaterThan(0);
});

test("a flow made after a read that found nothing due runs when its own time comes", async () => {
  const { emulator, on, runs } = await running();
  expect(await runs()).toEqual([]);
  const { flowId } = emulator.given.hubspot({ startTime: START + 1_000 });
  expect(await runs()).toEqual([]);
  time = START + 1_000;
  const { body } = await on.flow("GET", `/runs?property=flowId==${flowId}`);
  expect(body.items).toHaveLength(1);
});

test("a restored state is looked through, however quiet the one before it was", async () => {
  const { emulator, runs } = await running();
  const due = emulator.snapshot();
  emulator.reset();
  const on = await connect(emulator);
  expect((await on.flow("GET", "/flows")).body.items).toEqual([]);
  emulator.restore(due);
  time = START + MINUTE;
  expect(await runs()).toEqual(["inProgress"]);
});
