import { expect, test } from "vitest";
import { DAY, faked, HOUR, settle } from "./faked.ts";

test("a wall clock that jumps back does not keep a dead token alive", async () => {
  const { tokens, clocks } = faked();
  await tokens.get();
  clocks.wallMs -= 30 * DAY;
  clocks.pass(DAY);
  expect(await tokens.get()).toBe("t2");
});

test("a wall clock that jumps back does not cost a mint", async () => {
  const { tokens, clocks, state } = faked();
  await tokens.get();
  clocks.wallMs -= 30 * DAY;
  clocks.pass(HOUR);
  expect(await tokens.get()).toBe("t1");
  expect(state.mints).toBe(1);
});

test("a wall clock that jumps ahead, and back again, costs one mint", async () => {
  const { tokens, clocks, state } = faked();
  await tokens.get();
  clocks.wallMs += 30 * DAY;
  expect(await tokens.get()).toBe("t2");
  clocks.pass(HOUR);
  expect(await tokens.get()).toBe("t2");
  clocks.wallMs -= 30 * DAY;
  expect(await tokens.get()).toBe("t2");
  await settle();
  expect(state.mints).toBe(2);
});

test("time that only the wall clock counts, as while a laptop sleeps, counts", async () => {
  const { tokens, clocks } = faked();
  await tokens.get();
  clocks.wallMs += DAY;
  expect(await tokens.get()).toBe("t2");
});

test("a wall clock that jumps does not shorten a back-off, nor stretch it", async () => {
  const { tokens, clocks, state, failWith } = faked();
  await tokens.get();
  clocks.pass(23 * HOUR);
  failWith(new Error("down"));
  await tokens.get();
  await settle();
  expect(state.mints).toBe(2);
  clocks.wallMs += HOUR / 2;
  await tokens.get();
  await settle();
  expect(state.mints).toBe(2);
  clocks.wallMs -= 30 * DAY;
  clocks.pass(1_000);
  await tokens.get();
  await settle();
  expect(state.mints).toBe(3);
});
