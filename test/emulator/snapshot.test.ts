import { describe, expect, test } from "vitest";
import { createEmulator, type EmulatorSnapshot } from "../../src/emulator/index.ts";
import { digestOf } from "../../src/emulator/snapshot/check-snapshot.ts";
import { connect, type Platform, platform } from "./kit.ts";
import { buildParts, onceBody, sent } from "./tutorial.ts";

const START = Date.UTC(2026, 0, 5);

async function tutorialChain(on: Platform): Promise<void> {
  const parts = await buildParts(on);
  await sent(on.flow("POST", "/flows", onceBody(parts)), 201);
}

/** A snapshot of another state, whose digest is right. */
const signed = (snapshot: object, state: object) => ({ ...snapshot, state, digest: digestOf(state) });

describe("a snapshot", () => {
  test("holds everything: what goes on from it does so as the original would", async () => {
    const original = await platform({ seed: 11, now: () => START });
    await tutorialChain(original);
    const snapshot: EmulatorSnapshot = JSON.parse(JSON.stringify(original.emulator.snapshot()));
    const restored = createEmulator({ seed: 99, now: () => START });
    restored.restore(snapshot);
    expect(restored.snapshot()).toEqual(snapshot);
    const states = await Promise.all(
      [original.emulator, restored].map(async (emulator) => {
        // The token of the original's is good in the restored one, too.
        const lists = ["flows", "runs", "connections"].map(async (type) => {
          const address = `https://platform.adobe.io/data/foundation/flowservice/${type}`;
          return (await emulator.fetch(address, { headers: original.headers })).json();
        });
        emulator.clock.advance(3_600_000);
        return Promise.all(lists);
      }),
    );
    expect(states[1]).toEqual(states[0]);
    expect(restored.snapshot()).toEqual(original.emulator.snapshot());
  });

  test("is not changed by what happens later, and can be restored more than once", async () => {
    const aep = await platform();
    const before = aep.emulator.snapshot();
    const copy = structuredClone(before);
    await tutorialChain(aep);
    aep.emulator.restore(before);
    await tutorialChain(aep);
    expect(before).toEqual(copy);
  });

  test("leaves faults and request log as they are", async () => {
    const { emulator } = await platform();
    const snapshot = emulator.snapshot();
    emulator.faults.add({ status: 500 });
    const requests = [...emulator.requests];
    emulator.restore(snapshot);
    expect([emulator.faults.list().length, emulator.requests]).toEqual([1, requests]);
  });

  test.each<readonly [string, (snapshot: Record<string, unknown>) => unknown, RegExp]>([
    ["of another kind", () => ({}), /no state that an emulator has saved/],
    ["that is no object", () => null, /no state that an emulator has saved/],
    [
      "of a newer emulator",
      (snapshot) => ({ ...snapshot, version: 99 }),
      /newer emulator \(format 99; this one reads up to 1\)/,
    ],
    ["without a version", ({ version: _, ...rest }) => rest, /damaged: version/],
    ["with a seed that is none", (snapshot) => ({ ...snapshot, seed: "x" }), /damaged: seed/],
    ["without a clock", ({ clock: _, ...rest }) => rest, /damaged: clock/],
    ["without its state", ({ state: _, ...rest }) => rest, /damaged: state/],
    [
      "that was changed deep inside",
      (snapshot) => JSON.parse(JSON.stringify(snapshot).replace('"createdBy":"', '"createdBy":"x')),
      /damaged: state is missing, or not what was saved/,
    ],
    ["without a digest", ({ digest: _, ...rest }) => rest, /damaged: state/],
    ["with a list that is none", (snapshot) => signed(snapshot, { tokens: 5 }), /damaged: state\.tokens/],
    [
      "with a damaged sandbox",
      (snapshot) => signed(snapshot, { sandboxes: { $map: [["dev", { name: "dev", id: "x" }]] } }),
      /damaged: state\.sandboxes\.dev\.about/,
    ],
  ])("%s is refused, and nothing has changed", async (_, damage, message) => {
    const aep = await platform();
    await tutorialChain(aep);
    const before = aep.emulator.snapshot();
    expect(() => aep.emulator.restore(damage({ ...before }) as EmulatorSnapshot)).toThrow(message);
    expect(aep.emulator.snapshot()).toEqual(before);
  });
});

test("two emulators of one seed and one clock answer with the same bytes", async () => {
  const texts = await Promise.all(
    [1, 2].map(async () => {
      const emulator = createEmulator({ seed: 5, now: () => START });
      const seen: string[] = [];
      const send: typeof emulator.fetch = async (input, init) => {
        const response = await emulator.fetch(input, init);
        seen.push(JSON.stringify([...response.headers]), await response.clone().text());
        return response;
      };
      await tutorialChain(await connect(emulator, "dev", "https://platform.adobe.io", send));
      return seen;
    }),
  );
  expect(texts[0]?.length).toBeGreaterThan(10);
  expect(texts[1]).toEqual(texts[0]);
});
